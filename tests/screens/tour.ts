import type { Page } from 'playwright-core';
import { seeds } from '../../seeds/seeds';
import { kindName } from '../../shared/documents/kinds';
import { askPage } from '../e2e/support/askPage';
import { goTo as openAddress } from '../e2e/support/goTo';
import type { Running } from '../e2e/support/launch';
import { allScreens, type Screen, type Things } from './screens';

/** How a screen is looked at. */
export interface Look {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

/** Signs a person of the demonstration in. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await askPage(page, 'session.signOut', {});
  await page.reload();
}

/** The screens that the signed-in person's store has something to show on. */
export async function screensOf(page: Page): Promise<Screen[]> {
  const items = await askPage(page, 'items.find', { search: 'MB', limit: 1 });
  const lots = await askPage(page, 'stock.lots', { filter: { search: 'MB' }, limit: 1 });
  const parties = await askPage(page, 'parties.find', { role: 'donor', limit: 1 });
  const teams = await askPage(page, 'teams.list', {});
  const things: Things = {
    item: items.rows[0]?.uid ?? '',
    lot: lots.rows[0]?.lot ?? '',
    party: parties.rows[0]?.uid ?? '',
    team: teams.rows[0]?.uid ?? '',
    warehouse: '42000001',
    documents: {},
    assessments: {},
    requisitions: {},
    standards: [],
  };
  const trips = await askPage(page, 'trips.list', { filter: {} });
  const [trip] = trips.rows.toSorted((a, b) => b.stops.length - a.stops.length);
  if (trip) things.trip = trip.trip;
  const plans = await askPage(page, 'planning.list', { filter: {} });
  for (const { plan } of plans.rows) things.plan ??= plan;
  const assessments = await askPage(page, 'assessments.list', {});
  for (const { assessment, signed } of assessments.rows)
    things.assessments[signed ? 'signed' : 'inWork'] ??= assessment;
  const { rows: operations } = await askPage(page, 'operations.list', {});
  const flood = operations.find(({ name }) => name.startsWith('2016年7月'));
  if (flood) things.operation = flood.uid;
  const inForce = operations.find(({ endedOn }) => endedOn === null);
  if (inForce) things.inForce = inForce.uid;
  const standards = await askPage(page, 'standards.list', {});
  things.standards = standards.rows.map(({ standard }) => standard);
  const drills = await askPage(page, 'drills.list', {});
  for (const { drill } of drills.rows) things.drill ??= drill;
  for (const standing of ['open', 'waiting'] as const) {
    const { rows } = await askPage(page, 'requisitions.list', { filter: { standing }, limit: 1 });
    const [first] = rows;
    if (first) things.requisitions[standing] = first.requisition;
  }
  for (const kind of kindName.options) {
    const { rows } = await askPage(page, 'documents.list', {
      filter: { kinds: [kind] },
      limit: 50,
    });
    // A posted one, where there is one: its goods have a story.
    const shown = rows.find(({ axes }) => axes.posting === 'posted') ?? rows[0];
    if (shown) things.documents[kind] = shown.uid;
  }
  return allScreens(things);
}

/** Makes the window of a size and the page light or dark, as its person has set it. */
export async function dress({ app, page }: Running, { width, height, scheme }: Look) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  await askPage(page, 'me.saveSetting', { scheme });
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
}

/** Goes to a screen and waits until nothing on it is being loaded. */
export async function goTo(page: Page, { name, hash, opensRow }: Screen): Promise<void> {
  await openAddress(page, hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page
    .waitForFunction(
      () => document.querySelector('[aria-busy="true"], .mantine-Loader-root') === null,
    )
    .catch((cause: unknown) => {
      throw new Error(`${name} goes on loading`, { cause });
    });
  if (opensRow) {
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page.getByRole('dialog').waitFor();
  }
  // Two frames: what has arrived is drawn, and drawn again where it was measured.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
