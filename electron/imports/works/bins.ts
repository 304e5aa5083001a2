import { plain } from '../../../shared/format/typed';
import { bins as subject } from '../../../shared/imports/subjects/bins';
import { refuse } from '../../../shared/refusals';
import { sql } from '../../database/sql';
import { saveBin } from '../../warehouses/bins';
import { saveEach } from '../saveEach';
import { declareWork } from '../work';

interface Known {
  uid: string;
  code: string;
  zone: string;
  capacityCm3: number | null;
  bearsG: number | null;
}
interface Row {
  code: string;
  zone: string;
  /** Null: the row says nothing of it, and it stays as it is. */
  capacityCm3: number | null;
  bearsG: number | null;
  known: Known | null;
}

/** 货位 of a warehouse: known again by its code; its zone is named by code or by name. */
export const bins = declareWork(subject, {
  things: ({ context: { db }, warehouse }) => {
    const at = warehouse ?? refuse('notFound', { what: 'warehouse', uid: '' });
    const known = db.all<Known>(sql`
      SELECT bin.uid, bin.code, zone.code AS zone, capacity_cm3 AS capacityCm3, bears_g AS bearsG
      FROM bin JOIN zone ON zone.id = bin.zone_id
      WHERE bin.warehouse_id = ${at.id}`);
    return {
      warehouse: at,
      known: new Map(known.map((bin) => [bin.code, bin])),
      zones: db.all<{ code: string; name: string }>(
        sql`SELECT code, name FROM zone WHERE warehouse_id = ${at.id} ORDER BY code`,
      ),
    };
  },
  lists: ({ zones }) => [
    ['库区', zones.map(({ code }) => code)],
    ['库区名称', zones.map(({ name }) => name)],
  ],
  example: ({ zones }) => ({ zone: zones[0]?.code ?? '' }),
  read: ({ code, zone: typed, litres, kilograms }, { known, zones }, wrong): Row | null => {
    if (code === null || typed === null) return null;
    const zone = zones.find(
      (each) => each.code === typed.toUpperCase() || plain(each.name) === typed,
    );
    if (zone === undefined) return wrong('zone', 'unknownValue');
    return {
      code,
      zone: zone.code,
      capacityCm3: litres && litres * 1000,
      bearsG: kilograms && kilograms * 1000,
      known: known.get(code) ?? null,
    };
  },
  key: ({ code }) => code,
  keyColumn: 'code',
  standing: (row) => (row.known === null ? 'added' : isSame(row) ? 'same' : 'changed'),
  save: (command, rows, { warehouse }, tell) =>
    saveEach(
      command,
      'bins.save',
      saveBin,
      rows,
      tell,
      ({ code, zone, capacityCm3, bearsG, known }, uid) => ({
        warehouse: warehouse.code,
        bin: known?.uid ?? uid,
        code,
        zone,
        ...(capacityCm3 === null ? {} : { capacityCm3 }),
        ...(bearsG === null ? {} : { bearsG }),
      }),
    ),
});

function isSame({ known, zone, capacityCm3, bearsG }: Row): boolean {
  return (
    known?.zone === zone &&
    (capacityCm3 === null || known.capacityCm3 === capacityCm3) &&
    (bearsG === null || known.bearsG === bearsG)
  );
}
