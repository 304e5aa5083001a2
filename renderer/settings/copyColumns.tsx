import type { CopyView } from '../../shared/backup/api';
import { formatInstant } from '../../shared/format/instant';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { backupWords as words } from '../messages/backup';

export const keyOfCopy = ({ place, name }: CopyView) => `${place} ${name}`;

/** Up to which document a copy goes. */
export const upTo = ({ lastDocument }: CopyView) => lastDocument?.number ?? words.nothingPosted;

const tones = { unchecked: 'grey', sound: 'green', damaged: 'red' } as const;

export function CopyState({ state }: Pick<CopyView, 'state'>) {
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>;
}

export const copyColumns: readonly TableColumn<CopyView>[] = [
  {
    id: 'at',
    header: words.table.at,
    cell: ({ at }) => formatInstant(at),
    width: 150,
    fixed: true,
  },
  { id: 'place', header: words.table.place, cell: ({ place }) => words.places[place], width: 90 },
  { id: 'upTo', header: words.table.upTo, cell: upTo, width: 230, grow: 2 },
  {
    id: 'state',
    header: words.table.state,
    cell: ({ state }) => <CopyState state={state} />,
    width: 120,
  },
  {
    id: 'reason',
    header: words.table.reason,
    cell: ({ reason }) => words.reasons[reason],
    width: 100,
  },
  { id: 'size', header: words.table.size, cell: ({ size }) => words.size(size), width: 90 },
  { id: 'node', header: words.table.node, cell: ({ node }) => node.name, width: 220, grow: 2 },
];
