import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { reading } from '../../../electron/job';
import { gatherSheet } from '../../../electron/printing/gatherSheet';
import { renderSheet } from '../../../electron/printing/renderSheet';
import { findActor } from '../../../electron/session/actor';
import {
  countLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let lot: string;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const line = receiptLine({
    item: names.item('A04'),
    bin: names.bin('A-01-01'),
    batchNumber: 'B7',
    entered: { count: 1234, unit: '床', factor: 1 },
    price: { per: 'unit', price: 1_000_000 },
    priceBasis: 'invoice',
  });
  const source = names.party('中国红十字会总会');
  await posted(store, receiptBody({ source, owner: names.society, lines: [line] }));
  const { rows } = await store.do('viewer', 'stocktakes.scope', {
    warehouse: wuhan,
    scope: { kind: 'full' },
    blind: false,
  });
  lot = rows[0]!.lot;
});
afterAll(() => store.close());

/** What a person reads on the sheet. */
function textOf(document: string): string {
  const { state } = store.program;
  const { db } = state.store!;
  const { uid } = db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = 'keeper'`);
  const context = reading({
    call: 'sheets.preview',
    program: state,
    session: { id: '', userUid: uid } as never,
    actor: findActor(db, uid, '2026-11-23'),
    atPlaceOf: null,
    now: store.clock.now,
    today: '2026-11-23',
  });
  const sheet = gatherSheet(context, { form: 'document', document });
  return renderSheet(sheet, [{ from: 0, to: 9_999 }])
    .replace(/<wbr\/?>/g, '')
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const line = (counts: number[], reason = '') =>
  countLine({ item: names.item('A04'), lot, bin: names.bin('A-01-01'), counts, reason });
const today = { businessDate: '2026-11-23' };

test('盘点表 has the book and room to write, a blind one has no book', async () => {
  const open = await draft(store, stocktakeBody({ lines: [line([])] }), today);
  const text = textOf(open.document);
  for (const words of ['盘点表', 'A-01-01', 'B7', '1,234', '实盘数 复盘数', '实盘数留空表示未盘']) {
    expect(text).toContain(words);
  }
  const blind = await draft(store, stocktakeBody({ blind: true, lines: [line([])] }), today);
  expect(textOf(blind.document)).toContain('盲盘');
  expect(textOf(blind.document)).not.toContain('1,234');
});

test('盘点单 says what was found and missed, its value and why, and has its places to sign', async () => {
  const { document, number } = await posted(
    store,
    stocktakeBody({ lines: [line([1230], '受潮报失')] }),
    today,
  );
  const text = textOf(document);
  for (const words of [
    number ?? '',
    '1,234 1,230 4 100.00 −400.00 受潮报失',
    '账实相符率 0.00%',
    '盘点人 周七',
    '监盘人 吴八',
    '保管员',
    '财务',
    '负责人',
  ]) {
    expect(text).toContain(words);
  }
});
