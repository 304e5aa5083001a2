import type { Problem } from './problem';

/** One unit on a lorry: cm³ and grams. */
interface Size {
  volume: number;
  weight: number;
}

/**
 * What one unit is taken to need where the catalogue does not know it, by what it is counted in
 * (建议值, ours): packed, and rather too large, so that lorries are not too few. A vehicle counts as one
 * small lorry, since it takes one or drives itself.
 */
export const proposedSizes: Readonly<Record<string, Size>> = {
  床: { volume: 30_000, weight: 3000 },
  条: { volume: 12_000, weight: 2000 },
  件: { volume: 6000, weight: 1500 },
  双: { volume: 8000, weight: 1000 },
  顶: { volume: 350_000, weight: 60_000 },
  张: { volume: 60_000, weight: 10_000 },
  只: { volume: 3000, weight: 500 },
  块: { volume: 500, weight: 200 },
  把: { volume: 2000, weight: 500 },
  瓶: { volume: 1500, weight: 1200 },
  桶: { volume: 8000, weight: 6000 },
  袋: { volume: 20_000, weight: 10_000 },
  箱: { volume: 60_000, weight: 15_000 },
  套: { volume: 40_000, weight: 10_000 },
  副: { volume: 60_000, weight: 10_000 },
  部: { volume: 3000, weight: 1000 },
  架: { volume: 60_000, weight: 10_000 },
  台: { volume: 300_000, weight: 80_000 },
  艘: { volume: 6_000_000, weight: 300_000 },
  辆: { volume: 12_000_000, weight: 1_800_000 },
  米: { volume: 1000, weight: 1000 },
  千克: { volume: 2000, weight: 1000 },
  克: { volume: 2, weight: 1 },
};
/** Counted in anything else. */
export const proposedSize: Size = { volume: 20_000, weight: 5000 };

/** What one unit needs on a lorry: as the catalogue knows it, else as it is proposed. */
export function sizeOf({ unit, volume, weight }: Problem['items'][number]): Size {
  const proposed = proposedSizes[unit] ?? proposedSize;
  return { volume: volume ?? proposed.volume, weight: weight ?? proposed.weight };
}

/** Whether its share of a lorry is a proposal. */
export const isSizeProposed = ({ volume, weight }: Problem['items'][number]) =>
  volume === null || weight === null;
