import { daysAfter } from '../day';
import type { Condition } from '../fields';

/**
 * 备勤: what a team could take along now. Every figure is a sum of piles of the ledger; nothing of it
 * is kept.
 */

/** A deployment lasts so many days unless somebody says when the team is back (建议值: 4.1 of the
 * facts knows rotations of about 20 days). */
const usualDays = 30;

export function usualReturn(today: string): string {
  return daysAfter(today, usualDays);
}

/** So much of an item with the same standing. Expired and expiring are told apart, never both. */
export interface Pile {
  item: string;
  /** With which team, or in whose bins. */
  where: { team: string } | { warehouse: string; condition: Condition };
  quantity: number;
  /** 可用 as every screen of stock says it; nothing of what is with a team. */
  available: number;
  /** The society's own and tied to no purpose: what everyday allocation takes. */
  free: boolean;
  life: 'expired' | 'expiring' | 'lasts';
  serviceOverdue: boolean;
}

export interface KitNeed {
  item: string;
  quantity: number;
}

/** How a line of the kit list stands. */
export interface LineStanding {
  /** With the team, whatever its state. */
  held: number;
  /** Of that, in life until the return and in service: it can go. */
  heldFit: number;
  /** 可用 in the bins of its warehouse. */
  available: number;
  /** Of that, what can go besides: free, in life until the return, in service. */
  availableFit: number;
  /** 可用 in all other warehouses. */
  elsewhere: number;
  /** With the team and past its day. */
  expired: number;
  /** With the team or 可用 at its warehouse, and past its day before the return. */
  expiring: number;
  /** In the bins of its warehouse: damaged, held or waiting for a check. */
  repair: number;
  /** With the team or 可用 at its warehouse, and its service overdue. */
  serviceOverdue: number;
  /** 可用 at its warehouse, and somebody else's or tied to a purpose. */
  tied: number;
  /** What 出动 takes from the warehouse. */
  take: number;
  /** What neither the team nor its warehouse can give. */
  missing: number;
}

/**
 * The standing of one line. A team needs 4 tents, has 2 of which 1 expires on the way, and 5 lie at
 * its warehouse, 1 of them damaged and 2 of them given for another purpose: fit are 1 + 2, so 3 go
 * (2 of them taken now) and 1 is missing.
 */
export function lineStanding(
  need: KitNeed,
  piles: readonly Pile[],
  { team, warehouse }: { team: string; warehouse: string },
): LineStanding {
  const own = piles.filter(({ item }) => item === need.item);
  const withTeam = own.filter(({ where }) => 'team' in where && where.team === team);
  const here = own.filter(({ where }) => 'warehouse' in where && where.warehouse === warehouse);
  const away = own.filter(({ where }) => 'warehouse' in where && where.warehouse !== warehouse);
  const isFit = ({ life, serviceOverdue }: Pile) => life === 'lasts' && !serviceOverdue;
  const heldFit = sum(withTeam.filter(isFit), quantityOf);
  const availableFit = sum(
    here.filter((pile) => pile.free && isFit(pile)),
    availableOf,
  );
  const needed = Math.max(0, need.quantity - heldFit);
  const take = Math.min(needed, availableFit);
  const reachable = [...withTeam.map((pile) => ({ ...pile, available: pile.quantity })), ...here];
  return {
    held: sum(withTeam, quantityOf),
    heldFit,
    available: sum(here, availableOf),
    availableFit,
    elsewhere: sum(away, availableOf),
    expired: sum(
      withTeam.filter(({ life }) => life === 'expired'),
      quantityOf,
    ),
    expiring: sum(
      reachable.filter(({ life }) => life === 'expiring'),
      availableOf,
    ),
    repair: sum(
      here.filter(({ where }) => 'condition' in where && where.condition !== 'good'),
      quantityOf,
    ),
    serviceOverdue: sum(
      reachable.filter(({ serviceOverdue }) => serviceOverdue),
      availableOf,
    ),
    tied: sum(
      here.filter(({ free }) => !free),
      availableOf,
    ),
    take,
    missing: needed - take,
  };
}

const quantityOf = ({ quantity }: Pile) => quantity;
const availableOf = ({ available }: Pile) => available;

function sum(piles: readonly Pile[], of: (pile: Pile) => number): number {
  return piles.reduce((total, pile) => total + of(pile), 0);
}

type Covered = Pick<LineStanding, 'missing'> & { quantity: number };

/**
 * 备勤率, in whole percent, rounded down, so that 100 means everything: the lines that can go whole
 * out of all lines; and by quantity the share of each line that can go, averaged over the lines, since
 * tents and bottles can't be added up. Of 3 lines, two whole and one half: 66 and 83. No list: null.
 */
export function shares(lines: readonly Covered[]): { lines: number; quantity: number } | null {
  if (lines.length === 0) return null;
  const whole = lines.filter(({ missing }) => missing === 0).length;
  const parts = lines.reduce(
    (all, { quantity, missing }) => all + Math.floor(((quantity - missing) * 10_000) / quantity),
    0,
  );
  return {
    lines: Math.floor((whole * 100) / lines.length),
    quantity: Math.floor(parts / lines.length / 100),
  };
}

/** The line of which the largest share is missing; of equals the first of the list. */
export function worstGap<Line extends Covered>(lines: readonly Line[]): Line | null {
  const gaps = lines.filter(({ missing }) => missing > 0);
  return gaps.reduce<Line | null>(
    (worst, line) =>
      worst === null || line.missing * worst.quantity > worst.missing * line.quantity
        ? line
        : worst,
    null,
  );
}
