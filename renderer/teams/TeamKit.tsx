import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { DataTable } from '../components/DataTable';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { kitNatureNames } from '../messages/names';
import { teamsWords as words } from '../messages/operations';

export type Team = Output<'teams.list'>['rows'][number];
type KitLine = Team['kit'][number];

/** Whether the team holds what its kit list asks for. */
export function isReady({ held, quantity }: KitLine): boolean {
  return held >= quantity;
}

const columns: readonly TableColumn<KitLine>[] = [
  {
    id: 'item',
    header: words.item,
    cell: ({ item }) => item.name,
    sortBy: ({ item }) => item.name,
    width: 150,
    grow: 1,
    fixed: true,
  },
  { id: 'nature', header: words.nature, cell: ({ nature }) => kitNatureNames[nature], width: 64 },
  {
    id: 'quantity',
    header: words.quantity,
    cell: ({ quantity, item }) => <Quantity count={quantity} unit={item.unit} />,
    sortBy: ({ quantity }) => quantity,
    width: 84,
    align: 'right',
  },
  {
    id: 'held',
    header: words.held,
    cell: ({ held, item }) => <Quantity count={held} unit={item.unit} />,
    sortBy: ({ held }) => held,
    width: 84,
    align: 'right',
  },
  {
    id: 'missing',
    header: words.missing,
    cell: (line) =>
      isReady(line) ? (
        <Tag tone="green">{words.complete}</Tag>
      ) : (
        <Tag tone="orange">
          {words.missing} {formatCount(line.quantity - line.held)}
        </Tag>
      ),
    sortBy: ({ quantity, held }) => quantity - held,
    width: 84,
    align: 'right',
  },
];

const itemOf = ({ item }: KitLine) => item.uid;

/** A team's kit list beside what it holds. */
export function TeamKit({ team }: { team: Team }) {
  return (
    <DataTable
      name="teams.kit"
      label={words.kitOf(team.name)}
      columns={columns}
      rows={team.kit}
      rowKey={itemOf}
      empty={words.noKit}
    />
  );
}
