import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationRow } from '../../shared/operations/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { operationsWords as words } from '../messages/operations';
import { useCall } from '../queries';
import { OperationDialog } from './OperationDialog';
import { useOperationColumns } from './operationColumns';

const uidOf = ({ uid }: OperationRow) => uid;

/** 应急响应: the disasters one by one; opened, changed and ended by a dispatcher. */
export function OperationsPage() {
  const { data, error } = useCall('operations.list', {});
  const columns = useOperationColumns();
  const mayWrite = useMay('operations.save');
  const [editing, setEditing] = useState<OperationRow | 'new' | null>(null);
  useKeys(mayWrite ? [{ key: 'F7', label: words.open, run: () => setEditing('new') }] : []);
  const open = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
      {words.open}
    </Button>
  );
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <ExportButton list="operations" asked={{}} />
          {mayWrite && open}
        </>
      }
    >
      <RefusalAlert error={error} />
      <DataTable
        name="operations"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        {...(mayWrite ? { onOpen: setEditing } : {})}
        empty={
          <EmptyState title={words.empty} explain={words.emptyExplain}>
            {mayWrite && open}
          </EmptyState>
        }
        autoFocus
      />
      {editing !== null && (
        <OperationDialog
          operation={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
