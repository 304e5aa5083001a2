import type { Page } from 'playwright-core';

/**
 * Opens an address of the running program and waits until its screen is the one that is shown: what
 * a test asks for next must not be answered by the screen that is still going.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.waitForFunction(() => {
    const path = location.hash.slice(1).split('?')[0];
    return document.getElementById('content')?.dataset.shown === path;
  });
}
