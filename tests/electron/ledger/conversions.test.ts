import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posted, unkittingBody, unkittingLine } from '../../support/papers';
import { correctionLine, lotCorrectionBody } from '../../support/shelf';
import { type Victim, victimOf } from '../../support/tamper';
import { kitStore } from '../kits/setting';

/** Conversions whose two sides don't agree, found paper by paper. */

let victim: Victim;
const numbers: Record<string, string> = {};
const lots: Record<string, string> = {};
beforeAll(async () => {
  const k = await kitStore();
  const { store, names } = k;
  const numberOf = async (document: string) =>
    (await store.do('viewer', 'documents.read', { document })).number ?? '';
  for (const code of ['A16', 'A15', 'A17']) lots[code] = await k.give(code, 20, { amount: 10_001 });
  const made = await k.make(4);
  numbers.kitting = await numberOf(made.document);
  const opened = await posted(
    store,
    unkittingBody({
      item: names.item('A03'),
      lot: made.lot,
      bin: names.bin('B-01-01'),
      kits: 1,
      lines: [
        ['A16', 1],
        ['A15', 2],
        ['A17', 1],
      ].map(([code, quantity]) =>
        unkittingLine({
          item: names.item(code as string),
          lot: lots[code as string] ?? null,
          bin: names.bin('A-01-01'),
          quantity: quantity as number,
        }),
      ),
    }),
  );
  numbers.unkitting = await numberOf(opened.document);
  const line = {
    ...{ item: names.item('A17'), lot: lots.A17 ?? '', bin: names.bin('A-01-01') },
    ...{ condition: 'good' as const, quantity: 5, note: '' },
  };
  const corrected = await posted(
    store,
    lotCorrectionBody({ lines: [correctionLine(line, names.society, { batchNumber: 'B2' })] }),
  );
  numbers.lotCorrection = await numberOf(corrected.document);
  const twin = await posted(store, {
    kind: 'reversal',
    posting: corrected.posting,
    reason: '认错了',
  });
  numbers.reversal = await numberOf(twin.document);
  victim = victimOf(store);
});
afterAll(() => victim.remove());

/** Changes the movements of a paper that come out of the conversion, or go into it. */
const uneven = async (kind: string, change: string, side: 'from' | 'to', line = 1) => {
  const proof = await victim.proveAfter((raw) =>
    raw
      .prepare(
        `UPDATE movement SET ${change} WHERE document_line = ${line}
           AND ${side}_place_id IN (SELECT id FROM place WHERE kind = 'conversion')
           AND posting_id = (SELECT posting.id FROM posting JOIN document
             ON document.id = document_id WHERE number = ?)`,
      )
      .run(numbers[kind]),
  );
  return proof.findings
    .filter(({ code }) => code.startsWith('conversion'))
    .map(({ code, subject, expected, found }) => {
      expect(subject).toBe(numbers[kind]);
      return `${code} ${expected} → ${found}`;
    });
};

test('sound ones come out even', async () => {
  expect((await victim.proveAfter(() => {})).findings).toEqual([]);
});

describe('C06: a movement through a conversion, edited by hand, is found by what its paper says', () => {
  test('parts and kits of a 组装单, and what they are worth', async () => {
    expect(await uneven('kitting', 'quantity = 7', 'to', 2)).toEqual(['conversionQuantity 8 → 7']);
    expect(await uneven('kitting', 'quantity = 5', 'from', 4)).toEqual([
      'conversionQuantity 4 → 5',
    ]);
    expect(await uneven('kitting', 'amount = amount + 1', 'from', 4)).toEqual([
      'conversionAmount 8000 → 8001',
    ]);
    expect(await uneven('kitting', 'amount = NULL', 'from', 4)).toEqual([
      'conversionAmount 8000 → null',
    ]);
  });

  test('kits and parts of a 拆分单, and what they are worth', async () => {
    expect(await uneven('unkitting', 'quantity = 2', 'to')).toEqual(['conversionQuantity 1 → 2']);
    expect(await uneven('unkitting', 'quantity = 1', 'from', 2)).toEqual([
      'conversionQuantity 2 → 1',
    ]);
    expect(await uneven('unkitting', 'amount = amount - 1', 'from', 3)).toEqual([
      'conversionAmount 2000 → 1999',
    ]);
  });

  test('both lots of a 批次更正单, and of its reversal', async () => {
    for (const kind of ['lotCorrection', 'reversal']) {
      const side = kind === 'reversal' ? 'to' : 'from';
      expect(await uneven(kind, 'quantity = 4', side)).toEqual(['conversionQuantity 5 → 4']);
      expect(await uneven(kind, 'amount = amount + 1', side)).toEqual([
        expect.stringMatching(/^conversionAmount (\d+) → \d+$/),
      ]);
    }
  });
});
