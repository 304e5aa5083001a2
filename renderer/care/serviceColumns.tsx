import type { ServiceRow } from '../../shared/stock/serviceApi';
import { Tag, type Tone } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { serviceWords as words } from '../messages/care';
import { tickColumn } from './ticking';

/** A piece where it is: of one lot some may lie here and some be with a team. */
export const serviceKey = ({ lot, warehouse, team }: ServiceRow) =>
  `${lot} ${warehouse.code} ${team?.uid ?? ''}`;

const tones: Record<ServiceRow['state'], Tone> = {
  overdue: 'red',
  soon: 'orange',
  later: 'green',
  never: 'outlined',
};

/** The columns of 装备保养; `chosen` are the ticked rows, null where nothing can be recorded. */
export function serviceColumns(
  shortName: (code: string) => string,
  chosen: ReadonlySet<string> | null,
  toggle: (row: ServiceRow) => void,
): readonly TableColumn<ServiceRow>[] {
  const select = tickColumn<ServiceRow>(
    words.columns.select,
    ({ item, serialNumber }) => words.select(`${item.name} ${serialNumber ?? ''}`.trim()),
    (row) => chosen?.has(serviceKey(row)) ?? false,
    toggle,
  );
  return [
    ...(chosen === null ? [] : [select]),
    {
      id: 'item',
      header: words.columns.item,
      cell: ({ item }) => `${item.name} ${item.spec}`,
      sortBy: ({ item }) => item.name,
      width: 190,
      grow: 2,
      fixed: true,
    },
    {
      id: 'serialNumber',
      header: words.columns.serialNumber,
      cell: ({ serialNumber, batchNumber }) => <Whole text={serialNumber ?? batchNumber ?? ''} />,
      sortBy: ({ serialNumber, batchNumber }) => serialNumber ?? batchNumber,
      width: 150,
    },
    {
      id: 'place',
      header: words.columns.place,
      cell: ({ team, warehouse }) => team?.name ?? words.inWarehouse(shortName(warehouse.code)),
      sortBy: ({ team }) => team?.name ?? null,
      width: 180,
      grow: 1,
    },
    {
      id: 'last',
      header: words.columns.last,
      cell: ({ last }) => last && `${last.doneOn} ${words.kinds[last.kind]}`,
      sortBy: ({ last }) => last?.doneOn ?? null,
      width: 140,
    },
    {
      id: 'nextDue',
      header: words.columns.nextDue,
      cell: ({ nextDue }) => nextDue,
      sortBy: ({ nextDue }) => nextDue,
      width: 100,
    },
    {
      id: 'state',
      header: words.columns.state,
      cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag>,
      sortBy: ({ state }) => state,
      width: 90,
    },
  ];
}
