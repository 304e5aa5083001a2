import type { Page } from 'playwright-core';
import { dialogFocused } from './focus';

/**
 * 换人审核 in the dialog that has been asked for: login and password of another person, as fast as
 * people type (what comes faster is a scanner's), until the dialog is gone.
 */
export async function signHere(page: Page, login: string, password: string): Promise<void> {
  await dialogFocused(page);
  await page.keyboard.type(login, { delay: 45 });
  await page.keyboard.press('Tab');
  await page.keyboard.type(password, { delay: 45 });
  await page.keyboard.press('Enter');
  const asking = page.getByRole('dialog').filter({ has: page.getByLabel('密码', { exact: true }) });
  await asking.waitFor({ state: 'detached' });
}
