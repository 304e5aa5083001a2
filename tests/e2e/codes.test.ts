import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeText, readCode } from '../../shared/search/codes';
import type { SheetRequest } from '../../shared/sheets/api';
import { formOf } from '../../shared/sheets/forms';
import { type DocumentForms, documentForms, offered } from '../support/documentForms';
import { readCodes } from '../support/readCodes';
import { sheetAsked } from '../support/readSheet';
import { type TestStore, testStore } from '../support/testStore';
import { launchDesk, type RunningDesk } from './support/desk/launchDesk';

/** The codes on paper, read off the picture of a page by a library that scanners are made of. */
let desk: RunningDesk;
let folder: string;
let store: TestStore;
let at: DocumentForms;

/** What a thermal printer prints, and a laser at least. */
const dots = { label: 203, sheet: 300 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-codes-'));
  store = testStore();
  at = await documentForms(store);
  desk = await launchDesk(folder);
});
afterAll(async () => {
  await desk?.close();
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the code of a sheet leads to its document and names the head of the chain, on each paper', async () => {
  const { document } = at.gift;
  const { sheet } = await sheetAsked(store, { form: 'document', document });
  if (!('view' in sheet) || sheet.view.number === null) throw new Error('no number');
  const { number } = sheet.view;
  for (const paper of formOf('receipt').papers) {
    const codes = await readCodes(await desk.pdf({ ...sheet, paper }), 1, dots.sheet);
    expect(codes, paper).toEqual([
      { kind: 'QRCode', text: codeText({ kind: 'document', number, head: sheet.head }) },
    ]);
  }
});

const labels: [string, () => SheetRequest | Promise<SheetRequest>][] = [
  ['批次标签', () => offered(store, at.gift.document, 'lotLabels')],
  ['装备标签', () => offered(store, at.gift.document, 'equipmentLabels')],
  ['套件标签', () => offered(store, at.kitting.document, 'kitLabels')],
  ['箱签', () => offered(store, at.supplies.document, 'cartonLabels')],
  ['货位标签', () => ({ form: 'binLabels', of: [{ uid: at.names.bin('A-01-01'), copies: 1 }] })],
];

test.each(labels)(
  '%s is read by a scanner at 203 dots to the inch on each size',
  async (_title, asked) => {
    const { sheet } = await sheetAsked(store, await asked());
    for (const paper of formOf(sheet.form).papers) {
      const [square, bars] = await readCodes(await desk.pdf({ ...sheet, paper }), 1, dots.label);
      expect(square?.kind, paper).toBe('QRCode');
      const target = readCode(square?.text ?? '');
      expect(target, paper).not.toBeNull();
      if (sheet.form === 'binLabels') {
        expect(target).toEqual({ kind: 'bin', uid: at.names.bin('A-01-01') });
        expect(bars, paper).toEqual({ kind: 'Code128', text: 'A-01-01' });
      }
      if (sheet.form === 'equipmentLabels') {
        expect(bars, paper).toEqual({ kind: 'Code128', text: 'EF3000-2291' });
      }
      if ('labels' in sheet && sheet.form !== 'binLabels') {
        const [first] = sheet.labels;
        expect(target).toEqual({ kind: 'lot', uid: first && 'lot' in first ? first.lot : '' });
      }
    }
  },
);
