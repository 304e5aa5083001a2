import { formatCount } from '../format/money';

/** What a 核销单 says of whom it reached: in its head, and row by row in its 花名册. */
interface Reported {
  households: number | null;
  people: number | null;
  roster: readonly { line: number; people: number | null }[];
}

/**
 * Households and people of a report: what its head says, else what its roster counts. A household
 * stands in the roster once for each thing that it got, so the line with the most of them is counted:
 * of 40 rows for packs and 25 for quilts it is the 40. Null: nobody has said.
 */
export function servedBy({ households, people, roster }: Reported): {
  households: number | null;
  people: number | null;
} {
  const lines = new Map<number, { households: number; people: number | null }>();
  for (const row of roster) {
    const line = lines.get(row.line) ?? { households: 0, people: null };
    lines.set(row.line, {
      households: line.households + 1,
      people: row.people === null ? line.people : (line.people ?? 0) + row.people,
    });
  }
  const most = (counts: readonly (number | null)[]) => {
    const known = counts.flatMap((each) => each ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  const rows = [...lines.values()];
  return {
    households: households ?? most(rows.map((line) => line.households)),
    people: people ?? most(rows.map((line) => line.people)),
  };
}

/** Households and people of a 花名册 by itself, each counted once as by {@link servedBy}. */
export function onRoster(roster: Reported['roster']) {
  return servedBy({ households: null, people: null, roster });
}

/** Whom 核销单 reached, as far as they say so; that nobody said it is not that nobody was reached. */
export function servedText({
  households,
  people,
  unsaid,
}: {
  households: number;
  people: number;
  unsaid: number;
}): string {
  const known = `${formatCount(households)} 户 ${formatCount(people)} 人`;
  if (unsaid === 0) return known;
  const papers = `${formatCount(unsaid)} 张核销单没有写人数`;
  return households === 0 && people === 0 ? papers : `${known}，另有 ${papers}`;
}
