import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { steps } from '../../shared/documents/steps';
import { useHasRole } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { withoutEmpty } from '../components/withoutEmpty';
import { transferWords } from '../messages/transfers';
import { useCall } from '../queries';
import { awaitingColumns, documentOf, roadColumns } from './roadColumns';

const words = transferWords.page;

/** 在途: what is on its way from here and to here, the late ones on top, and what came before its paper. */
export function OnTheRoadPage() {
  const search = useSearch({ from: '/transfers' });
  const { warehouse, warehouses } = useWarehouse();
  const { code, name } = warehouses.find((each) => each.code === search.warehouse) ?? warehouse;
  const { scope, show } = search;
  const at = scope === 'all' ? {} : { warehouse: code };
  const asked = { ...at, ...(show && show !== 'toMatch' ? { show } : {}) };
  const road = useCall('transfers.onTheRoad', asked);
  const awaiting = useCall('transfers.awaiting', at);
  const mayWrite = useHasRole(steps.save.roles, code);
  const navigate = useNavigate();
  const open = ({ document }: { document: string }) =>
    void navigate({ to: '/documents/$uid', params: { uid: document } });
  const columns = useMemo(() => roadColumns(scope === 'all' ? null : code), [scope, code]);
  return (
    <Page
      title={words.title}
      beside={scope === 'all' ? words.everywhere : words.explain(name)}
      actions={
        <>
          {show === 'toMatch' ? (
            <ExportButton list="awaiting" asked={at} />
          ) : (
            <ExportButton list="onTheRoad" asked={asked} />
          )}
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
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        aria-label={words.show}
        value={show ?? ''}
        data={[
          { value: '', label: words.all },
          ...Object.entries(words.shows).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) =>
          void navigate({
            to: '/transfers',
            replace: true,
            search: withoutEmpty({ ...search, show: (value || undefined) as typeof show }),
          })
        }
      />
      {show !== 'toMatch' && (
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
      )}
      {(show === undefined || show === 'toMatch') && (
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
      )}
    </Page>
  );
}
