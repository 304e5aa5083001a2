import { describe, expect, test } from 'vitest';
import { disposal } from '../../../shared/documents/disposal';
import type { LotFacts } from '../../../shared/documents/kind';
import { type LotCorrectionLine, lotCorrection } from '../../../shared/documents/lotCorrection';
import { relocation } from '../../../shared/documents/relocation';
import { returnToSource } from '../../../shared/documents/returnToSource';
import type { StockLine } from '../../../shared/documents/stockLine';
import { postingFacts, problemFacts } from '../../support/ruleFacts';
import {
  correctionLine,
  disposalBody,
  lotCorrectionBody,
  relocationBody,
  returnToSourceBody,
} from '../../support/shelf';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const society = '00000000-0000-4000-8000-0000000000aa';
const [item, lot, bin, otherBin, party] = [uid(1), uid(2), uid(3), uid(4), uid(5)] as const;

const facts: LotFacts = {
  uid: lot,
  item,
  batchNumber: null,
  productionDate: null,
  expiry: { kind: 'none' },
  owner: society,
  earmark: null,
  serialNumber: null,
  unitPrice: null,
  receivedOn: '2026-11-02',
};
const line: StockLine = { item, lot, bin, condition: 'good', quantity: 7, note: '' };
const lots = (part: Partial<LotFacts> = {}) => new Map([[lot, { ...facts, ...part }]]);
const from = { kind: 'bin', bin, condition: 'good' } as const;
const picks = [{ line: 1, lot, from, quantity: 7 }];

test('a line takes exactly what it names; one without a quantity takes nothing', () => {
  const body = returnToSourceBody({ to: party, lines: [{ ...line, quantity: null }, line] });
  expect(returnToSource.takes(body, { warehouse: '42010001', society })).toEqual([
    { ...picks[0], line: 2 },
  ]);
});

test('a relocation needs approval as soon as one line changes a condition', () => {
  const move = { ...line, toBin: otherBin, toCondition: 'good' as const };
  const hold = { ...move, toCondition: 'held' as const };
  expect(relocation.needsApproval(relocationBody({ lines: [move] }))).toBe(false);
  expect(relocation.needsApproval(relocationBody({ lines: [move, hold] }))).toBe(true);
});

describe('what a disposal lets go', () => {
  const problems = (part: Partial<LotFacts>, condition: StockLine['condition']) =>
    disposal
      .problems(
        disposalBody({ lines: [{ ...line, condition }] }),
        problemFacts({ lots: lots(part) }),
      )
      .map(({ problem }) => problem);
  const dated = (date: string) => ({ expiry: { kind: 'date' as const, date } });
  test.each([
    ['usable through its last day', dated('2026-11-23'), 'good', ['stillUsable']],
    ['the day after', dated('2026-11-22'), 'good', []],
    ['of unknown expiry', { expiry: { kind: 'unknown' as const } }, 'good', ['stillUsable']],
    ['held', {}, 'held', []],
    ['damaged', {}, 'damaged', []],
    ['waiting for its test', {}, 'pending', ['stillUsable']],
    ['expired while it waited for its test', dated('2026-11-22'), 'pending', []],
    ['another’s', { owner: party }, 'damaged', ['othersGoods']],
  ] as const)('%s', (_what, part, condition, expected) => {
    expect(problems(part, condition)).toEqual(expected);
  });
});

