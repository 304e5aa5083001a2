import { describe, expect, test } from 'vitest';
import { kinds } from '../../../shared/documents/kinds';
import { type CodeTarget, codeText, planPrefix, readCode } from '../../../shared/search/codes';
import { fc } from '../../support/properties';

const uid = fc.uuid().map((each) => each.toLowerCase());
const number = fc
  .tuple(
    fc.constantFrom(...Object.values(kinds).map(({ prefix }) => prefix)),
    fc.integer({ min: 10_000_000, max: 99_999_999 }),
    fc.constantFrom('20261123', '20300101'),
    fc.integer({ min: 1, max: 99_999 }),
  )
  .map(([prefix, warehouse, day, last]) =>
    [prefix, warehouse, day, String(last).padStart(4, '0')].join('-'),
  );
const target: fc.Arbitrary<CodeTarget> = fc.oneof(
  number.map((each) => ({ kind: 'document' as const, number: each })),
  fc
    .tuple(number, fc.integer({ min: 1, max: 9_999_999 }), fc.stringMatching(/^[0-9a-f]{12}$/))
    .map(([each, sequence, hash]) => ({
      kind: 'document' as const,
      number: each,
      head: { sequence, hash },
    })),
  number.map((each) => ({ kind: 'plan' as const, number: each.replace(/^../, planPrefix) })),
  fc
    .tuple(
      fc.constantFrom('assessment' as const, 'trip' as const, 'operation' as const),
      uid,
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.stringMatching(/^[0-9a-f]{12}$/),
    )
    .map(([kind, each, sequence, hash]) => ({
      kind,
      uid: each,
      head: { sequence, hash },
    })),
  fc
    .constantFrom(...(['lot', 'bin', 'item', 'assessment', 'trip', 'operation'] as const))
    .chain((kind) => uid.map((each) => ({ kind, uid: each }))),
);

describe('the text in a code', () => {
  test('is digits and capitals alone, and leads back to what it was made of', () => {
    fc.assert(
      fc.property(target, (each) => {
        expect(codeText(each)).toMatch(/^[0-9A-Z]{16,60}$/);
        expect(readCode(codeText(each))).toEqual(each);
      }),
    );
  });

  test('is read in small letters, in full width and with the strokes of a number', () => {
    const wanted = { kind: 'document', number: 'RK-42050001-20261123-0001' };
    for (const text of [
      'RK42050001202611230001',
      'rk42050001202611230001',
      'RK-42050001-20261123-0001',
      'ＲＫ－42050001－20261123－０００１',
    ]) {
      expect(readCode(text)).toEqual(wanted);
    }
  });

  test.each([
    '',
    '6901234567892',
    'A-01-03',
    'XX42050001202611230001',
    'RK42050001202611231',
    'RK-4205000120261123-0001',
    'L0123',
    'X018f6d5e7c3a7bbf8a5d0123456789ab',
    'L018f6d5e7c3a0bbf8a5d0123456789ab',
    'L018f6d5e7c3a7bbf8a5d0123456789abH131X3F2A91BC04DE',
  ])('“%s” is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});
