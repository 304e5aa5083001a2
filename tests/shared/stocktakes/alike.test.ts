import { expect, test } from 'vitest';
import type { LotLabel } from '../../../shared/documents/api';
import type { StocktakeLine } from '../../../shared/documents/stocktake';
import { linesAlike, tellsApart } from '../../../shared/stocktakes/alike';

const lot = (part: Partial<LotLabel>): LotLabel => ({
  lot: 'lot',
  batchNumber: null,
  serialNumber: null,
  productionDate: null,
  expiry: { kind: 'none' },
  owner: '武汉市红十字会',
  earmark: null,
  source: '湖北省红十字会',
  receivedOn: '2025-06-18',
  ...part,
});
const line = (of: string, bin = 'A'): StocktakeLine => ({
  item: 'blanket',
  lot: of,
  bin,
  condition: 'good',
  counts: [],
  batchNumber: '',
  expiry: null,
  reason: '',
  note: '',
});

test('lots of one item in one bin look alike without a batch number, and with the same one', () => {
  const lots = { a: lot({}), b: lot({}), c: lot({ batchNumber: 'B1' }) };
  expect([...linesAlike([line('a'), line('c'), line('b')], lots)]).toEqual([1, 3]);
  expect([...linesAlike([line('a'), line('b', 'B')], lots)]).toEqual([]);
});

test('they are told apart by who gave them, whose they are and for what, and since when', () => {
  expect(tellsApart(lot({}))).toEqual(['湖北省红十字会', '武汉市红十字会', '2025-06-18']);
  expect(tellsApart(lot({ source: '武汉市红十字会', earmark: '抗洪' }))).toEqual([
    '武汉市红十字会',
    '抗洪',
    '2025-06-18',
  ]);
});
