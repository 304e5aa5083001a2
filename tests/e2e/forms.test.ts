import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formNames } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import { renderForms } from '../forms/renderForms';
import { readPdf } from '../support/readPdf';
import './support/makeDemo';

/**
 * What `npm run forms` renders, read back, in a drill of the demonstration: nothing that comes out of it
 * may be taken for a paper of real goods. Laying out refuses by itself whatever does not fit.
 */
let dataFolder: string;
let out: string;

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-forms-store-'));
  out = mkdtempSync(join(tmpdir(), 'beizaiku-forms-'));
  cpSync(inject('demoStore'), dataFolder, { recursive: true });
});
afterAll(() => {
  for (const folder of [dataFolder, out]) rmSync(folder, { recursive: true, force: true });
});

test('every form comes out of a drill on each of its papers, and every page says so', async () => {
  const seen = new Set<string>();
  await renderForms({
    dataFolder,
    out,
    inDrill: true,
    each: async ({ order: { name, form }, paper, bytes }) => {
      seen.add(form);
      const { pages, fonts, active } = await readPdf(bytes);
      const what = `${name} on ${paper}`;
      const { width, height, kind } = papers[paper];
      for (const page of pages) {
        expect(Math.abs(page.width - width), what).toBeLessThan(0.6);
        expect(Math.abs(page.height - height), what).toBeLessThan(0.6);
        for (const said of form === 'ruler' ? [] : ['演示数据', '演练']) {
          expect(page.text, what).toContain(said);
        }
      }
      if (kind !== 'label' && form !== 'ruler') {
        expect(pages.at(-1)?.text, what).toContain(`第 ${pages.length} 页 / 共 ${pages.length} 页`);
      }
      expect(fonts.length, what).toBeGreaterThan(0);
      expect(
        fonts.filter(({ embedded }) => !embedded),
        what,
      ).toEqual([]);
      expect(active, what).toEqual([]);
    },
  });
  expect([...seen].sort()).toEqual([...formNames].sort());
}, 900_000);
