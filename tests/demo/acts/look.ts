import assert from 'node:assert/strict';
import { formatCount } from '../../../shared/format/money';
import { focused } from '../../e2e/support/focus';
import { cellOf, content, dialog, field, grid, rows, title, words } from '../screens';
import type { Stage } from '../stage';

/**
 * F4: the stock of a warehouse; with an item, down to it and on to its card. Answers how many
 * units of it lie here.
 */
export async function lookAtStock(stage: Stage, warehouse: string): Promise<void> {
  const { page } = stage;
  await stage.press('F4');
  await title(page).filter({ hasText: words.stock.title }).waitFor();
  const place = field(page.getByRole('search'), words.lists.columns.warehouse);
  await place.click();
  await page.getByRole('option', { name: warehouse, exact: true }).click();
  await rows(grid(page, words.stock.tabs.item)).nth(1).waitFor();
}

/** Narrows the stock to an item and opens its card. Answers how many units of it lie here. */
export async function openCard(
  stage: Stage,
  item: { initials: string; name: string },
): Promise<number> {
  const { page } = stage;
  await field(page.getByRole('search'), words.common.search).click();
  await stage.type(item.initials);
  const table = grid(page, words.stock.tabs.item);
  await rows(table).filter({ hasText: '夹克衫' }).waitFor({ state: 'hidden' });
  const row = rows(table).filter({ hasText: item.name }).first();
  const onHand = quantityIn(
    await (await cellOf(table, row, words.stock.columns.onHand)).innerText(),
  );
  await row.dblclick();
  await title(page).filter({ hasText: words.card.title }).waitFor();
  return onHand;
}

/** 台账: its last row is the paper that moved the item last, its last balance what the stock says. */
export async function lookAtCard(
  stage: Stage,
  { name, onHand, paper }: { name: string; onHand: number; paper: string },
): Promise<void> {
  const { page } = stage;
  await title(page).filter({ hasText: name }).waitFor();
  const card = grid(page, words.card.title);
  await card.focus();
  await stage.press('End');
  await rows(card).filter({ hasText: paper }).first().waitFor();
  const closing = await rows(card).filter({ hasText: words.card.closing }).innerText();
  assert.ok(closing.includes(formatCount(onHand)), closing);
  await stage.picture('card');
}

/** Ctrl+K: where it lies, without leaving the screen. */
export async function whereIs(
  stage: Stage,
  { initials, name }: { initials: string; name: string },
): Promise<void> {
  const { page } = stage;
  await stage.journey('查哪里有：棉被', async () => {
    await stage.press('Control+K');
    const found = dialog(page);
    await focused(field(found, words.lookUp.title));
    await stage.type(initials);
    await rows(found.getByRole('grid', { name: new RegExp(`^${name}`) }))
      .nth(1)
      .waitFor();
  });
  await stage.picture('where-is');
  await stage.press('Escape');
}

/** 在外: what teams hold. */
export async function lookAtCustody(stage: Stage, team: string): Promise<void> {
  const { page } = stage;
  await content(page).getByText(words.stock.tabs.custody, { exact: true }).first().click();
  await rows(grid(page, words.stock.tabs.custody)).filter({ hasText: team }).first().waitFor();
  await stage.picture('custody');
}

function quantityIn(text: string): number {
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}
