import type { Hit } from '../../shared/search/api';

/** A hit with how well it fits the words. */
export interface Found<H extends Hit = Hit> {
  hit: H;
  /** 0 is the thing itself; higher fits less. */
  rank: number;
  /** Whether the words are its code, barcode or number, whole. */
  isIt: boolean;
}

/** How many of one sort are answered. */
export const mostHits = 8;

/** As codes are compared: in plain width and capitals, without strokes and spaces. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[-\s]/g, '');
}
