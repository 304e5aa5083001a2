import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { priorityNames } from '../../shared/names';
import { type Answered, answeredBy } from '../../shared/planning/answered';
import type { PlanView } from '../../shared/planning/api';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { planningWords as words } from '../messages/planning';

const keyOf = ({ demand }: Answered) => demand;
const { askedColumns } = words;

const figure = (id: 'asked' | 'given' | 'missing'): TableColumn<Answered> => ({
  ...{ id, header: askedColumns[id], sortBy: (row) => row[id], width: 90, align: 'right' },
  cell: (row) => (row[id] === 0 ? '' : `${formatCount(row[id])} ${row.unit}`),
});

const columns: readonly TableColumn<Answered>[] = [
  {
    id: 'number',
    header: askedColumns.number,
    cell: ({ requisition, number }) => (
      <Link to="/requisitions/$uid" params={{ uid: requisition }}>
        {number}
      </Link>
    ),
    sortBy: ({ number }) => number,
    width: 200,
  },
  {
    id: 'place',
    header: askedColumns.place,
    cell: ({ place }) => place,
    sortBy: ({ place }) => place,
    width: 200,
    grow: 2,
  },
  {
    id: 'priority',
    header: askedColumns.priority,
    cell: ({ priority }) => priorityNames[priority],
    sortBy: ({ priority }) => priority,
    width: 80,
  },
  {
    id: 'wantedBy',
    header: askedColumns.wantedBy,
    cell: ({ wantedBy }) => (wantedBy === null ? words.anyTime : formatInstant(wantedBy)),
    sortBy: ({ wantedBy }) => wantedBy,
    width: 140,
  },
  {
    id: 'item',
    header: askedColumns.item,
    cell: ({ item }) => item,
    sortBy: ({ item }) => item,
    width: 130,
    grow: 1,
  },
  figure('asked'),
  figure('given'),
  figure('missing'),
];

/** What the plan answers, for whoever judges it: each line of each requisition, and what it gets. */
export function AnsweredList({ stored: { body, made } }: { stored: PlanView }) {
  const rows = useMemo(() => answeredBy(body, made.at), [body, made.at]);
  return (
    <Panel title={words.answered}>
      <DataTable
        name="planAsked"
        label={words.answered}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        fit={8}
        empty={words.noAsked}
        plain
      />
    </Panel>
  );
}
