import { plain } from '../../../shared/format/typed';
import { conditionNames, priceBasisNames } from '../../../shared/names';
import { refuse } from '../../../shared/refusals';
import type { Warehouse } from '../../context';
import type { ReadableDb } from '../../database/database';
import { sql } from '../../database/sql';
import type { ImportPlace } from '../work';

export interface ImportItem {
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  packs: readonly { unit: string; factor: number }[];
}

/** What the cells of a sheet of goods may name. */
export interface GoodsThings {
  warehouse: Warehouse;
  /** The day on which the goods are dated. */
  on: string;
  itemsByCode: ReadonlyMap<string, ImportItem>;
  itemsByName: ReadonlyMap<string, readonly ImportItem[]>;
  items: readonly ImportItem[];
  bins: ReadonlyMap<string, string>;
  zones: readonly { code: string; zone: string }[];
  owners: readonly { uid: string; name: string }[];
  earmarks: readonly { uid: string; name: string }[];
}

export function readGoodsThings({ context, warehouse }: ImportPlace, on: string): GoodsThings {
  const { db } = context;
  const at = warehouse ?? refuse('notFound', { what: 'warehouse', uid: '' });
  const items = readItems(db);
  const bins = db.all<{ uid: string; code: string; zone: string }>(sql`
    SELECT bin.uid, bin.code, zone.name AS zone FROM bin JOIN zone ON zone.id = bin.zone_id
    WHERE bin.warehouse_id = ${at.id} AND bin.active = 1 ORDER BY bin.code`);
  const itemsByName = new Map<string, ImportItem[]>();
  for (const item of items) {
    const name = plain(item.name);
    itemsByName.set(name, [...(itemsByName.get(name) ?? []), item]);
  }
  return {
    warehouse: at,
    on,
    items,
    itemsByCode: new Map(items.map((item) => [item.code, item])),
    itemsByName,
    bins: new Map(bins.map(({ code, uid }) => [code, uid])),
    zones: bins,
    owners: db.all(sql`
      SELECT uid, name FROM party WHERE is_owner = 1 AND active = 1 ORDER BY id`),
    earmarks: db.all(sql`SELECT uid, name FROM earmark ORDER BY id`),
  };
}

function readItems(db: ReadableDb): ImportItem[] {
  return db
    .all<Omit<ImportItem, 'packs'> & { packs: string }>(sql`
      SELECT uid, code, name, spec, unit, (
        SELECT json_group_array(json_object('unit', unit, 'factor', factor))
        FROM item_pack WHERE item_id = item.id) AS packs
      FROM item WHERE active = 1 ORDER BY code`)
    .map((item) => ({ ...item, packs: JSON.parse(item.packs) }));
}

/** Lists for the template: the catalogue, the bins, and the words of the other columns. */
export function goodsLists({ items, zones, owners, earmarks }: GoodsThings) {
  return [
    ['物资编码', items.map(({ code }) => code)],
    ['品名', items.map(({ name }) => name)],
    ['规格型号', items.map(({ spec }) => spec)],
    ['单位', items.map(({ unit }) => unit)],
    [
      '包装',
      items.map(({ unit, packs }) => packs.map((p) => `${p.unit}=${p.factor}${unit}`).join('，')),
    ],
    ['货位', zones.map(({ code }) => code)],
    ['库区', zones.map(({ zone }) => zone)],
    ['状态', Object.values(conditionNames)],
    ['计价依据', Object.values(priceBasisNames)],
    ['物权单位', owners.map(({ name }) => name)],
    ['定向用途', earmarks.map(({ name }) => name)],
  ] as const;
}

/** An example with things that there are. */
export function goodsExample({ items, zones }: GoodsThings) {
  const [item] = items;
  return {
    code: item?.code ?? '',
    name: item?.name ?? '',
    spec: item?.spec ?? '',
    unit: item?.unit ?? '',
    bin: zones[0]?.code ?? '',
  };
}
