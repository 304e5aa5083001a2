import { v4 } from 'uuid';
import type { UnkittingLine } from '../../../shared/documents/unkitting';
import { partsComingOut } from '../../../shared/kits/parts';
import { draft, unkittingBody, unkittingLine } from '../../support/papers';
import { at, type KitStore } from './setting';

/** 拆分单 as the tests of opened kits write them, and what they need for it. */

/** The parts as the form proposes them, from the trace. */
async function proposed(k: KitStore, lot: string, kits: number): Promise<UnkittingLine[]> {
  const { made } = await k.store.do('viewer', 'kits.trace', { lot });
  const parts = (made?.parts ?? []).map((part) => ({ ...part, item: part.item.uid }));
  return partsComingOut({ kits: made?.kits ?? 1, parts }, kits).map(({ part, quantity }) =>
    unkittingLine({ item: part.item, lot: part.lot, bin: k.names.bin('A-01-01'), quantity }),
  );
}

export async function opening(
  k: KitStore,
  lot: string,
  kits: number,
  change: (lines: UnkittingLine[]) => UnkittingLine[] = (lines) => lines,
  note = '',
) {
  return unkittingBody({
    item: k.names.item('A03'),
    lot,
    bin: k.names.bin('B-01-01'),
    kits,
    note,
    lines: change(await proposed(k, lot, kits)),
  });
}

/** What keeps a 拆分单 from being submitted. */
export async function problemsOf(k: KitStore, body: Awaited<ReturnType<typeof opening>>) {
  const { document } = await draft(k.store, body);
  const { problems } = await k.store.do('viewer', 'documents.read', { document });
  return problems.map(({ line, field, problem }) => [line, field, problem]);
}

export const billOf = (k: KitStore, kit: string, parts: Record<string, number>) => ({
  bill: v4(),
  item: k.names.item(kit),
  basis: 'proposed' as const,
  note: '',
  lines: Object.entries(parts).map(([code, each]) => ({ item: k.names.item(code), each })),
});

export async function partsInStock(k: KitStore) {
  const torches = await k.give('A16', 10, { amount: 30001, expiry: at('2028-03-31') });
  const nets = await k.give('A15', 5, { amount: 14999, expiry: at('2027-06-30') });
  const later = await k.give('A15', 15, { amount: 60001, expiry: at('2028-06-30') });
  const coats = await k.give('A17', 10, { amount: 20000 });
  return { torches, nets, later, coats };
}
