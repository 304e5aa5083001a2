import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { kitNatureNames } from '../../shared/names';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { useCatalogue } from '../documents/useCatalogue';
import { teamsWords as words } from '../messages/operations';

export type Team = Output<'teams.list'>['rows'][number];
type KitLine = Team['kit'][number];

/** Whether the team holds what its kit list asks for. */
export function isReady({ held, quantity }: KitLine): boolean {
  return held >= quantity;
}

/** A line with what the warehouse could give for it. */
type Row = KitLine & { available: number };

export const kitLineColumns: readonly TableColumn<Row>[] = [
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
  {
    id: 'here',
    header: words.here,
    cell: (line) => {
      const still = line.quantity - line.held - line.available;
      return (
        <>
          {still > 0 && <Tag tone="red">{words.stillMissing(formatCount(still))}</Tag>}{' '}
          <Quantity count={line.available} unit={line.item.unit} />
        </>
      );
    },
    sortBy: ({ available }) => available,
    width: 196,
    align: 'right',
  },
];

const itemUid = ({ item }: KitLine) => item.uid;

/** A team's kit list beside what it holds, and what the current warehouse could add. */
export function TeamKit({ team }: { team: Team }) {
  const itemOf = useCatalogue(useWarehouse().warehouse.code, true);
  const rows = useMemo(
    () =>
      team.kit.map((line) => ({
        ...line,
        available: itemOf(line.item.uid)?.stock?.available ?? 0,
      })),
    [team, itemOf],
  );
  return (
    <DataTable
      name="teams.kit"
      label={words.kitOf(team.name)}
      columns={kitLineColumns}
      rows={rows}
      rowKey={itemUid}
      empty={words.noKit}
    />
  );
}
