import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readPdf } from '../../support/readPdf';
import { button, dialog, sheetFrame, words } from '../screens';
import type { Stage } from '../stage';

/** What was read back from a sheet that was saved. */
export interface SheetResult {
  file: string;
  title: string;
  pages: number;
}

/**
 * F9, a look at the sheet, and its PDF, read back: it has as many pages as the preview announced,
 * the watermark, and says all of `holds` (blanks don't count), of which the first stands in the name
 * of its file, too. `keep` takes the first page as it
 * stands in the preview, too: `sheet.png`.
 */
export async function saveSheet(
  stage: Stage,
  holds: readonly string[],
  picture: string,
  keep = false,
): Promise<SheetResult> {
  const { page } = stage;
  await stage.press('F9');
  const preview = dialog(page);
  const announced = preview.getByText(/^共 \d+ 页$/);
  await announced.waitFor({ timeout: 30_000 });
  const pages = Number(/\d+/.exec(await announced.innerText())?.[0]);
  await sheetFrame(page).getByText(words.stores.demonstration).first().waitFor();
  await stage.picture(`sheet-${picture}`);
  if (keep) await keepFirstPage(stage);

  await button(preview, words.sheet.savePdf).click();
  const told = page.getByText(new RegExp(`${words.sheet.savedTo('')}.*${holds[0]}.*\\.pdf`)).last();
  await told.waitFor({ timeout: 30_000 });
  const path = (await told.innerText()).slice(words.sheet.savedTo('').length).trim();
  await stage.press('Escape');
  await preview.waitFor({ state: 'hidden' });

  const pdf = await readPdf(new Uint8Array(readFileSync(path)));
  assert.equal(pdf.pages.length, pages, `${path}: pages`);
  const text = squeezed(pdf.pages.map((each) => each.text).join(''));
  for (const wanted of [words.stores.demonstration, ...holds]) {
    assert.ok(text.includes(squeezed(wanted)), `${path}: 「${wanted}」 is missing`);
  }
  return { file: basename(path), title: pdf.title, pages };
}

/** The first page as it stands in the frame of the preview, with twice the pixels. */
async function keepFirstPage(stage: Stage): Promise<void> {
  const { page } = stage;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1366,
    height: 1000,
    deviceScaleFactor: 2,
    mobile: false,
  });
  const sheet = sheetFrame(page).locator('.page').first();
  const box = await sheet.boundingBox();
  assert.ok(box, 'the first page is not in sight');
  await stage.keepPart('sheet.png', box);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
