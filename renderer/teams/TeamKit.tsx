import { formatCount } from '../../shared/format/money';
import { kitNatureNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { teamsWords as words } from '../messages/operations';
import type { Team } from './team';

type KitLine = Team['kit'][number];

const columns: readonly TableColumn<KitLine>[] = [
  {
    id: 'item',
    header: words.item,
    cell: ({ item }) => `${item.code} ${item.name}`,
    sortBy: ({ item }) => item.name,
    width: 200,
    grow: 1,
    fixed: true,
  },
  { id: 'nature', header: words.nature, cell: ({ nature }) => kitNatureNames[nature], width: 80 },
  {
    id: 'quantity',
    header: words.quantity,
    cell: ({ quantity, item }) => <Quantity count={quantity} unit={item.unit} />,
    sortBy: ({ quantity }) => quantity,
    width: 110,
    align: 'right',
  },
  {
    id: 'held',
    header: words.held,
    cell: ({ held, item }) => <Quantity count={held} unit={item.unit} />,
    sortBy: ({ held }) => held,
    width: 110,
    align: 'right',
  },
  {
    id: 'missing',
    header: words.missing,
    cell: ({ quantity, held }) =>
      held >= quantity ? (
        <Tag tone="green">{words.complete}</Tag>
      ) : (
        <Tag tone="orange">
          {words.missing} {formatCount(quantity - held)}
        </Tag>
      ),
    sortBy: ({ quantity, held }) => quantity - held,
    width: 110,
    align: 'right',
  },
];

const itemUid = ({ item }: KitLine) => item.uid;

/** The kit list that is in force beside what the team holds. */
export function TeamKit({ team }: { team: Team }) {
  return (
    <DataTable
      name="teams.kit"
      label={words.kitOf(team.name)}
      columns={columns}
      rows={team.kit}
      rowKey={itemUid}
      empty={words.noKit}
      autoFocus
    />
  );
}
