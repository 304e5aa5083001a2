import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { partsOf } from '../../shared/warehouses/binCodes';
import type { PlanZone } from '../../shared/warehouses/binsApi';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { LabelButton } from '../components/LabelButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { binsWords as words } from '../messages/places';
import { useCall } from '../queries';
import { BinContents } from './BinContents';
import { BinDialog } from './BinDialog';
import { BinPlan, Legend } from './BinPlan';
import classes from './Bins.module.css';
import { binColumns, binUid, type ZonedBin } from './binColumns';
import { MeasureDialog, RackDialog } from './RackDialog';
import { ZoneDialog } from './ZoneDialog';

/** What is being added or changed. */
export type Doing =
  | { what: 'zone'; zone: PlanZone | null }
  | { what: 'bin'; bin: ZonedBin | null; zone: string }
  | { what: 'rack'; zone: string }
  | { what: 'measure'; rack: string; bins: readonly ZonedBin[] };

/** 库区货位: the plan of a warehouse, and what lies in the bin that one has come to. */
export function BinsPage() {
  const search = useSearch({ from: '/settings/bins' });
  const navigate = useNavigate();
  const { warehouse: here, warehouses } = useWarehouse();
  const code = search.warehouse ?? here.code;
  const view = search.view ?? 'plan';
  const { data, error } = useCall('bins.plan', { warehouse: code });
  const keptHere = warehouses.some((each) => each.code === code && each.keptHere);
  const mayWrite = useMay('bins.save', code) && keptHere;
  const [doing, setDoing] = useState<Doing | null>(null);
  const zones = data?.zones;
  const bins = useMemo(
    () => zones?.flatMap((zone) => zone.bins.map((bin) => ({ ...bin, zone: zone.code }))),
    [zones],
  );
  const chosen = bins?.find(({ uid }) => uid === search.bin) ?? null;
  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/settings/bins',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const addZone = () => setDoing({ what: 'zone', zone: null });
  useKeys(mayWrite ? [{ key: 'F7', label: words.addZone, run: addZone }] : []);
  const used = bins?.filter(({ active }) => active) ?? [];
  const totals = words.totals(
    used.length,
    used.filter(({ items }) => items === 0).length,
    used.filter(({ capacityCm3 }) => capacityCm3 === null).length,
  );
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <WarehouseFilter
            everywhere={false}
            value={code}
            onChange={(next) => narrow({ warehouse: next, bin: undefined })}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.view}
            value={view}
            data={Object.entries(words.views).map(([value, label]) => ({ value, label }))}
            onChange={(next) => narrow({ view: next === 'table' ? 'table' : undefined })}
          />
          <ExportButton list="bins" asked={{ warehouse: code }} />
          {used.length > 0 && <LabelButton form="binLabels" of={used.map(({ uid }) => uid)} />}
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={addZone}>
              {words.addZone}
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        {view === 'table' ? (
          <DataTable
            name="bins"
            label={words.title}
            columns={binColumns}
            rows={bins}
            rowKey={binUid}
            onMove={({ uid }) => narrow({ bin: uid })}
            {...(mayWrite
              ? { onOpen: (bin: ZonedBin) => setDoing({ what: 'bin', bin, zone: bin.zone }) }
              : {})}
            summary={totals}
            empty={<EmptyState title={words.empty} explain={words.emptyHint} />}
            autoFocus
          />
        ) : (
          <div className={classes.plan}>
            <Legend beside={totals} />
            {zones?.length === 0 && <EmptyState title={words.empty} explain={words.emptyHint} />}
            <BinPlan
              zones={zones ?? []}
              chosen={chosen?.uid ?? null}
              onChoose={(uid) => narrow({ bin: uid })}
              onDo={mayWrite ? setDoing : null}
            />
          </div>
        )}
        <BinContents
          warehouse={code}
          bin={chosen}
          onEdit={mayWrite ? (bin) => setDoing({ what: 'bin', bin, zone: bin.zone }) : null}
          onMeasure={
            mayWrite
              ? ({ code: at }) => {
                  const { rack } = partsOf(at);
                  const ofRack = (bins ?? []).filter((bin) => partsOf(bin.code).rack === rack);
                  setDoing({ what: 'measure', rack, bins: ofRack });
                }
              : null
          }
        />
      </div>
      {doing !== null && (
        <DoingDialog
          doing={doing}
          warehouse={code}
          zones={zones ?? []}
          onClose={() => setDoing(null)}
        />
      )}
    </Page>
  );
}

function DoingDialog({
  doing,
  ...props
}: {
  doing: Doing;
  warehouse: string;
  zones: readonly PlanZone[];
  onClose: () => void;
}) {
  switch (doing.what) {
    case 'zone':
      return <ZoneDialog {...props} zone={doing.zone} />;
    case 'bin':
      return <BinDialog {...props} bin={doing.bin} zone={doing.zone} />;
    case 'rack':
      return <RackDialog {...props} zone={doing.zone} />;
    case 'measure':
      return <MeasureDialog {...props} rack={doing.rack} bins={doing.bins} />;
  }
}
