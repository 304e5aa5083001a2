import { expect, test } from 'vitest';
import { answerRows, prefilled, type Sources } from '../../../renderer/requisitions/answerRows';
import type { RequisitionView } from '../../../shared/requisitions/api';

const item = (uid: string) => ({ uid, code: uid, name: uid, spec: '', unit: '床' });
const at = (warehouse: string, available: number) => ({ warehouse, available });
const sources: Sources = {
  warehouses: [],
  lines: [
    {
      line: 1,
      open: 100,
      offers: [
        { item: item('quilt'), isSubstitute: false, note: '', at: [at('42010001', 30)] },
        { item: item('blanket'), isSubstitute: true, note: '薄', at: [at('42010001', 500)] },
        { item: item('mat'), isSubstitute: true, note: '', at: [] },
      ],
    },
    { line: 2, open: 5, offers: [{ item: item('tent'), isSubstitute: false, note: '', at: [] }] },
  ],
};
const view = { lines: [{ item: item('quilt') }, { item: item('tent') }] } as RequisitionView;

test('a row for what was asked, also where there is none, and for substitutes that there are', () => {
  const rows = answerRows(view, sources);
  expect(rows.map(({ line, item: { uid }, isSubstitute }) => [line, uid, isSubstitute])).toEqual([
    [1, 'quilt', false],
    [1, 'blanket', true],
    [2, 'tent', false],
  ]);
});

test('what was asked for is filled in as far as it is open and there; a substitute never is', () => {
  const rows = answerRows(view, sources);
  expect(Object.values(prefilled(rows, '42010001'))).toEqual([30, null, null]);
  expect(Object.values(prefilled(rows, '42000001'))).toEqual([null, null, null]);
  expect(Object.values(prefilled(rows, null))).toEqual([null, null, null]);
});

test('the same goods under another name are told apart, and fill what is open one after the other', () => {
  const [line] = sources.lines;
  const army = { item: item('army'), isSubstitute: false, note: '', at: [at('42010001', 90)] };
  const lines = [
    { ...line!, offers: [line!.offers[0]!, army, { ...army, item: item('none'), at: [] }] },
  ];
  const rows = answerRows(view, { ...sources, lines });
  expect(rows.map((row) => [row.item.uid, row.isAlike])).toEqual([
    ['quilt', false],
    ['army', true],
  ]);
  expect(Object.values(prefilled(rows, '42010001'))).toEqual([30, 70]);
});
