import { formatCount } from '../../shared/format/money';
import type { LotShare, ShareKind, Sharing } from '../../shared/stock/storyApi';
import { storyWords as words } from '../messages/story';

/** Where so much of a lot is, beside what became of it: `武汉市库 A-01-01`, `黄冈市红十字会`. */
export function whereText({ name, warehouse }: LotShare, shortName: (code: string) => string) {
  return [warehouse && shortName(warehouse.code), name].filter(Boolean).join(' ');
}

/** `收到 300 + 盘盈等另增 11 = 合计 311 床`; without finds only what came. */
export function sumText({ came, found }: Sharing, unit: string): string {
  if (found === 0) return `${words.came} ${formatCount(came)} ${unit}`;
  return `${words.came} ${formatCount(came)} + ${words.found} ${formatCount(found)} = ${words.sum} ${formatCount(came + found)} ${unit}`;
}

/** How much of a lot became what, kind by kind. */
export function sumsByKind(shares: readonly LotShare[]): { kind: ShareKind; quantity: number }[] {
  const sums = new Map<ShareKind, number>();
  for (const { kind, quantity } of shares) sums.set(kind, (sums.get(kind) ?? 0) + quantity);
  return [...sums].map(([kind, quantity]) => ({ kind, quantity }));
}

/** `62%`; what is there at all is never shown as nothing, and a part never as the whole. */
export function percentText(part: number, whole: number): string {
  if (part === whole) return '100%';
  const share = (part / whole) * 100;
  if (share < 1) return '<1%';
  return `${Math.min(99, Math.round(share))}%`;
}
