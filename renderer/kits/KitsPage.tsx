import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { PossibleRow } from '../../shared/kits/api';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { useBegin } from '../documents/useBegin';
import { deskWords } from '../messages/desks';
import { kitsWords as words } from '../messages/kits';
import { useCall } from '../queries';
import { BillDialog } from './BillDialog';
import { kittingOf } from './beginKitting';
import classes from './Kits.module.css';
import { billOf, componentColumns, possibleColumns } from './kitColumns';
import { TraceDialog } from './TraceDialog';

/** 组套: what kits are made of, how many can be made of what a warehouse has, and what limits it. */
export function KitsPage() {
  const search = useSearch({ from: '/kits' });
  const navigate = useNavigate();
  const { warehouse: here, warehouses } = useWarehouse();
  const warehouse = warehouses.find(({ code }) => code === search.warehouse) ?? here;
  const { data, error } = useCall('kits.possible', { warehouse: warehouse.code });
  const [chosen, choose] = useState<string | null>(null);
  const [editing, edit] = useState<PossibleRow | 'new' | null>(null);
  const [tracing, trace] = useState(false);
  const maySave = useMay('bills.save');
  const mayMake = useMay('documents.save', warehouse.code) && warehouse.keptHere;
  const begin = useBegin();
  const row = data?.rows.find(({ bill }) => bill === chosen) ?? data?.rows[0];
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <WarehouseFilter
            value={warehouse.code}
            everywhere={false}
            onChange={(code) =>
              void navigate({
                to: '/kits',
                replace: true,
                search: withoutEmpty({ warehouse: code }),
              })
            }
          />
          <ExportButton list="kits" asked={{ warehouse: warehouse.code }} />
          <Link to="/desks/$desk" params={{ desk: 'kits' }}>
            {deskWords.names.kits}
          </Link>
          <Button variant="default" onClick={() => trace(true)}>
            {words.trace}
          </Button>
          {maySave && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => edit('new')}
            >
              {words.newBill}
            </Button>
          )}
          {mayMake && row && (
            <Button onClick={() => begin(kittingOf(warehouse, row))}>{words.begin}</Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        <DataTable
          name="kits"
          label={words.title}
          columns={possibleColumns}
          rows={data?.rows}
          rowKey={billOf}
          onOpen={({ bill }) => choose(bill)}
          onMove={({ bill }) => choose(bill)}
          empty={words.empty}
          autoFocus
        />
        <Panel
          title={row && `${row.item.name} ${words.version(row.version)}`}
          aside={
            maySave &&
            row && (
              <Button size="compact-sm" variant="subtle" onClick={() => edit(row)}>
                {words.newVersion}
              </Button>
            )
          }
        >
          {row && (
            <>
              {row.note}
              <DataTable
                name="kits.lines"
                label={words.bill.lines}
                columns={componentColumns}
                rows={row.lines}
                rowKey={({ item }) => item.uid}
                empty={words.emptyLines}
              />
            </>
          )}
        </Panel>
      </div>
      {editing !== null && (
        <BillDialog of={editing === 'new' ? null : editing} onClose={() => edit(null)} />
      )}
      {tracing && <TraceDialog warehouse={warehouse.code} onClose={() => trace(false)} />}
    </Page>
  );
}
