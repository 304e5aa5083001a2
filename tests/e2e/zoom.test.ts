import { afterAll, beforeAll, expect, test } from 'vitest';
import { dress, goTo, screensOf, signIn } from '../screens/tour';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** The program for who needs its type twice as large, and for whom things should not move. */

let running: Running;

beforeAll(async () => {
  running = await launchDemo();
  await signIn(running.page, 'szbg');
  await dress(running, { width: 1366, height: 768, scheme: 'light' });
});
afterAll(async () => {
  await running?.close();
});

/** What of the open screen lies beyond its right edge, but for what a table scrolls to. */
const beyond = () =>
  running.page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
        ? element.querySelector('[role="row"], table, svg') !== null
        : scrolls(element.parentElement));
    return [...document.querySelectorAll('button, a, input, textarea, h1')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element);
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
  });

test('at 200 % no screen scrolls sideways, and no button lies beyond its edge', async () => {
  const { app, page } = running;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
  const found: Record<string, string[]> = {};
  for (const screen of await screensOf(page)) {
    if (screen.by !== 'szbg') continue;
    await goTo(page, screen);
    const wide = await page.evaluate(() =>
      ['html', 'header', 'main', 'main > div'].filter((name) => {
        const part = document.querySelector(name);
        return part !== null && part.scrollWidth > part.clientWidth + 1;
      }),
    );
    const out = [...wide, ...(await beyond())];
    if (out.length > 0) found[screen.name] = out;
  }
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  );
  expect(found).toEqual({});
});

test('who asks the system for less motion gets none: neither a dialog nor a menu moves', async () => {
  const { page } = running;
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  expect(await moving()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /用户菜单/ }).click();
  await page.getByRole('menuitem').first().waitFor();
  expect(await moving()).toBe(0);
});
