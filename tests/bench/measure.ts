/** One line of the table: what ours takes, what the bare thing takes in the same run, and how many times. */
export interface Figure {
  name: string;
  ours: number;
  /** The bare thing that does the same work: nothing built on it can be quicker. */
  limit: number;
  unit: 'ms' | 'MB' | 'min' | 'h';
  ratio: number;
}

export function figure(name: string, unit: Figure['unit'], ours: number, limit: number): Figure {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const ratio = ours === limit ? 1 : round(ours / limit);
  return { name, ours: round(ours), limit: round(limit), unit, ratio };
}

/** The value below which `part` of all lie; 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** Median and 95th percentile of ours against the bare thing. */
export function figures(name: string, ours: readonly number[], limit: readonly number[]): Figure[] {
  return [
    figure(`${name}, median`, 'ms', quantile(ours, 0.5), quantile(limit, 0.5)),
    figure(`${name}, p95`, 'ms', quantile(ours, 0.95), quantile(limit, 0.95)),
  ];
}

/** The milliseconds that work takes, and what it answers. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

/** Does both by turns, now one first and now the other, after some rounds that don't count. */
export async function byTurns(
  ours: () => unknown,
  bare: () => unknown,
  { rounds = 300, warmUp = 30 } = {},
): Promise<{ ours: number[]; bare: number[] }> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const inTurn = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const which of inTurn) {
      const { ms } = await timed(which === 'ours' ? ours : bare);
      if (round >= 0) times[which].push(ms);
    }
  }
  return times;
}
