import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { hasRole } from '../../shared/roles';
import type { DifferenceRow } from '../../shared/trips/differences';
import { useSession } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { tripWords } from '../messages/trips';
import { AnswerDialog } from './AnswerDialog';
import { differenceColumns, differenceKey } from './differenceColumns';

const words = tripWords.differences;

/** 签收差异: what was short or damaged, what nobody has answered first. */
export function DifferencesView({
  warehouse,
  tabs,
  onWarehouse,
}: {
  warehouse: string | undefined;
  tabs: ReactNode;
  onWarehouse: (code: string | undefined) => void;
}) {
  const navigate = useNavigate();
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [answering, answer] = useState<DifferenceRow | null>(null);
  const { grants } = useSession();
  const filter = {
    ...(warehouse ? { warehouse } : {}),
    ...(onlyOpen ? { show: 'open' as const } : {}),
  };
  const { rows, totals, error, more } = usePages('trips.differences', { filter });
  const columns = useMemo(() => {
    const { who } = api['trips.answer'];
    const roles = typeof who === 'string' ? [] : who;
    return differenceColumns((row) => hasRole(grants, roles, row.warehouse.code), answer);
  }, [grants]);
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="deliveryDifferences" asked={{ filter }} />}
    >
      {tabs}
      <FilterBar narrowed={warehouse !== undefined} onClear={() => onWarehouse(undefined)}>
        <WarehouseFilter value={warehouse} onChange={onWarehouse} />
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={onlyOpen ? 'open' : 'all'}
          data={[
            { value: 'open', label: words.onlyOpen },
            { value: 'all', label: words.all },
          ]}
          onChange={(value) => setOnlyOpen(value === 'open')}
        />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="trips.differences"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={differenceKey}
        onMore={more}
        onOpen={({ document }) =>
          void navigate({ to: '/documents/$uid', params: { uid: document } })
        }
        autoFocus
        summary={
          totals &&
          (onlyOpen
            ? words.openOnes(formatCount(totals.open))
            : words.totals(formatCount(totals.differences), formatCount(totals.open)))
        }
        empty={<EmptyState title={onlyOpen ? words.empty : words.emptyAll} />}
      />
      {answering && <AnswerDialog row={answering} onClose={() => answer(null)} />}
    </Page>
  );
}
