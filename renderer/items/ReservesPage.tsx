import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Reserve, type ReserveRow, reserveShow } from '../../shared/items/reserves';
import { call } from '../api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { CategoryFilter } from '../components/CategoryFilter';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { LeaveWarning } from '../components/LeaveWarning';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { tell } from '../components/tell';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { reservesWords as words } from '../messages/items';
import { useCall } from '../queries';
import { ReserveGrid } from './ReserveGrid';
import { ReserveSummary } from './ReserveSummary';
import {
  changesOf,
  pasteReserves,
  type ReserveEdits,
  withCell,
  withReserves,
} from './reserveEdits';

/** 储备定额: what is to lie in a warehouse, against what does. */
export function ReservesPage() {
  const { warehouse } = useWarehouse();
  const search = useSearch({ from: '/settings/reserves' });
  const code = search.warehouse ?? warehouse.code;
  return <Reserves key={code} code={code} />;
}

const none: readonly ReserveRow[] = [];

function Reserves({ code }: { code: string }) {
  const search = useSearch({ from: '/settings/reserves' });
  const navigate = useNavigate();
  const { warehouses } = useWarehouse();
  const isKept = warehouses.some((each) => each.code === code && each.keptHere);
  const mayWrite = useMay('reserves.save', code);
  const editable = mayWrite && isKept;
  const whole = useCall('reserves.list', { warehouse: code });
  const { data, error } = whole;
  const show = reserveShow.options.find((each) => each === search.show);
  const narrowed = withoutEmpty({ category: search.category, search: search.search, show });
  const part = useCall('reserves.list', { warehouse: code, ...narrowed });
  const filtered = part.data?.rows;
  const rows = data?.rows ?? none;
  const [edits, setEdits] = useState<ReserveEdits>({});
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const { changes, wrong } = useMemo(() => changesOf(rows, edits), [rows, edits]);
  const shown = useMemo(
    () =>
      (filtered ?? none).filter(
        ({ item }) => search.show !== 'changed' || edits[item.uid] !== undefined,
      ),
    [filtered, search.show, edits],
  );
  const isEdited = Object.keys(edits).length > 0;

  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/settings/reserves',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const fill = async (
    read: () => Promise<readonly (readonly [string, Reserve])[]>,
    said: (changed: number) => string,
  ) => {
    setFailed(null);
    try {
      const next = withReserves(edits, rows, new Map(await read()));
      setEdits(next);
      tell(said(changesOf(rows, next).changes.length));
    } catch (problem) {
      setFailed(problem as Error);
    }
  };
  const propose = async () => {
    const { level, rows: proposed } = await call('reserves.propose', { warehouse: code });
    await fill(
      async () => proposed.map(({ item, ...reserve }) => [item, reserve] as const),
      (changed) => words.proposed(level, changed),
    );
  };
  const copyFrom = (from: string, name: string) =>
    fill(
      async () =>
        (await call('reserves.list', { warehouse: from })).rows.flatMap(({ item, reserve }) =>
          reserve === null ? [] : [[item.uid, reserve] as const],
        ),
      (changed) => words.copied(name, changed),
    );
  const save = () => {
    setTried(true);
    if (wrong.length === 0 && changes.length > 0) setSaving(true);
  };
  useKeys(editable ? [{ key: 'F8', label: words.save(0), run: save }] : []);

  return (
    <Page
      title={words.title}
      beside={!mayWrite ? words.only : isKept ? words.explain : words.notKept}
      actions={
        <>
          <ExportButton list="reserves" asked={{ warehouse: code, ...narrowed }} />
          {editable && isEdited && (
            <Button variant="subtle" onClick={() => setEdits({})}>
              {words.discard}
            </Button>
          )}
          {editable && (
            <Button disabled={changes.length === 0 && wrong.length === 0} onClick={save}>
              {words.save(changes.length)} F8
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        narrowed={[search.category, search.search, search.show].some((each) => each !== undefined)}
        onClear={() => narrow({ category: undefined, search: undefined, show: undefined })}
      >
        <WarehouseFilter
          value={code}
          everywhere={false}
          onChange={(value) => narrow({ warehouse: value })}
        />
        <SearchField
          value={search.search ?? ''}
          placeholder={words.search}
          w={180}
          onSearch={(text) => narrow({ search: text || undefined })}
        />
        <CategoryFilter value={search.category} onChange={(category) => narrow({ category })} />
        <SegmentedControl
          size="xs"
          aria-label={words.filter.show}
          value={search.show ?? ''}
          data={[
            { value: '', label: words.filter.all },
            { value: 'set', label: words.filter.set },
            { value: 'gap', label: words.filter.gap },
            { value: 'below', label: words.filter.below },
            ...(editable ? [{ value: 'changed', label: words.filter.changed }] : []),
          ]}
          onChange={(show) => narrow({ show: (show || undefined) as typeof search.show })}
        />
        {editable && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              title={words.suggestion}
              onClick={() => void propose().catch(setFailed)}
            >
              {words.propose}
            </Button>
            <Menu>
              <Menu.Target>
                <Button size="compact-sm" variant="default">
                  {words.copyFrom}
                </Button>
              </Menu.Target>
              <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
                {warehouses
                  .filter((each) => each.code !== code)
                  .map(({ code: from, shortName }) => (
                    <Menu.Item key={from} onClick={() => void copyFrom(from, shortName)}>
                      {shortName}
                    </Menu.Item>
                  ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </FilterBar>
      <RefusalAlert error={error ?? failed} onClose={() => setFailed(null)} />
      {tried && wrong.length > 0 && (
        <div role="alert" style={{ color: 'var(--danger)' }}>
          {words.mend(wrong.length)} {wrong.map(({ item }) => item.name).join('、')}
        </div>
      )}
      <ReserveGrid
        rows={shown}
        edits={edits}
        editable={editable}
        tried={tried}
        onCell={(row, cell, text) => setEdits((before) => withCell(before, row, cell, text))}
        onPaste={(index, cell, text) => {
          const pasted = pasteReserves(edits, shown, { index, cell }, text);
          if ('wrong' in pasted) return tell(words.notPasted(pasted.wrong));
          setEdits(pasted.edits);
          tell(words.pasted(pasted.cells));
        }}
      />
      <div style={{ flex: 'none', color: 'var(--ink-soft)', fontSize: 13 }}>
        {words.totals(
          shown.filter(({ reserve }) => reserve !== null).length,
          shown.filter(({ gap }) => gap > 0).length,
        )}
      </div>
      {saving && (
        <ReserveSummary
          warehouse={code}
          changes={changes}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            setTried(false);
            // What was typed stands until what was saved is read, so no cell shows what was before.
            void Promise.all([
              whole.refetch({ cancelRefetch: false }),
              part.refetch({ cancelRefetch: false }),
            ]).then(() => setEdits({}));
          }}
        />
      )}
      <LeaveWarning unsaved={isEdited} />
    </Page>
  );
}
