import type { OperationRow } from '../operations/api';
import type { RatioRule, Season } from './ratio';

export interface NeedsAsked {
  people: number;
  days: number;
  season: Season;
  hazard: OperationRow['kind'];
  /** 家庭包: what is in one is then not listed beside it. */
  byPacks: boolean;
}

/** A rule with what it is about: the item, and what one unit of it holds. */
export interface Ratio extends RatioRule {
  item: { uid: string; need: string | null; waterMl: number | null; energyKcal: number | null };
}

/** Whether a rule speaks of what is asked: the season, the disaster, packs or single things. */
export function applies(
  { season, hazards, inPack, item }: Ratio,
  asked: Omit<NeedsAsked, 'people' | 'days'>,
): boolean {
  if (season !== 'any' && season !== asked.season) return false;
  if (hazards.length > 0 && !hazards.includes(asked.hazard)) return false;
  return asked.byPacks ? !inPack : item.need !== 'kit';
}

/**
 * How many units of its item a rule asks for, whole ones, rounded up at the end. What lasts some days
 * is needed once more for each time that they are over.
 *
 *     310 people, 1 pack for each 4, lasts 14 days: 78 for a week, 155 for three (310 × 1 × 2 / 4)
 *     310 people, 3,000 mL a day, 7 days, in bottles of 550 mL: 6,510,000 / 550 = 11,837
 *     null where nobody knows what a unit holds
 */
export function unitsOf(
  { amount, forEach, of, lasts, item }: Ratio,
  { people, days }: Pick<NeedsAsked, 'people' | 'days'>,
): number | null {
  const content = of === 'units' ? 1 : item[of];
  if (content === null) return null;
  const rounds = lasts === null ? 1 : Math.ceil(days / lasts);
  return Math.ceil((people * amount * rounds) / (forEach * content));
}

/** What was given for the operation already, and what is on its way, by item. */
export interface Given {
  item: string;
  sent: number;
  underWay: number;
}

/** A line of 需求测算; what is computed is a proposal, and a person has the last word. */
export interface NeedLine {
  ratio: Ratio;
  /** Null: what a unit holds is not known, so nothing can be computed. */
  needed: number | null;
  sent: number;
  underWay: number;
  /** What is still missing: never below nothing. */
  missing: number | null;
}

/**
 * What so many people need for so many days, less what was sent and what is on its way. Two rules on
 * one item are two lines, and what was given counts for the first of them until it is used up.
 */
export function computeNeeds(
  ratios: readonly Ratio[],
  asked: NeedsAsked,
  given: readonly Given[],
): NeedLine[] {
  const left = new Map(given.map(({ item, sent, underWay }) => [item, { sent, underWay }]));
  return ratios
    .filter((ratio) => applies(ratio, asked))
    .map((ratio) => {
      const needed = unitsOf(ratio, asked);
      const { sent, underWay } = left.get(ratio.item.uid) ?? { sent: 0, underWay: 0 };
      const missing = needed === null ? null : Math.max(0, needed - sent - underWay);
      const used = needed ?? 0;
      left.set(ratio.item.uid, {
        sent: Math.max(0, sent - used),
        underWay: Math.max(0, underWay - Math.max(0, used - sent)),
      });
      return { ratio, needed, sent, underWay, missing };
    });
}
