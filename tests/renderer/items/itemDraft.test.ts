import { expect, test } from 'vitest';
import { draftOf, fieldsOf, problemsOf } from '../../../renderer/items/itemDraft';

const whole = {
  ...draftOf(null),
  code: 'E01',
  name: ' 手电 ',
  spec: 'LED',
  category: '0193a1b2-0000-7000-8000-000000000001',
  unit: '支',
  gbCode: '1010101',
};

test('a whole draft has no problems and is saved without what surrounds its words', () => {
  expect(problemsOf('a', whole)).toEqual({});
  expect(fieldsOf(whole)).toMatchObject({ name: '手电', gbCode: '1010101', initials: null });
});

test('every field that is missing or wrong is named at once', () => {
  expect(Object.keys(problemsOf('a', draftOf(null))).sort()).toEqual(
    ['category', 'code', 'name', 'spec', 'unit'].sort(),
  );
  const wrong = {
    ...whole,
    gbCode: '4010101',
    packs: [{ key: '1', unit: '箱', factor: null }],
    barcodes: [
      { key: '1', barcode: '69', unit: '支' },
      { key: '2', barcode: '6901234567890', unit: '支' },
    ],
    substitutes: [{ key: '1', item: null, note: '' }],
  };
  expect(Object.keys(problemsOf('a', wrong)).sort()).toEqual(
    ['gbCode', 'packs.0', 'barcodes.0', 'barcodes.1', 'substitutes.0'].sort(),
  );
});
