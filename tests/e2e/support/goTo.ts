import type { Page } from 'playwright-core';

/**
 * Opens an address of the running program and waits until its screen is the one that is shown, with
 * what the address asks of it: what a test asks for next must not be answered by the screen that is
 * still going, nor by the same one under another filter.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.waitForFunction(() => {
    const shown = document.getElementById('content')?.dataset.shown ?? '';
    return decodeURIComponent(shown) === decodeURIComponent(location.hash.slice(1));
  });
}
