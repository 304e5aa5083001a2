import { Button, Group, Pill } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { PlanRow } from '../../shared/planning/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { planningWords as words } from '../messages/planning';

const keyOf = ({ plan }: PlanRow) => plan;
const who = (made: PlanRow['made'] | null) =>
  made === null ? '' : `${made.by.name} ${formatInstant(made.at)}`;

const columns: readonly TableColumn<PlanRow>[] = [
  {
    id: 'number',
    header: words.columns.number,
    cell: ({ number }) => number,
    sortBy: ({ number }) => number,
    width: 220,
    fixed: true,
  },
  {
    id: 'name',
    header: words.columns.name,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 200,
    grow: 2,
  },
  {
    id: 'operation',
    header: words.columns.operation,
    cell: ({ operation }) => operation?.name ?? '',
    sortBy: ({ operation }) => operation?.name ?? null,
    width: 200,
    grow: 2,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ state }) => words.states[state],
    sortBy: ({ state }) => state,
    width: 90,
  },
  {
    id: 'papers',
    header: words.columns.papers,
    cell: ({ papers }) => papers || '',
    sortBy: ({ papers }) => papers,
    width: 70,
    align: 'right',
  },
  {
    id: 'made',
    header: words.columns.made,
    cell: ({ made }) => who(made),
    sortBy: ({ made }) => made.at,
    width: 180,
  },
  {
    id: 'approved',
    header: words.columns.approved,
    cell: ({ approved }) => who(approved),
    sortBy: ({ approved }) => approved?.at ?? null,
    width: 180,
  },
];

/** 调运方案: the newest first; a new one is searched for. */
export function PlansPage() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/planning' });
  const narrowed = search.approvable
    ? words.narrowed.approvable
    : search.state === 'declined' && words.narrowed.declined;
  const { rows, totals, error, more } = usePages('planning.list', { filter: search });
  const open = (uid: string) => void navigate({ to: '/planning/$uid', params: { uid } });
  const mayPlan = useMay('planning.save', useWarehouse().warehouse.code);
  useKeys(mayPlan ? [{ key: 'F7', label: words.fresh, run: () => open('new') }] : []);
  const actions = (
    <>
      <ExportButton list="plans" asked={{ filter: search }} />
      {mayPlan && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {words.fresh} F7
        </Button>
      )}
    </>
  );
  return (
    <Page title={words.title} beside={words.explain} actions={actions}>
      <RefusalAlert error={error} />
      {narrowed && (
        <Group>
          <Pill
            withRemoveButton
            onRemove={() => void navigate({ to: '/planning' })}
            removeButtonProps={{ 'aria-label': words.drop(narrowed) }}
          >
            {narrowed}
          </Pill>
        </Group>
      )}
      <DataTable
        name="plans"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onMore={more}
        onOpen={({ plan }) => open(plan)}
        summary={totals && words.totals(formatCount(totals.plans), formatCount(totals.drafts))}
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
        autoFocus
      />
    </Page>
  );
}
