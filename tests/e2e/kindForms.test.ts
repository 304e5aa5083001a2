import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '../../electron/printing/sheet';
import type { KindName } from '../../shared/documents/kind';
import { kindName } from '../../shared/documents/kinds';
import { kindSamples, stockUp } from '../support/kindSamples';
import { lengthened, longest, repeated } from '../support/lengthened';
import { posted } from '../support/papers';
import { readPdf } from '../support/readPdf';
import { sheetAsked } from '../support/readSheet';
import { type TestStore, testStore } from '../support/testStore';
import { launchDesk, type RunningDesk } from './support/desk/launchDesk';
import { onEveryPaper } from './support/desk/onEveryPaper';

/** The own form of every kind of document, from one posted paper of each, in the cases that are hard. */
const kinds = kindName.options;

let desk: RunningDesk;
let folder: string;
let store: TestStore;
const sheets = new Map<KindName, { sheet: Sheet; title: string }>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-kinds-'));
  for (const kind of kinds) {
    store = testStore();
    const samples = kindSamples(await stockUp(store));
    const { document } = await posted(store, samples[kind]);
    sheets.set(kind, await sheetAsked(store, { form: 'document', document }));
    store.close();
  }
  desk = await launchDesk(folder);
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sheetOf = (kind: KindName) => {
  const made = sheets.get(kind);
  if (made === undefined || !('view' in made.sheet)) throw new Error(kind);
  return { ...made, sheet: made.sheet, number: made.sheet.view.number ?? '' };
};

test.each(kinds)('%s of a line or two says all on each of its papers', async (kind) => {
  const { sheet, title, number } = sheetOf(kind);
  for (const text of await onEveryPaper(desk, sheet)) {
    for (const words of [title, number, '测试数据']) expect(text).toContain(words);
  }
});

test.each(kinds)(
  '%s with the longest names loses nothing of them on any of its papers',
  async (kind) => {
    const { sheet } = sheetOf(kind);
    for (const text of await onEveryPaper(desk, sheet, lengthened)) {
      for (const words of [longest.name, longest.spec, longest.unit]) expect(text).toContain(words);
    }
  },
);

test.each(kinds.filter((kind) => kind !== 'reversal'))(
  '%s of many lines repeats its heading and numbers its pages',
  async (kind) => {
    const { sheet, title, number } = sheetOf(kind);
    for (const paper of ['a4Wide', 'third'] as const) {
      const { pages } = await readPdf(await desk.pdf(repeated({ ...sheet, paper }, 40)));
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach(({ text }, index) => {
        const squeezed = text.replaceAll(' ', '');
        for (const words of [title, number, '序号', `第${index + 1}页/共${pages.length}页`]) {
          expect(squeezed).toContain(words);
        }
      });
    }
  },
);

test.each(kinds.filter((kind) => kind !== 'reversal'))(
  '%s of many lines repeats its heading and numbers its pages',
  async (kind) => {
    const { sheet, title, number } = sheetOf(kind);
    for (const paper of ['a4Wide', 'third'] as const) {
      const { pages } = await readPdf(await desk.pdf(repeated({ ...sheet, paper }, 40)));
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach(({ text }, index) => {
        const squeezed = text.replaceAll(' ', '');
        for (const words of [title, number, '序号', `第${index + 1}页/共${pages.length}页`]) {
          expect(squeezed).toContain(words);
        }
      });
    }
  },
);
