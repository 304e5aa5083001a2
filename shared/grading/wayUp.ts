import { z } from 'zod';
import { money, quantityTotal } from '../fields';
import { lineAmount, sumMoney } from '../stock/money';
import type { ShareMeasure } from './facts';
import { type Gap, gap } from './gaps';
import { countsFor, type GradedItem, isOfGoods } from './goods';
import type { Criterion } from './kinds';
import { leastSet, reachedWith } from './leastSet';
import { type Level, level, levels } from './levels';
import { type Giver, planGoods } from './planGoods';
import type { Reading } from './reading';
import { resultOf } from './result';
import type { StandardBody } from './standard';
import { type Graded, nothingAssumed, resultIf } from './whatIf';

/**
 * By what a gap is closed: goods that are got; premises, equipment and people (`premises`); something
 * put right on the spot (`onSite`); counting, drilling, closing months, and noting it (`records`).
 * Of nothing there is no share (无可计): such a gap waits until there is something, or somebody says
 * that the criterion does not apply (`wait`).
 */
export const means = z.enum(['goods', 'premises', 'onSite', 'records', 'wait']);
export type Means = z.infer<typeof means>;

const meansOfKind: Record<Criterion['kind'], Means> = {
  reserve: 'goods',
  people: 'goods',
  profile: 'premises',
  answered: 'onSite',
  share: 'records',
  records: 'records',
};

function meansOf({ criterion: code, missing }: Gap, body: StandardBody): Means {
  if (missing.some(({ unknown }) => unknown === 'nothing')) return 'wait';
  return meansOfKind[criterionOf(body, code).kind];
}

/** What one piece of a share is called. */
const pieceNames: Record<ShareMeasure, string> = {
  binCardCoverage: '个货位',
  stocktakeAccuracy: '行盘点',
  monthlyReportsOnTime: '个月',
  disclosuresOnTime: '次公示',
  oldStockTested: '批',
  stockInLife: '批',
  climateDaysLogged: '天',
  climateDaysAutomatic: '天',
  dutyDaysCovered: '天',
  dutyDaysOnSite: '天',
  equipmentInCheck: '件',
  certificatesValid: '份',
};

/** Goods that others give or that are bought, with what buying is known to cost. */
export const goodsPlan = z.strictObject({
  transfers: z.array(
    z.strictObject({ warehouse: z.string(), item: z.string(), quantity: quantityTotal }),
  ),
  purchases: z.array(
    z.strictObject({
      item: z.string(),
      quantity: quantityTotal,
      /** In 分; null is 未计价. */
      amount: z.int().min(0).nullable(),
      /** The criteria for which it counts. */
      for: z.array(z.string()),
    }),
  ),
  value: money,
});
export type PricedPlan = z.infer<typeof goodsPlan>;

/** A veto, one of those that make up the score, or only for a full score. */
const needed = z.enum(['veto', 'score', 'extra']);
export type Needed = z.infer<typeof needed>;

export const wayStep = gap.extend({
  means,
  /** Of shares of which the pieces are counted: how many more, and what they are called. */
  pieces: z.array(z.strictObject({ measure: z.string(), more: quantityTotal, name: z.string() })),
  /** What closes this gap alone. */
  goods: goodsPlan.nullable(),
  needed,
});
export type WayStep = z.infer<typeof wayStep>;

export const wayUp = z.strictObject({
  level,
  steps: z.array(wayStep),
  /** All gaps together, and only those that the level needs: what counts for several is got once. */
  whole: goodsPlan,
  least: goodsPlan,
  /** Which levels are reached now, with what others can spare, and with 整改 and records as well. */
  reach: z.array(
    z.strictObject({
      level,
      now: z.boolean(),
      transfers: z.boolean(),
      records: z.boolean(),
    }),
  ),
});
export type WayUp = z.infer<typeof wayUp>;

interface Province {
  items: readonly GradedItem[];
  givers: readonly Giver[];
}

