import assert from 'node:assert/strict';
import { formatCount } from '../../../shared/format/money';
import { button, cellName, dialog, field, line, shortage, title, words } from '../screens';
import type { Stage } from '../stage';
import { forTheTeam, operation, tents, warehouse } from '../story';
import { leaveLines, submit } from './paper';
import { writeNote } from './receive';

/** Goods for the relief team, the first to expire first. */
export async function issueToTeam(stage: Stage): Promise<void> {
  const { to, lines, short, collector, note } = forTheTeam;
  await stage.journey('发救援队：F3 到 F7，3 行，先到期先出，提货人', async () => {
    await openDispatch(stage);
    await chooseDestination(stage, to);
    await serveTheOperation(stage);
    for (const [index, each] of lines.entries()) await typeLine(stage, index + 1, each);
    await leaveLines(stage);
    await stage.cursorAt(words.person.collector);
    await stage.write(collector);
    await stage.aside(async () => {
      await stage.picture('dispatch-lots');
      await askWhy(stage, 3);
      await askTooMuch(stage, 4, short);
      await writeNote(stage, note);
      await stage.picture('dispatch-draft');
    });
    await submit(stage);
  });
}

/** Tents for a county. */
export async function issueTents(
  stage: Stage,
  to: { initials: string; name: string; collector: string },
  count: number,
): Promise<void> {
  const { page } = stage;
  await openDispatch(stage);
  await chooseDestination(stage, to);
  await serveTheOperation(stage);
  await typeLine(stage, 1, { ...tents.item, count });
  await leaveLines(stage);
  await stage.cursorAt(words.person.collector);
  await stage.write(to.collector);
  await field(page, words.dispatch.purpose).click();
  await stage.write(tents.purpose);
  await writeNote(stage, tents.note);
}

async function openDispatch(stage: Stage): Promise<void> {
  await stage.press('F3');
  await title(stage.page)
    .filter({ hasText: words.draft.newTitle(words.kinds.dispatch) })
    .waitFor();
  await stage.page.getByText(warehouse.name).first().waitFor();
}

async function chooseDestination(stage: Stage, to: { initials: string; name: string }) {
  await stage.cursorAt(words.dispatch.to);
  await stage.type(to.initials);
  await stage.press('Enter');
  await stage.cursorAt(cellName(null, 'item'));
  assert.equal(await field(stage.page, words.dispatch.to).inputValue(), to.name);
}

/** The operation in force is offered, and taken by one key. */
async function serveTheOperation(stage: Stage): Promise<void> {
  await stage.page.getByText(words.dispatch.forOperation(operation.name)).waitFor();
  await stage.press('Alt+y');
  assert.equal(await field(stage.page, words.dispatch.operation).inputValue(), operation.name);
}

/** Item and quantity; the lots are proposed and must make up the quantity. */
async function typeLine(
  stage: Stage,
  number: number,
  { initials, name, count }: { initials: string; name: string; count: number },
): Promise<void> {
  const { page } = stage;
  await stage.cursorAt(cellName(null, 'item'));
  await stage.type(initials);
  await stage.press('Enter');
  await stage.cursorAt(cellName(number, 'asked'));
  assert.equal(await field(page, cellName(number, 'item')).inputValue(), name);
  await stage.type(String(count));
  await stage.press('Enter');
  await stage.cursorAt(cellName(null, 'item'));
  await button(line(page, number), words.dispatch.lots.why).waitFor();
}

/** 为什么: what was taken, what was passed over and for what reason. */
async function askWhy(stage: Stage, number: number): Promise<void> {
  const { page } = stage;
  await button(line(page, number), words.dispatch.lots.why).click();
  const why = dialog(page);
  await why.getByText(words.dispatch.lots.rule).waitFor();
  await why
    .getByText(new RegExp(`${words.dispatch.lots.skipped}：`))
    .first()
    .waitFor();
  await stage.picture('dispatch-why');
  await stage.press('Escape');
  await why.waitFor({ state: 'hidden' });
}

/** More than there is: refused in words at the line, and mended by the button that is offered. */
async function askTooMuch(
  stage: Stage,
  number: number,
  wanted: { initials: string; name: string; count: number; unit: string },
): Promise<void> {
  const { page } = stage;
  await field(page, cellName(null, 'item')).click();
  await typeLine(stage, number, wanted);
  const told = shortage(page);
  await told.waitFor();
  const sentence = await told.innerText();
  const available = Number(/只能发 ([\d,]+)/.exec(sentence)?.[1]?.replaceAll(',', ''));
  assert.ok(available > 0 && available < wanted.count, sentence);
  const missing = wanted.count - available;
  assert.ok(
    sentence.includes(
      words.dispatch.short.some(formatCount(available), formatCount(missing), wanted.unit),
    ),
    sentence,
  );
  await stage.picture('dispatch-short');
  await button(told, words.dispatch.short.reduce(formatCount(available))).click();
  await told.waitFor({ state: 'hidden' });
}
