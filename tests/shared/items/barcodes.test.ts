import { describe, expect, test } from 'vitest';
import { barcodeKind, plainBarcode } from '../../../shared/items/barcodes';
import { type ItemFields, itemFaults } from '../../../shared/items/itemFields';

describe('a barcode', () => {
  test.each([
    ['6901234567892', 'ean'],
    ['6901234567890', 'wrong'],
    ['4006381333931', 'ean'],
    ['96385074', 'ean'],
    ['96385075', 'wrong'],
    ['BZK-0001', 'other'],
    ['123456789012', 'other'],
  ])('%s is %s', (barcode, kind) => {
    expect(barcodeKind(barcode)).toBe(kind);
  });

  test('is kept in plain width and without the spaces of its label', () => {
    expect(plainBarcode(' ６９０１ 2345 67892')).toBe('6901234567892');
  });
});

describe('an item', () => {
  const whole: Pick<ItemFields, 'unit' | 'packs' | 'barcodes' | 'substitutes'> = {
    unit: '瓶',
    packs: [{ unit: '箱', factor: 24 }],
    barcodes: [{ barcode: '6901234567892', unit: '箱' }],
    substitutes: [{ item: 'b', note: '' }],
  };
  const faultsOf = (part: Partial<typeof whole>) =>
    itemFaults('a', { ...whole, ...part }).map(({ field, index, fault }) => [field, index, fault]);

  test('that is whole has nothing against it', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each([
    [
      'a pack twice, or named as the unit',
      {
        packs: [
          { unit: '箱', factor: 24 },
          { unit: '箱', factor: 12 },
          { unit: '瓶', factor: 2 },
        ],
      },
      [
        ['packs', 1, 'twice'],
        ['packs', 2, 'twice'],
      ],
    ],
    [
      'a barcode of a unit that it has not',
      { barcodes: [{ barcode: 'BZK-0001', unit: '托' }] },
      [['barcodes', 0, 'unknownUnit']],
    ],
    [
      'an EAN with a wrong digit, and one twice',
      {
        barcodes: [
          { barcode: '6901234567890', unit: '瓶' },
          { barcode: '6901234567890', unit: '箱' },
        ],
      },
      [
        ['barcodes', 0, 'checkDigit'],
        ['barcodes', 1, 'twice'],
        ['barcodes', 1, 'checkDigit'],
      ],
    ],
    [
      'itself as its substitute',
      { substitutes: [{ item: 'a', note: '' }] },
      [['substitutes', 0, 'itself']],
    ],
  ] as [string, Partial<typeof whole>, [string, number, string][]][])(
    'is told of %s',
    (_what, part, faults) => {
      expect(faultsOf(part)).toEqual(faults);
    },
  );
});
