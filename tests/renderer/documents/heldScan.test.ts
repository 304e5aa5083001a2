import { expect, test } from 'vitest';
import { heldScan } from '../../../renderer/documents/forms/heldScan';
import type { ScanMeaning } from '../../../renderer/documents/scannedItem';

const item = { uid: 'i', name: '帐篷', code: 'A10', spec: '', unit: '顶' };
const held = (lot: string, outstanding: number, serialNumber: string | null = null) => ({
  item,
  lot,
  outstanding,
  serialNumber,
  batchNumber: `B-${lot}`,
});
const goods = (lot: string | null, factor = 1) =>
  ({ kind: 'goods', lot, item, one: { count: 1, unit: '顶', factor } }) as unknown as ScanMeaning;
const said = (lot: string) => (lot === 'a' ? 3 : 0);

test('a barcode is one of the first lot that is not all on the paper yet; a label only its own', () => {
  const rows = [held('a', 3), held('b', 5)];
  const of = (meaning: ScanMeaning | null, code = '') => heldScan(rows, { code, meaning, said });
  expect(of(goods(null, 2))).toEqual({ kind: 'more', held: rows[1], by: 2 });
  expect(of(goods('a'))).toEqual({ kind: 'full', held: rows[0] });
  expect(of(null, 'bb')).toEqual({ kind: 'more', held: rows[1], by: 1 });
  expect(of(goods('c'))).toEqual({ kind: 'notHeld' });
  expect(of(goods(null, 6))).toEqual({ kind: 'full', held: rows[0] });
});

test('pieces are told apart by their serial numbers alone', () => {
  const rows = [held('a', 1, 'S1'), held('b', 1, 'S2')];
  const of = (meaning: ScanMeaning | null, code = '') =>
    heldScan(rows, { code, meaning, said: () => 0 });
  expect(of(goods(null))).toEqual({ kind: 'scanSerial' });
  expect(of(null, 's2')).toEqual({ kind: 'more', held: rows[1], by: 1 });
});
