import { announced } from './announced';
import { asked } from './asked';
import { counts } from './counts';
import { gradings } from './gradings';
import { hands } from './hands';
import { kits } from './kits';
import { lorries } from './lorries';
import { months } from './months';
import { operations } from './operations';
import { outfits } from './outfits';
import { plans } from './plans';
import { records } from './records';
import { road } from './road';
import type { Scene } from './scene';
import { shelf } from './shelf';
import { signed } from './signed';

/** What happens beside the receipts and issues: a paper of every kind, and what is on each page. */
export function scenes(openingDate: string, today: string): Scene[] {
  return [
    ...asked,
    ...plans,
    ...announced,
    ...road,
    ...hands,
    ...signed,
    ...lorries,
    ...shelf,
    ...kits,
    ...counts,
    ...records,
    ...outfits,
    ...operations,
    ...months(openingDate, today),
    ...gradings(openingDate),
  ];
}
