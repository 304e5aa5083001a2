import { formatInstant } from '../../shared/format/instant';
import type { SetBy } from '../../shared/planning/travelApi';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { travelWords as words } from '../messages/travel';

const { columns: heads } = words;

/** Whether a row is ours or the province's, and who said so when. */
export function setColumns<Row extends { set: SetBy | null }>(
  isOwn: (row: Row) => boolean,
): TableColumn<Row>[] {
  return [
    {
      id: 'origin',
      header: heads.origin,
      cell: (row) =>
        isOwn(row) ? <Tag tone="blue">{words.own}</Tag> : <Tag tone="straw">{words.proposed}</Tag>,
      sortBy: (row) => (isOwn(row) ? 0 : 1),
      width: 80,
    },
    {
      id: 'set',
      header: heads.set,
      cell: ({ set }) => (set ? `${set.by.name} ${formatInstant(set.at)}` : ''),
      sortBy: ({ set }) => set?.at ?? null,
      width: 190,
    },
  ];
}