describe('what a correction makes', () => {
  const right = { expiry: { kind: 'date' as const, date: '2029-06-30' }, batchNumber: 'B2' };
  const made = (amount: number | null, value: number | null) =>
    lotCorrection.movements(
      postingFacts({
        body: lotCorrectionBody({ lines: [correctionLine(line, society, right, amount)] }),
        picks,
        values: [value],
        lots: lots(),
      }),
    );

  test('is a lot in the same place, as old as the wrong one, worth as much', () => {
    const between = { kind: 'conversion', warehouse: '42010001' };
    expect(made(null, 23_333)).toEqual([
      { line: 1, lot: { existing: lot }, from, to: between, quantity: 7 },
      {
        line: 1,
        lot: {
          new: expect.objectContaining({
            ...right,
            item,
            corrects: lot,
            receivedOn: '2026-11-02',
            unitPrice: 333_329,
          }),
        },
        from: between,
        to: from,
        quantity: 7,
        amount: 23_333,
      },
    ]);
  });

  test('is worth what it is given where the wrong one had no price, else nothing known', () => {
    expect(made(70_001, null)[1]?.amount).toBe(70_001);
    expect(made(null, null)[1]?.amount).toBeNull();
  });

  test('points at its owner and restriction, so that the paper can say them', () => {
    const body = lotCorrectionBody({
      lines: [correctionLine(line, party, { earmark: uid(6) })],
    });
    expect(lotCorrection.references(body)).toEqual(
      expect.arrayContaining([
        { type: 'party', uid: party },
        { type: 'earmark', uid: uid(6) },
        { type: 'lot', uid: lot },
      ]),
    );
  });

  test('does not keep longer backwards: an expiry before the production is refused', () => {
    const backwards = {
      productionDate: '2026-05-01',
      expiry: { kind: 'date' as const, date: '2026-04-30' },
    };
    expect(
      lotCorrection.problems(
        lotCorrectionBody({ lines: [correctionLine(line, society, backwards)] }),
        problemFacts({ lots: lots() }),
      ),
    ).toEqual([{ line: 1, field: 'expiry', problem: 'expiryBeforeProduction' }]);
  });

  test('was not made after the day of the paper', () => {
    const unmade = correctionLine(line, society, { productionDate: '2030-01-01' });
    expect(
      lotCorrection.problems(
        lotCorrectionBody({ lines: [unmade] }),
        problemFacts({ lots: lots() }),
      ),
    ).toEqual([{ line: 1, field: 'productionDate', problem: 'producedInFuture' }]);
  });

  describe('is asked what any lot is asked that comes in', () => {
    const radio = { uid: item, unit: '台', packs: [], picksLast: false, referencePrice: null };
    const problems = (
      traits: { expires?: boolean; serialised?: boolean },
      lines: LotCorrectionLine[],
      wrong: Partial<LotFacts> = { serialNumber: 'SN-6' },
    ) => {
      const facts = { ...radio, expires: false, serialised: false, ...traits };
      return lotCorrection
        .problems(
          lotCorrectionBody({ lines }),
          problemFacts({ lots: lots(wrong), items: new Map([[item, facts]]) }),
        )
        .map(({ line: number, field, problem }) => `${number} ${field} ${problem}`);
    };
    const piece = { ...line, quantity: 1 };

    test('what expires is not put right to 不过期', () => {
      const of = (was: LotFacts['expiry'], kind: 'none' | 'unknown') => {
        const right = { batchNumber: 'B2', expiry: { kind } };
        return problems({ expires: true }, [correctionLine(line, society, right)], { expiry: was });
      };
      const dated = { kind: 'date' as const, date: '2027-01-31' };
      expect(of(dated, 'none')).toEqual(['1 expiry doesExpire']);
      expect(of(dated, 'unknown')).toEqual([]);
      // As kits of parts that don't expire are.
      expect(of({ kind: 'none' }, 'none')).toEqual([]);
    });

    test('a piece keeps a number, one of its own', () => {
      const numbered = (serialNumber: string) => correctionLine(piece, society, { serialNumber });
      const many = correctionLine(line, society, { serialNumber: 'SN-7' });
      const of = (...lines: LotCorrectionLine[]) => problems({ serialised: true }, lines);
      expect(of(numbered(' '))).toEqual(['1 serialNumber missing']);
      expect(of(numbered('SN-7'))).toEqual([]);
      expect(of(many)).toEqual(['1 serialNumber serialNeedsOne']);
      expect(of(numbered('SN-7'), numbered('sn-7'))).toEqual(['2 serialNumber duplicate']);
    });
  });
});
