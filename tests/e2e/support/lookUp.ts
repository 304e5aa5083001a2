import type { Page } from 'playwright-core';
import { focused } from './focus';

/** Ctrl+K and what is looked for, as fast as people type; no dialog lies over the screen by then. */
export async function lookUp(page: Page, text: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: '搜索' }));
  await page.keyboard.type(text, { delay: 60 });
}