/** 提升方案: the least that closes each gap at a level, alone and all together. */
export function wayUpTo(to: Level, graded: Graded, province: Province): WayUp {
  const { body, readings } = graded;
  const { gaps, judged } = resultOf(body, readings, graded.answers, to);
  const plan = (of: readonly Gap[]) => priced(of, graded, province);
  const steps = gaps.map((each) => {
    const means = meansOf(each, body);
    return {
      ...each,
      means,
      pieces: piecesOf(each, readings.get(each.criterion) ?? []),
      goods: means === 'goods' ? plan([each]) : null,
    };
  });
  const needed = leastSet(
    steps.map((step) => ({ ...step, cost: costOf(step) })),
    judged,
    body,
    to,
  );
  const all = steps.map(
    (step): WayStep => ({ ...step, needed: needed.get(step.criterion) ?? 'extra' }),
  );
  return {
    level: to,
    steps: all,
    whole: plan(gaps),
    least: plan(all.filter((each) => each.needed !== 'extra')),
    reach: levels.map((each) => reachOf(each, graded, province)),
  };
}

function criterionOf({ criteria }: StandardBody, code: string): Criterion {
  const found = criteria.find((each) => each.code === code);
  if (!found) throw new Error(`the standard has no criterion ${code}`);
  return found;
}

/** What is missing of the figure of goods; nothing for other gaps. */
function demandsOf(gaps: readonly Gap[], body: StandardBody) {
  return gaps.flatMap(({ criterion: code, missing }) => {
    const criterion = criterionOf(body, code);
    const short = missing[0]?.short ?? 0;
    return isOfGoods(criterion) && short > 0 ? [{ criterion, short }] : [];
  });
}

function priced(gaps: readonly Gap[], { body }: Graded, province: Province): PricedPlan {
  const demands = demandsOf(gaps, body);
  const { transfers, purchases } = planGoods(demands, province);
  const rows = purchases.map(({ item: code, quantity }) => {
    const item = province.items.find((each) => each.code === code);
    const price = item?.price ? { per: 'unit' as const, price: item.price.price } : null;
    return {
      ...{ item: code, quantity, amount: lineAmount(price, quantity) },
      for: item
        ? demands
            .map(({ criterion }) => criterion)
            .filter((each) => countsFor(each, item) > 0)
            .map(({ code: of }) => of)
        : [],
    };
  });
  return { transfers, purchases: rows, value: sumMoney(rows.map(({ amount }) => amount)) };
}

/**
 * What others can spare and what is only noted costs nothing. What building, putting right or waiting
 * costs is not known, nor what is 未计价.
 */
function costOf({ means, goods }: Pick<WayStep, 'means' | 'goods'>): number | null {
  if (means === 'records') return 0;
  return goods === null || goods.value.unpriced > 0 ? null : goods.value.known;
}

/** How many pieces more a share needs: at 900‰ of 10 with 7 counted, 2; of nothing, none can help. */
function piecesOf({ missing }: Gap, readings: readonly Reading[]): WayStep['pieces'] {
  return missing.flatMap(({ measure, need }) => {
    const behind = readings.find((each) => each.measure === measure)?.behind;
    if (behind?.of !== 'share' || behind.counted === null || behind.counted.whole === 0) return [];
    const { part, whole } = behind.counted;
    const more = Math.max(0, Math.ceil((need * whole) / 1000) - part);
    return { measure, more, name: pieceNames[measure as ShareMeasure] ?? '' };
  });
}

/** What a level asks of goods is got from others only, then 整改 and records are done as well. */
function reachOf(at: Level, graded: Graded, { items, givers }: Province): WayUp['reach'][number] {
  const { body, readings, answers } = graded;
  const now = resultOf(body, readings, answers, at);
  const { transfers } = planGoods(demandsOf(now.gaps, body), { items, givers, buys: false });
  const goods = new Map<string, number>();
  for (const { item, quantity } of transfers) goods.set(item, (goods.get(item) ?? 0) + quantity);
  const then = resultIf(graded, { ...nothingAssumed, goods }, items, at);
  const byPaper = then.gaps
    .filter((each) => ['onSite', 'records'].includes(meansOf(each, body)))
    .map(({ criterion }) => criterion);
  return {
    level: at,
    now: reachedWith(body, now.judged, at, []),
    transfers: reachedWith(body, then.judged, at, []),
    records: reachedWith(body, then.judged, at, byPaper),
  };
}
