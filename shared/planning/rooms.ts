import type { Problem } from './problem';
import { sizeOf } from './proposedSizes';

type Item = Problem['items'][number];
type Kind = Problem['warehouses'][number]['lorries'][number];

/**
 * A bound on what rides together from a warehouse to a place: what the goods take is no more than what
 * their lorries give, in a measure of its own.
 */
export interface Room {
  /** What one unit takes, by the number of the item; items that are not in it take nothing. */
  takes: ReadonlyMap<number, number>;
  /** What one lorry gives, by kind. */
  gives: readonly number[];
  /** What its figures are divided by for a solver, which likes them near 1. */
  scale: number;
}

/** m³ and t. */
const large = 1_000_000;
/** From so many on a lorry, what is left over between the pieces is no matter. */
const fewOnLorry = 10;

/** How many pieces one lorry takes, by what is known of their size; a proposal forbids nothing. */
export function fitOf({ volume, load }: Kind, item: Item): number {
  return Math.min(
    item.volume === null ? Infinity : Math.floor(volume / item.volume),
    item.weight === null ? Infinity : Math.floor(load / item.weight),
  );
}

/** 装不下: whether the warehouse has lorries, and none that takes even one piece. */
export function isTooBig(kinds: readonly Kind[], item: Item): boolean {
  const there = kinds.filter(({ count }) => count > 0);
  return there.length > 0 && there.every((kind) => fitOf(kind, item) < 1);
}

/**
 * The rooms of a warehouse's lorries: volume and weight, added up. Where a piece fits into some kinds
 * only, those have to take it: volume and weight of such goods are held against these kinds alone. And of
 * pieces of which a lorry takes few, no more go than fit into each lorry by itself.
 */
export function roomsOf({ items }: Problem, kinds: readonly Kind[]): Room[] {
  const sizes = items.map(sizeOf);
  const roomFor = (those: readonly number[], into: (kind: number) => boolean): Room[] =>
    (['volume', 'weight'] as const).map((measure) => {
      const gives = kinds.map((kind, number) =>
        into(number) ? kind[measure === 'weight' ? 'load' : measure] : 0,
      );
      const takes = new Map(those.map((item) => [item, sizes[item]?.[measure] ?? 0]));
      return { takes, gives, scale: Math.max(1, Math.min(large, Math.max(0, ...gives))) };
    });
  const fits = items.map((item) => kinds.map((kind) => fitOf(kind, item)));
  const fewer = fits.flatMap((by, item) => (by.some((fit) => fit < fewOnLorry) ? [item] : []));
  const into = (item: number) => fits[item]?.map((fit) => fit > 0) ?? [];
  const groups = new Map(
    fewer
      .map((item) => [into(item).join(), into(item)] as const)
      .filter(([, group]) => group.includes(false)),
  );
  return [
    ...roomFor([...items.keys()], () => true),
    ...[...groups.values()].flatMap((group) =>
      roomFor(
        fewer.filter((item) => into(item).every((fits, kind) => !fits || group[kind])),
        (kind) => group[kind] ?? false,
      ),
    ),
    ...fewer.map((item) => ({
      takes: new Map([[item, 1]]),
      gives: kinds.map((_, kind) => Math.min(fits[item]?.[kind] ?? 0, 1_000_000)),
      scale: 1,
    })),
  ];
}
