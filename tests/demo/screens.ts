import type { Locator, Page } from 'playwright-core';
import { common } from '../../renderer/messages/common';
import { dialogWords } from '../../renderer/messages/components';
import { dashboardWords, provinceWords } from '../../renderer/messages/dashboard';
import {
  dispatchWords,
  draftWords,
  linesWords,
  listWords,
  readWords,
  receiptWords,
  stepWords,
} from '../../renderer/messages/documents';
import { personRoleNames, stepNames } from '../../renderer/messages/names';
import { operationsWords } from '../../renderer/messages/operations';
import { sheetWords } from '../../renderer/messages/printing';
import { searchWords } from '../../renderer/messages/search';
import { proofWords, settingsWords } from '../../renderer/messages/settings';
import { shellWords } from '../../renderer/messages/shell';
import { firstStartWords, loginWords } from '../../renderer/messages/start';
import { cardWords, stockWords } from '../../renderer/messages/stock';
import { kindNames, stateNames, storeKindNames } from '../../shared/names';

/**
 * Where everything is on the screens, by the names that people read; the only place that knows.
 * The words are those of the program, so that a renamed button doesn't stop the play.
 */
export const words = {
  common,
  firstStart: firstStartWords,
  login: loginWords,
  shell: shellWords,
  lookUp: searchWords,
  receipt: receiptWords,
  dispatch: dispatchWords,
  draft: draftWords,
  lines: linesWords,
  lists: listWords,
  read: readWords,
  step: stepWords,
  stepNames,
  person: personRoleNames,
  operations: operationsWords,
  dashboard: dashboardWords,
  province: provinceWords,
  proof: proofWords,
  settings: settingsWords,
  stock: stockWords,
  card: cardWords,
  dialog: dialogWords,
  sheet: sheetWords,
  kinds: kindNames,
  states: stateNames,
  stores: storeKindNames,
};

const exact = true;

/** A button of this name; its key (F7) may stand beside it. */
export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name: startingWith(name) }).first();

export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const content = (page: Page): Locator => page.getByRole('main');
export const dialog = (page: Page): Locator => page.getByRole('dialog').last();
export const link = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name, exact });
export const userMenu = (page: Page): Locator =>
  page.getByRole('button', { name: shellWords.user('') });
/** What takes typing under this name; the list that hangs on it has the same one. */
export const field = (within: Page | Locator, name: string): Locator =>
  within.locator('input, textarea').and(within.getByLabel(name, { exact }));

/** A cell of the lines table while it is written. */
export const cellName = (line: number | null, column: keyof typeof linesWords.columns): string =>
  linesWords.cell(line, linesWords.columns[column]);

/** A line of the paper, by its number; and what stands under it. */
export const line = (page: Page, number: number): Locator =>
  page
    .getByRole('table', { name: linesWords.lines })
    .getByRole('row')
    .filter({ has: page.getByLabel(cellName(number, 'item'), { exact }) });
export const lines = (page: Page): Locator => page.getByRole('table', { name: linesWords.lines });

/** The sentence under a line that can't be filled. */
export const shortage = (page: Page): Locator => lines(page).getByRole('alert');

/** Closes a notice in the corner. */
export const closeNotice = (page: Page): Locator =>
  page.getByRole('alert').getByRole('button', { name: common.close, exact });

/** The table of a list, by its label, and its rows. */
export const grid = (page: Page, name: string): Locator => page.getByRole('grid', { name, exact });
export const rows = (within: Locator): Locator => within.getByRole('row');

/** The cell of a row that stands under a head. */
export async function cellOf(table: Locator, row: Locator, head: string): Promise<Locator> {
  const heads = await table.getByRole('columnheader').allInnerTexts();
  return row.getByRole('gridcell').nth(heads.findIndex((each) => each.trim() === head));
}

/** The sheet in the frame of the preview. */
export const sheetFrame = (page: Page) => page.frameLocator(`iframe[title="${sheetWords.frame}"]`);

function startingWith(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
