import { Checkbox, MultiSelect, Select, Stack } from '@mantine/core';
import type { StocktakeBody, StocktakeScope } from '../../../shared/documents/stocktake';
import { CountInput } from '../../components/QuantityInput';
import { stocktakeWords as words } from '../../messages/stocktakes';
import { useCall } from '../../queries';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import type { Paper } from '../paper';
import { NoteField, PlaceFields } from './fields';

const kinds: StocktakeScope['kind'][] = ['full', 'zone', 'category', 'cycle'];

/** 建议值: how many lots a cycle count takes. */
const lotsAtOnce = 30;

/** The head of 盘点单: what is counted and how. The scope stays once its lines are made. */
export function StocktakeHead({ paper }: { paper: Paper<StocktakeBody> }) {
  const { body, change, warehouse } = paper;
  const { scope, blind, recount } = body;
  const bins = useCall('bins.list', { warehouse: warehouse.code });
  const categories = useCall('categories.list', {});
  const zones = new Map(bins.data?.rows.map(({ zone }) => [zone.code, zone.name]));
  const names = new Map(categories.data?.rows.map(({ uid, name }) => [uid, name]));
  const set = (next: StocktakeScope) => change({ body: { scope: next } });
  const begin = (kind: StocktakeScope['kind']) => {
    const first = [...zones.keys()][0] ?? '';
    const category = [...names.keys()][0] ?? '';
    if (kind === 'full') set({ kind });
    if (kind === 'zone' && first !== '') set({ kind, zones: [first] });
    if (kind === 'category' && category !== '') set({ kind, categories: [category] });
    if (kind === 'cycle') set({ kind, lots: lotsAtOnce });
  };
  const isMade = body.lines.length > 0;
  const how = [blind && words.blind, recount && words.recount].filter(Boolean).join('，');
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField field="scope" label={words.scope} text={scopeText(scope, zones, names)} span={2}>
        {isMade
          ? undefined
          : (tools) => (
              <Stack gap={4}>
                <Select
                  {...tools}
                  autoFocus={paper.view === null}
                  allowDeselect={false}
                  value={scope.kind}
                  data={kinds.map((value) => ({ value, label: words.scopes[value] }))}
                  onChange={(kind) => begin(kind as StocktakeScope['kind'])}
                />
                {scope.kind === 'zone' && (
                  <MultiSelect
                    size="xs"
                    aria-label={words.zones}
                    data={[...zones].map(([value, label]) => ({ value, label }))}
                    value={scope.zones}
                    onChange={(chosen) => chosen.length > 0 && set({ ...scope, zones: chosen })}
                  />
                )}
                {scope.kind === 'category' && (
                  <MultiSelect
                    size="xs"
                    aria-label={words.categories}
                    data={[...names].map(([value, label]) => ({ value, label }))}
                    value={scope.categories}
                    onChange={(chosen) =>
                      chosen.length > 0 && set({ ...scope, categories: chosen })
                    }
                  />
                )}
                {scope.kind === 'cycle' && (
                  <CountInput
                    size="xs"
                    aria-label={words.lots}
                    description={words.cycleExplain}
                    most={2000}
                    value={scope.lots}
                    onChange={(lots) => lots !== null && set({ ...scope, lots })}
                  />
                )}
              </Stack>
            )}
      </PaperField>
      <PaperField field="how" label={words.how} text={how} span={2}>
        {() => (
          <Stack gap={4}>
            <Checkbox
              size="xs"
              label={words.blind}
              checked={blind}
              onChange={(event) => change({ body: { blind: event.currentTarget.checked } })}
            />
            <Checkbox
              size="xs"
              label={words.recount}
              checked={recount}
              onChange={(event) => change({ body: { recount: event.currentTarget.checked } })}
            />
          </Stack>
        )}
      </PaperField>
      <NoteField paper={paper} />
    </div>
  );
}

function scopeText(
  scope: StocktakeScope,
  zones: ReadonlyMap<string, string>,
  categories: ReadonlyMap<string, string>,
): string {
  const name = words.scopes[scope.kind];
  if (scope.kind === 'zone') return `${name}：${list(scope.zones, zones)}`;
  if (scope.kind === 'category') return `${name}：${list(scope.categories, categories)}`;
  return scope.kind === 'cycle' ? `${name} ${scope.lots}` : name;
}

const list = (keys: readonly string[], names: ReadonlyMap<string, string>) =>
  keys.map((key) => names.get(key) ?? key).join('、');
