import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetRequest } from '../../shared/sheets/api';
import { type DocumentForms, documentForms, offered } from '../support/documentForms';
import { lengthened, longest } from '../support/lengthened';
import { readPdf } from '../support/readPdf';
import { sheetAsked } from '../support/readSheet';
import { type TestStore, testStore } from '../support/testStore';
import { launchDesk, type RunningDesk } from './support/desk/launchDesk';
import { onEveryPaper } from './support/desk/onEveryPaper';

/**
 * The forms of documents and the labels, from a real store, on every paper that they declare, with
 * names as they are and with the longest that the contract lets in. Laying out refuses by itself
 * whatever does not fit its page or lacks a font.
 */
let desk: RunningDesk;
let folder: string;
let store: TestStore;
let at: DocumentForms;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-forms-'));
  store = testStore();
  at = await documentForms(store);
  desk = await launchDesk(folder);
});
afterAll(async () => {
  await desk?.close();
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const own = (document: string): SheetRequest => ({ form: 'document', document });

const asked: [string, () => SheetRequest | Promise<SheetRequest>][] = [
  ['借用单', () => own(at.loan.document)],
  ['领用单', () => own(at.supplies.document)],
  ['验收单', () => offered(store, at.gift.document, 'inspection')],
  ['捐赠物资接收登记', () => offered(store, at.gift.document, 'giftRegister')],
  ['捐赠接收证明', () => offered(store, at.gift.document, 'certificate')],
  ['拣货单', () => offered(store, at.dispatch.document, 'pickingList')],
  ['装箱单', () => offered(store, at.dispatch.document, 'packingList')],
  ['执行结果报告', () => offered(store, at.useReport.document, 'executionReport')],
];
const labels: typeof asked = [
  ['批次标签', () => offered(store, at.gift.document, 'lotLabels')],
  ['装备标签', () => offered(store, at.gift.document, 'equipmentLabels')],
  ['套件标签', () => offered(store, at.kitting.document, 'kitLabels')],
  ['箱签', () => offered(store, at.supplies.document, 'cartonLabels')],
  ['货位标签', () => ({ form: 'binLabels', of: [{ uid: at.names.bin('A-01-01'), copies: 2 }] })],
];

test.each(asked)('%s loses nothing on any of its papers', async (title, request) => {
  const { sheet } = await sheetAsked(store, await request());
  const number = 'view' in sheet ? (sheet.view.number ?? '') : '';
  for (const text of await onEveryPaper(desk, sheet)) {
    expect(text).toContain(title);
    expect(text).toContain(number);
    expect(text).toContain('测试数据');
  }
  for (const text of await onEveryPaper(desk, sheet, lengthened))
    expect(text).toContain(longest.name);
});

test.each(labels)('%s stands on every size of label', async (_title, request) => {
  const { sheet } = await sheetAsked(store, await request());
  for (const text of await onEveryPaper(desk, sheet)) expect(text).toContain('测试数据');
  await onEveryPaper(desk, sheet, lengthened);
});

test('the pictures of a report stand on pages of their own, and are counted', async () => {
  const request = await offered(store, at.useReport.document, 'executionReport');
  const { sheet } = await sheetAsked(store, request);
  const { pages } = await readPdf(await desk.pdf(sheet));
  expect(pages).toHaveLength(2);
  expect(pages[1]!.text).toContain('照片 1');
  expect(pages[1]!.text).toContain('第 2 页 / 共 2 页');
});
