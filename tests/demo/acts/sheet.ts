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
 * of its file, too. `keep` takes the first page as a
 * picture, too: `sheet.png`. `choose` is what a menu is asked for, where the screen has several sheets.
 */
export async function saveSheet(
  stage: Stage,
  holds: readonly string[],
  picture: string,
  keep = false,
  choose: string | null = null,
): Promise<SheetResult> {
  const { page } = stage;
  await stage.closeNotice();
  await stage.press('F9');
  if (choose) await page.getByRole('menuitem', { name: choose }).click();
  const preview = dialog(page);
  const announced = preview.getByText(/^第 \d+ \/ \d+ 页$/);
  await announced.waitFor({ timeout: 30_000 });
  const pages = Number(/(\d+) 页$/.exec(await announced.innerText())?.[1]);
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

/** The first page of what the preview shows, with twice its pixels and nothing over it. */
async function keepFirstPage(stage: Stage): Promise<void> {
  const { page, running } = stage;
  const address = await page.getByTitle(words.sheet.frame).getAttribute('src');
  assert.ok(address, 'the preview has no address');
  const png = await running.app.evaluate(async ({ BrowserWindow }, shown) => {
    const window = new BrowserWindow({
      show: false,
      useContentSize: true,
      width: 2246,
      height: 1588,
      webPreferences: { sandbox: true, offscreen: true, zoomFactor: 2 },
    });
    await window.loadURL(shown);
    await window.webContents.insertCSS('html { overflow: hidden }');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const picture = (await window.webContents.capturePage()).toPNG().toString('base64');
    window.destroy();
    return picture;
  }, address);
  stage.keep('sheet.png', Buffer.from(png, 'base64'));
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
