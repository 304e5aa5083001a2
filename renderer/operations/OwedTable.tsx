import { Link, useNavigate } from '@tanstack/react-router';
import type { OwedRow } from '../../shared/operations/storyApi';
import { goodsText, owedName } from '../../shared/operations/timelineText';
import { Beneath } from '../components/Beneath';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { operationWords } from '../messages/operation';
import type { OperationFigures } from './OperationPage';

const words = operationWords.owed;

const keyOf = ({ what, document, requisition, who }: OwedRow) =>
  [what, document, requisition, who].join(' ');

/** 未了事项, what is overdue on top; Enter opens its paper or its requisition. */
export function OwedTable({ figures }: { figures: OperationFigures | undefined }) {
  const navigate = useNavigate();
  const overdue = figures?.owed.filter(({ isOverdue }) => isOverdue).length ?? 0;
  return (
    <DataTable
      name="operation.owed"
      label={operationWords.view.owed}
      columns={owedColumns}
      rows={figures?.owed}
      rowKey={keyOf}
      onOpen={({ document, requisition }) => {
        if (document) void navigate({ to: '/documents/$uid', params: { uid: document } });
        if (requisition) void navigate({ to: '/requisitions/$uid', params: { uid: requisition } });
      }}
      summary={
        figures && figures.owed.length > 0
          ? [
              words.sum(figures.owed.length, overdue),
              ...(figures.owed.some(({ what }) => what === 'photos') ? [words.photosBasis] : []),
              ...(figures.owed.some(({ what }) => what === 'unsigned')
                ? [words.unsignedBasis]
                : []),
            ].join('。')
          : null
      }
      empty={<EmptyState title={words.empty} />}
      autoFocus
    />
  );
}

const owedColumns: readonly TableColumn<OwedRow>[] = [
  {
    id: 'what',
    header: words.what,
    cell: owedName,
    sortBy: owedName,
    width: 150,
    fixed: true,
  },
  {
    id: 'who',
    header: words.who,
    cell: ({ who }) => who,
    sortBy: ({ who }) => who,
    width: 120,
    grow: 1,
  },
  {
    id: 'goods',
    header: words.goods,
    cell: ({ goods }) => <span title={goodsText(goods)}>{goodsText(goods)}</span>,
    width: 180,
    grow: 3,
  },
  {
    id: 'due',
    header: words.due,
    cell: ({ due, isOverdue }) => (
      <>
        {due ?? common.dash} {isOverdue && <Tag tone="red">{words.overdue}</Tag>}
      </>
    ),
    sortBy: ({ due }) => due,
    width: 140,
  },
  {
    id: 'number',
    header: words.number,
    cell: ({ number, plan }) => (
      <>
        {number ?? common.dash}
        {plan && (
          <Beneath>
            <Link to="/planning/$uid" params={{ uid: plan.uid }}>
              {words.ofPlan(plan.number)}
            </Link>
          </Beneath>
        )}
      </>
    ),
    width: 200,
  },
];
