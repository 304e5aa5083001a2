import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logins } from '../screens/screens';
import { dress, goTo, type Look, screensOf, signIn, signOut } from '../screens/tour';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** Every screen for people who see badly, or hear it read out, or have no mouse: by axe-core. */

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let running: Running;

beforeAll(async () => {
  running = await launchDemo();
});
afterAll(async () => {
  await running?.close();
});

/** What is serious on the open screen, in short: the rule, and where. */
async function seriousFindings(rules: readonly string[]): Promise<string[]> {
  await running.page.evaluate(source);
  const results = await running.page.evaluate(
    (runOnly) =>
      // The watermark of a demonstration lies over everything, on purpose.
      (window as unknown as { axe: typeof axe }).axe.run(
        { exclude: ['[data-watermark]'] },
        { resultTypes: ['violations'], runOnly: [...runOnly] },
      ) as Promise<axe.AxeResults>,
    rules,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const look = { width: 1366, height: 768 };
/** In the dark only the colours are others. */
const ways: readonly [Look, readonly string[]][] = [
  [{ ...look, scheme: 'light' }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']],
  [{ ...look, scheme: 'dark' }, ['color-contrast']],
];

test.each(ways)('axe finds nothing serious on any screen: %o', async (way, rules) => {
  /** Where each was found. */
  const found: Record<string, string[]> = {};
  for (const login of logins) {
    await signIn(running.page, login);
    await dress(running, way);
    for (const screen of await screensOf(running.page)) {
      if (screen.by !== login) continue;
      await goTo(running.page, screen);
      for (const finding of await seriousFindings(rules)) {
        found[finding] = [...(found[finding] ?? []), screen.name];
      }
    }
    await signOut(running.page);
  }
  expect(found).toEqual({});
});
