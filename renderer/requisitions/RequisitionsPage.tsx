import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { newUid } from '../api';
import { useKeys } from '../app/keys';
import { useWritesAt } from '../app/useWritesAt';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { withoutEmpty } from '../components/withoutEmpty';
import { requisitionWords as words } from '../messages/requisitions';
import { RequisitionFilters } from './RequisitionFilters';
import { requisitionColumns } from './requisitionColumns';

/** 需求单: who asks for what, the most urgent on top; what is open comes first. */
export function RequisitionsPage() {
  const { show = 'unsettled', ...search } = useSearch({ from: '/requisitions' });
  const navigate = useNavigate();
  const { warehouse: here } = useWarehouse();
  const mayWrite = useWritesAt(here.code);
  const isNarrowedByState = show === 'unsettled' && search.standing === undefined;
  const filter = { ...search, ...(isNarrowedByState ? { unsettled: true as const } : {}) };
  const { rows, totals, error, more } = usePages('requisitions.list', { filter });
  const add = () =>
    void navigate({
      to: '/requisitions/$uid',
      params: { uid: newUid() },
      search: { fresh: true },
    });
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <ExportButton list="requisitions" asked={{ filter }} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              {words.add} F7
            </Button>
          )}
        </>
      }
    >
      <RequisitionFilters
        search={{ ...search, show }}
        onNarrow={(part) =>
          void navigate({
            to: '/requisitions',
            replace: true,
            search: withoutEmpty({ ...search, show, ...part }),
          })
        }
        onClear={() => void navigate({ to: '/requisitions', replace: true, search: {} })}
      />
      <RefusalAlert error={error} />
      <DataTable
        name="requisitions"
        label={words.title}
        columns={requisitionColumns}
        rows={rows}
        rowKey={({ requisition }) => requisition}
        autoFocus
        onMore={more}
        onOpen={({ requisition }) =>
          void navigate({ to: '/requisitions/$uid', params: { uid: requisition } })
        }
        summary={
          totals &&
          words.totals({
            requisitions: formatCount(totals.requisitions),
            waiting: formatCount(totals.waiting),
            open: formatCount(totals.open),
            late: formatCount(totals.late),
          })
        }
        empty={
          <EmptyState
            title={isNarrowedByState ? words.empty : words.emptyAll}
            explain={words.emptyExplain}
          />
        }
      />
    </Page>
  );
}
