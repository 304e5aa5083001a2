import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { steps } from '../../shared/documents/steps';
import { useHasRole } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { transferWords } from '../messages/transfers';
import { useCall } from '../queries';
import { awaitingColumns, documentOf, roadColumns } from './roadColumns';

const words = transferWords.page;

/** 在途: what is on its way from here and to here, the late ones on top, and what came before its paper. */
export function OnTheRoadPage() {
  const { warehouse } = useWarehouse();
  const { code, name } = warehouse;
  const road = useCall('transfers.onTheRoad', { warehouse: code });
  const awaiting = useCall('transfers.awaiting', { warehouse: code });
  const mayWrite = useHasRole(steps.save.roles, code);
  const navigate = useNavigate();
  const open = ({ document }: { document: string }) =>
    void navigate({ to: '/documents/$uid', params: { uid: document } });
  const columns = useMemo(() => roadColumns(code), [code]);
  return (
    <Page
      title={words.title}
      beside={words.explain(name)}
      actions={
        <>
          <ExportButton list="onTheRoad" asked={{ warehouse: code }} />
          {mayWrite && (
            <Button
              onClick={() =>
                void navigate({ to: '/documents/new/$kind', params: { kind: 'transfer' } })
              }
            >
              {words.fresh}
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={road.error ?? awaiting.error} />
      <DataTable
        name="transfers"
        label={words.title}
        columns={columns}
        rows={road.data?.rows}
        rowKey={documentOf}
        onOpen={open}
        autoFocus
        empty={words.none}
      />
      <Panel title={words.awaiting}>
        <DataTable
          name="transfers.awaiting"
          label={words.awaiting}
          columns={awaitingColumns}
          rows={awaiting.data?.rows}
          rowKey={documentOf}
          onOpen={open}
          empty={words.noAwaiting}
          fit={5}
          plain
        />
      </Panel>
    </Page>
  );
}
