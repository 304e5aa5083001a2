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
  /** What 需求单 ask that has no paper yet, and what drafts of papers name: neither is a promise. */
  asked?: number;
  drafted?: number;
  /** The items that it stands in for by the catalogue (替代). */
  standsFor: readonly string[];
  /** What is in one of them, of a kit. */
  parts: readonly { item: string; each: number }[];
}

/** A line of 需求测算; what is computed is a proposal, and a person has the last word. */
export interface NeedLine {
  ratio: Ratio;
  /** Null: what a unit holds is not known, so nothing can be computed. */
  needed: number | null;
  sent: number;
  underWay: number;
  /** How much of both is something else that stands in for it. */
  instead: number;
  /** What is still missing: never below nothing. */
  missing: number | null;
  /** What was asked for it already and has no paper yet; what drafts name. They make nothing less missing. */
  asked: number;
  drafted: number;
}

/**
 * What so many people need for so many days, less what was sent and what is on its way. Two rules on
 * one item are two lines, and what was given counts for the first of them until it is used up. What is
 * left of an item after that counts for what it stands in for; and a kit for which no line asks, where
 * packs are not asked for, counts as what is in it.
 *
 *     300 quilts needed, 200 sent, and 80 blankets that no line needs and that stand in for them: 20
 */
export function computeNeeds(
  ratios: readonly Ratio[],
  asked: NeedsAsked,
  given: readonly Given[],
): NeedLine[] {
  const asking = ratios.filter((ratio) => applies(ratio, asked));
  const left = leftOf(given, asking, asked);
  // Of two lines on one item the first says what was asked for it.
  const wishes = new Map(given.map((each) => [each.item, each]));
  const lines = asking.map((ratio): NeedLine => {
    const needed = unitsOf(ratio, asked);
    const stock = left.find(({ item }) => item === ratio.item.uid);
    const { sent = 0, underWay = 0 } = stock ?? {};
    if (stock) take(stock, needed ?? 0);
    const missing = needed === null ? null : Math.max(0, needed - sent - underWay);
    const { asked: open = 0, drafted = 0 } = wishes.get(ratio.item.uid) ?? {};
    wishes.delete(ratio.item.uid);
    return { ratio, needed, sent, underWay, instead: 0, missing, asked: open, drafted };
  });
  return lines.map((line) => {
    const others = left.filter(({ standsFor }) => standsFor.includes(line.ratio.item.uid));
    return others.reduce(fill, line);
  });
}

type Left = Pick<Given, 'item' | 'sent' | 'underWay' | 'standsFor'>;

/** What a person should ask for at first: what is missing and was not asked for before. */
export function stillToAsk({ missing, asked }: Pick<NeedLine, 'missing' | 'asked'>): number {
  return Math.max(0, (missing ?? 0) - asked);
}

/** What there is to count, kits that no line asks for opened. */
function leftOf(
  given: readonly Given[],
  asking: readonly Ratio[],
  { byPacks }: Pick<NeedsAsked, 'byPacks'>,
): Left[] {
  const left = new Map<string, Left>(given.map(({ parts: _, ...each }) => [each.item, each]));
  const isAsked = (item: string) => asking.some((ratio) => ratio.item.uid === item);
  for (const { item: kit, sent, underWay, parts } of given) {
    if (byPacks || isAsked(kit)) continue;
    for (const { item, each } of parts) {
      const known = left.get(item) ?? { item, sent: 0, underWay: 0, standsFor: [] };
      left.set(item, {
        ...known,
        sent: known.sent + sent * each,
        underWay: known.underWay + underWay * each,
      });
    }
  }
  return [...left.values()].map((each) => ({ ...each }));
}

/** Takes as much as there is of what is wanted, of what was sent first. */
function take(stock: Left, wanted: number): { sent: number; underWay: number } {
  const sent = Math.min(stock.sent, wanted);
  const underWay = Math.min(stock.underWay, wanted - sent);
  stock.sent -= sent;
  stock.underWay -= underWay;
  return { sent, underWay };
}

/** A line with as much of another item as it still misses. */
function fill(line: NeedLine, stock: Left): NeedLine {
  if (line.missing === null) return line;
  const { sent, underWay } = take(stock, line.missing);
  return {
    ...line,
    sent: line.sent + sent,
    underWay: line.underWay + underWay,
    instead: line.instead + sent + underWay,
    missing: line.missing - sent - underWay,
  };
}
