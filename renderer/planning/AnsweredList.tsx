import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { priorityNames } from '../../shared/names';
import { type Answered, answeredBy } from '../../shared/planning/answered';
import type { PlanView } from '../../shared/planning/api';
import { Beneath } from '../components/Beneath';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { planningWords as words } from '../messages/planning';
import { PlaceCell } from './PlaceCell';

const keyOf = ({ demand }: Answered) => demand;
const { askedColumns } = words;

const figure = (id: 'asked' | 'given' | 'missing'): TableColumn<Answered> => ({
  ...{ id, header: askedColumns[id], sortBy: (row) => row[id], width: 90, align: 'right' },
  cell: (row) => (row[id] === 0 ? '' : `${formatCount(row[id])} ${row.unit}`),
});

/** Of which requisition, where to and until when: of a plan that answers only one, it is said once. */
const whose: readonly TableColumn<Answered>[] = [
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
    cell: (row) => <PlaceCell {...row} />,
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
    cell: ({ wantedBy, past }) => (
      <>
        {wantedBy === null ? words.anyTime : formatInstant(wantedBy)}
        {past && <Beneath color="var(--warn)">{past}</Beneath>}
      </>
    ),
    sortBy: ({ wantedBy }) => wantedBy,
    width: 140,
  },
];

const columns: readonly TableColumn<Answered>[] = [
  {
    id: 'item',
    header: askedColumns.item,
    cell: ({ item }) => item,
    sortBy: ({ item }) => item,
    width: 130,
    grow: 1,
  },
  figure('asked'),
  {
    ...figure('given'),
    cell: ({ given, instead, unit }) => (
      <>
        {given > 0 && `${formatCount(given)} ${unit}`}
        {instead > 0 && (
          <Beneath color="var(--warn)" title={words.insteadExplain}>
            {words.instead(formatCount(instead))}
          </Beneath>
        )}
      </>
    ),
    width: 110,
  },
  figure('missing'),
];

const all = [...whose, ...columns];

/** The one requisition that a plan answers. */
function Asked({ row }: { row: Answered }) {
  const { requisition, number, whose, place, priority, wantedBy, past } = row;
  return (
    <Text mb={8}>
      <Link to="/requisitions/$uid" params={{ uid: requisition }}>
        {number}
      </Link>
      {[
        '',
        words.goesTo([whose, place].filter(Boolean).join(' ')),
        priorityNames[priority],
        ...(wantedBy === null ? [] : [words.until(formatInstant(wantedBy), past)]),
      ].join('　')}
    </Text>
  );
}

/** What the plan answers, for whoever judges it: each line of each requisition, and what it gets. */
export function AnsweredList({ stored: { body, made } }: { stored: PlanView }) {
  const rows = useMemo(() => answeredBy(body, made.at), [body, made.at]);
  const [first] = rows;
  const isOne = rows.every(({ requisition }) => requisition === first?.requisition);
  return (
    <Panel title={words.answered}>
      {isOne && first && <Asked row={first} />}
      <DataTable
        name="planAsked"
        label={words.answered}
        columns={isOne ? columns : all}
        rows={rows}
        rowKey={keyOf}
        fit={8}
        grows
        empty={words.noAsked}
        plain
      />
    </Panel>
  );
}
