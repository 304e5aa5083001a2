import type { CareRow } from '../../shared/stock/careApi';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { careWords as words } from '../messages/care';
import { tickColumn } from './ticking';

/** A lot at a warehouse: it may lie at several. */
export const careKey = ({ lot, warehouse }: CareRow) => `${lot} ${warehouse.code}`;

const dates = ['heldSince', 'productionDate', 'lastRestack', 'lastTest'] as const;

/** The columns of 养护提醒; `chosen` are the ticked rows, null where nothing can be recorded. */
export function careColumns(
  everyWarehouse: boolean,
  shortName: (code: string) => string,
  chosen: ReadonlySet<string> | null,
  toggle: (row: CareRow) => void,
): readonly TableColumn<CareRow>[] {
  const select = tickColumn<CareRow>(
    words.columns.select,
    ({ item, batchNumber }) => words.select(`${item.name} ${batchNumber ?? ''}`.trim()),
    (row) => chosen?.has(careKey(row)) ?? false,
    toggle,
  );
  return [
    ...(chosen === null ? [] : [select]),
    {
      id: 'item',
      header: words.columns.item,
      cell: ({ item }) => `${item.name} ${item.spec}`,
      sortBy: ({ item }) => item.name,
      width: 180,
      grow: 3,
      fixed: true,
    },
    {
      id: 'batchNumber',
      header: words.columns.batchNumber,
      cell: ({ batchNumber, serialNumber }) => <Whole text={batchNumber ?? serialNumber ?? ''} />,
      sortBy: ({ batchNumber, serialNumber }) => batchNumber ?? serialNumber,
      width: 110,
    },
    {
      id: 'warehouse',
      header: words.columns.warehouse,
      cell: ({ warehouse }) => shortName(warehouse.code),
      sortBy: ({ warehouse }) => warehouse.code,
      width: 92,
      hidden: !everyWarehouse,
    },
    {
      id: 'bins',
      header: words.columns.bins,
      cell: ({ bins }) => <Whole text={bins.join(' ')} />,
      sortBy: ({ bins }) => bins.join(' '),
      width: 110,
      grow: 1,
    },
    {
      id: 'quantity',
      header: words.columns.quantity,
      cell: ({ quantity, item }) => <Quantity count={quantity} unit={item.unit} />,
      sortBy: ({ quantity }) => quantity,
      width: 92,
      align: 'right',
    },
    ...dates.map(
      (id): TableColumn<CareRow> => ({
        id,
        header: words.columns[id],
        cell: (row) => row[id],
        sortBy: (row) => row[id],
        width: 96,
        hidden: id === 'productionDate',
      }),
    ),
    {
      id: 'due',
      header: words.columns.due,
      cell: ({ due }) =>
        due.map(({ kind, by }) => (
          <Tag key={kind} tone="orange">
            {words.dueBy(words.kinds[kind], by)}
          </Tag>
        )),
      sortBy: ({ due }) => due.map(({ by }) => by).sort()[0] ?? null,
      width: 230,
      grow: 1,
    },
  ];
}
