import assert from 'node:assert/strict';
import { formatCount } from '../../../shared/format/money';
import type { Proof } from '../../../shared/ledger/api';
import { button, content, grid, link, rows, words } from '../screens';
import type { Stage } from '../stage';
import { goTo } from './setUp';

/** 工作台, here and everywhere. */
export async function lookAtDashboard(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(stage, words.shell.nav.dashboard);
  await content(page).getByText(words.dashboard.peopleBefore).first().waitFor();
  await rows(grid(page, words.dashboard.papers)).nth(1).waitFor();
  await page.locator('.recharts-bar-rectangle').first().waitFor();
  await stage.picture('dashboard', { clear: true });
}

/** 全省: the provincial centre and 17 cities. */
export async function lookAtProvince(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(stage, words.shell.nav.province);
  await content(page).getByText(words.province.peopleBefore).first().waitFor();
  const table = content(page).getByRole('grid').first();
  await rows(table).nth(1).waitFor();
  assert.ok(Number(await table.getAttribute('aria-rowcount')) >= 19);
  await stage.picture('province', { clear: true });
}

/** 账目自检 by its button: what it found, as the screen says it. */
export async function prove(stage: Stage): Promise<Proof> {
  const { page } = stage;
  await link(page, words.shell.nav.settings).click();
  await page.getByRole('link', { name: words.settings.tabs.proof, exact: true }).click();
  await button(content(page), words.proof.run).click();
  const verdict = content(page).getByRole('status').first();
  await verdict.waitFor({ timeout: 60_000 });
  const { head, lastProof } = await stage.ask('ledger.head', {});
  assert.ok(lastProof, 'no proof was made');
  assert.deepEqual(lastProof.head, head);
  assert.equal((await verdict.innerText()).trim(), words.proof.ok);
  const said = await content(page).innerText();
  assert.ok(said.replace(/\s/g, '').includes(formatCount(lastProof.movements)), said);
  await stage.picture('proof');
  return lastProof;
}
