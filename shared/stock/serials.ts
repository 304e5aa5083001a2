import { plain } from '../format/typed';

/**
 * What all ways of writing one 序列号 have in common: `SN1`, `sn1 ` and `ＳＮ1` are one piece. It is
 * kept as {@link plain} text. '' where there is none.
 */
export function serialKey(number: string): string {
  return plain(number).toUpperCase();
}
