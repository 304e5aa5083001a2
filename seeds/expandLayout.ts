import type { Tier, ZoneSeed } from './schema';

/** A zone of a new warehouse with its bins in walking order. */
export interface LaidOutZone {
  readonly code: string;
  readonly name: string;
  readonly purpose: string;
  readonly condition: ZoneSeed['condition'];
  readonly bins: readonly string[];
}

/** The zones and bins (货位) that a new warehouse of this tier starts with: `A-01-01`, `A-01-02`… */
export function expandLayout(zones: readonly ZoneSeed[], tier: Tier): LaidOutZone[] {
  return zones.map(({ code, name, purpose, condition, bins }) => {
    const { racks, places } = bins[tier];
    return {
      code,
      name,
      purpose,
      condition,
      bins: upTo(racks).flatMap((rack) => upTo(places).map((place) => `${code}-${rack}-${place}`)),
    };
  });
}

function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
}
