import { z } from 'zod';
import type { KindName } from '../../shared/documents/kind';

/** 盘点台, 组套台, 归还台: work screens for papers that are written scan by scan. */
export const deskName = z.enum(['stocktake', 'kits', 'return']);
export type DeskName = z.infer<typeof deskName>;

/** The kinds of papers that are written at each desk. */
export const kindsAt = {
  stocktake: ['stocktake'],
  kits: ['kitting', 'unkitting'],
  return: ['return'],
} as const satisfies Record<DeskName, readonly KindName[]>;

/** The desk at which papers of a kind may be written; null: at none. */
export function deskOf(kind: KindName): DeskName | null {
  return (
    deskName.options.find((desk) => (kindsAt[desk] as readonly KindName[]).includes(kind)) ?? null
  );
}
