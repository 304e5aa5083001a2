import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
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

/** 应急响应: the disasters one by one; opened by a dispatcher, and each with a page of its own. */
export function OperationsPage() {
  const { data, error } = useCall('operations.list', {});
  const columns = useOperationColumns();
  const mayWrite = useMay('operations.save');
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const go = (uid: string) => void navigate({ to: '/operations/$uid', params: { uid } });
  useKeys(mayWrite ? [{ key: 'F7', label: words.open, run: () => setOpening(true) }] : []);
  const open = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpening(true)}>
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
        onOpen={({ uid }) => go(uid)}
        empty={
          <EmptyState title={words.empty} explain={words.emptyExplain}>
            {mayWrite && open}
          </EmptyState>
        }
        autoFocus
      />
      {opening && (
        <OperationDialog operation={null} onSaved={go} onClose={() => setOpening(false)} />
      )}
    </Page>
  );
}
