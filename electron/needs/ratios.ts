import type { Output, Parsed } from '../../shared/api';
import { type CommandContext, requireEverywhere } from '../context';
import { list, sql } from '../database/sql';
import { type JobContext, reading } from '../job';

type Row = Output<'needs.ratios'>['rows'][number];

interface Own {
  code: string;
  amount: number;
  forEach: number;
  basis: string;
}

/**
 * The ratios as proposed, in the order of the starting data, each with what the province has set in
 * its place. One whose item is not in the catalogue any more is left out.
 */
export function listRatios(context: JobContext): Output<'needs.ratios'> {
  const { db } = reading(context);
  const proposed = context.program.seeds.needs;
  const items = new Map(
    db
      .all<Row['item']>(sql`
        SELECT uid, code, name, spec, unit, need, water_ml AS waterMl, energy_kcal AS energyKcal
        FROM item WHERE active = 1 AND uid IN (${list(proposed.map(({ item }) => item))})`)
      .map((item) => [item.uid, item]),
  );
  const owns = new Map(
    db
      .all<Own>(sql`SELECT code, amount, for_each AS forEach, basis FROM need_ratio`)
      .map((own) => [own.code, own]),
  );
  return {
    rows: proposed.flatMap(({ item: uid, basis, isSourced, ...rule }): Row[] => {
      const item = items.get(uid);
      if (item === undefined) return [];
      const own = owns.get(rule.code);
      return [
        {
          ...rule,
          ...(own ? { amount: own.amount, forEach: own.forEach } : {}),
          item,
          basis: own?.basis ?? basis,
          isSourced: own === undefined && isSourced,
          isOwn: own !== undefined,
          proposed: { amount: rule.amount, forEach: rule.forEach, basis, isSourced },
        },
      ];
    }),
  };
}

/**
 * Keeps the province's own figures of a ratio with their basis, or goes back to the proposal. They are
 * everybody's, so who works for one warehouse does not set them.
 */
export function saveRatio(
  context: CommandContext,
  { code, own }: Parsed<'needs.saveRatio'>,
): Output<'needs.saveRatio'> {
  const { db, now, actor, was } = context;
  requireEverywhere(context, ['dispatcher', 'administrator']);
  const before = db.find<Own>(sql`
    SELECT code, amount, for_each AS forEach, basis FROM need_ratio WHERE code = ${code}`);
  was({ own: before ? { ...before } : null });
  if (own === null) {
    db.run(sql`DELETE FROM need_ratio WHERE code = ${code}`);
    return { code };
  }
  db.run(sql`
    INSERT INTO need_ratio (code, amount, for_each, basis, set_at, set_by)
    VALUES (${code}, ${own.amount}, ${own.forEach}, ${own.basis}, ${now.toISOString()}, ${actor.id})
    ON CONFLICT DO UPDATE SET amount = excluded.amount, for_each = excluded.for_each,
      basis = excluded.basis, set_at = excluded.set_at, set_by = excluded.set_by`);
  return { code };
}
