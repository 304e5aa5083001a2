import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type PrintDesk, printDesk } from '../../support/printDesk';
import { sheetHtml } from '../../support/sheetHtml';
import { type TestStore, testStore } from '../../support/testStore';

const printer = 'EPSON LQ-630K';
let store: TestStore;
let names: Names;
let desk: PrintDesk;
let document: string;

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  ({ document } = await receive());
});
beforeEach(() => {
  desk = printDesk([printer]);
  store.program.state.desk = desk;
});
afterAll(() => store.close());

const receive = () =>
  posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    }),
  );

const setPrinting = (change: { afterPosting: boolean; printer?: string }) =>
  store.do('keeper', 'sheets.saveHabit', {
    form: 'receipt',
    habit: {
      paper: 'half',
      printer,
      copies: 2,
      byPart: false,
      preprinted: false,
      ...change,
    },
  });

describe('printing by itself after a posting', () => {
  const print = () => store.do('keeper', 'sheets.printPosted', { document });

  test('is off until it was set, and needs no window then', async () => {
    store.program.state.desk = null;
    expect(await print()).toEqual({ rows: [] });
    await setPrinting({ afterPosting: false });
    expect(await print()).toEqual({ rows: [] });
  });

  test('prints as the station is used to, without a question, and counts', async () => {
    await setPrinting({ afterPosting: true });
    expect(await print()).toEqual({
      rows: [{ form: 'receipt', printer, printed: true, reason: null }],
    });
    expect(desk.printed[0]).toMatchObject({
      sheet: { paper: 'half', form: 'receipt' },
      order: { printer, copies: 2, pages: null },
    });
    const sheet = { form: 'document' as const, document };
    expect((await store.do('keeper', 'sheets.preview', { sheet })).printedBefore).toBe(1);
  });

  test('answers that the printer is gone, and the posting stands', async () => {
    await setPrinting({ afterPosting: true, printer: 'HP 一楼' });
    expect((await print()).rows).toMatchObject([{ printed: false, reason: 'noPrinter' }]);
    const { axes } = await store.do('keeper', 'documents.read', { document });
    expect(axes.posting).toBe('posted');
  });
});

describe('several PDF files', () => {
  const sheet = () => ({ form: 'document' as const, document });
  const save = () => store.do('viewer', 'sheets.savePdf', { sheet: sheet(), intoChosen: true });

  test('go into the folder that was chosen, and none takes the place of another', async () => {
    await store.refused(
      'viewer',
      'sheets.savePdf',
      { sheet: sheet(), intoChosen: true },
      'sheet.noFolder',
    );
    const folder = mkdtempSync(join(tmpdir(), 'beizaiku-pdfs-'));
    desk.folder = folder;
    expect(await store.do('viewer', 'sheets.chooseFolder', {})).toEqual({ folder });
    await save();
    await save();
    expect(readdirSync(folder).sort()).toEqual([
      'RK-42010001-20261120-0001 入库单 (2).pdf',
      'RK-42010001-20261120-0001 入库单.pdf',
    ]);
    rmSync(folder, { recursive: true });
    const refusal = await store.refused(
      'viewer',
      'sheets.savePdf',
      { sheet: sheet(), intoChosen: true },
      'sheet.notWritten',
    );
    expect(refusal.because).toBe('gone');
  });
});

test('the sheet of a drill says so on the paper and at its foot', async () => {
  const operation = store.program.state.random.uid(store.clock.now);
  await store.do('dispatcher', 'operations.save', {
    operation,
    name: '夜间集结',
    kind: 'flood',
    place: '黄梅县',
    startedOn: '2026-11-18',
  });
  // Drills can't be opened from a screen yet.
  store.program.state.store!.db.run(
    sql`UPDATE operation SET is_drill = 1 WHERE uid = ${operation}`,
  );
  const { document: issued } = await posted(
    store,
    dispatchBody({
      operation,
      to: { kind: 'team', team: names.team('relief') },
      lines: [dispatchLine({ item: names.item('A04') })],
    }),
  );
  expect(sheetHtml(store, issued)).toContain('演练 · 账链');
  expect(sheetHtml(store, document)).not.toContain('演练');
});
