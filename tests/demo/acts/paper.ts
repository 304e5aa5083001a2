import assert from 'node:assert/strict';
import type { DocumentView } from '../../../shared/documents/api';
import { cellName, content, dialog, field, title, words } from '../screens';
import type { Stage } from '../stage';
import { people } from '../story';
import { password } from './setUp';

/** What became of a paper, for result.json. */
export interface PaperResult {
  number: string;
  kind: string;
  state: string;
  /** Units in all. */
  quantity: number;
  /** In 分, what is known; and how many lines have no price. */
  known: number;
  unpriced: number;
  lines: { item: string; quantity: number; lots: string[] }[];
  chain: { sequence: number; hash: string };
}

/** F7: the number of the paper as the screen says it. */
export async function submit(stage: Stage): Promise<string> {
  const { page } = stage;
  await stage.press('F7');
  await content(page).getByText(words.states.waiting, { exact: true }).first().waitFor();
  return numberOnScreen(stage);
}

/** 换人审核: the approver vouches with his password at this place. */
export async function approveHere(stage: Stage, picture?: string): Promise<void> {
  const { page } = stage;
  await stage.press('F8');
  const asked = dialog(page);
  await asked.getByText(words.dialog.here.explain(words.dialog.here.approver)).waitFor();
  await field(asked, words.dialog.here.login(words.dialog.here.approver)).focus();
  await stage.type(people.approver.login);
  await stage.press('Tab');
  await stage.type(password);
  if (picture) await stage.picture(picture);
  await stage.press('Enter');
  await content(page).getByText(words.states.approved, { exact: true }).first().waitFor();
}

/** F8: the goods move. The screen and the store must say the same of it. */
export async function post(stage: Stage): Promise<PaperResult> {
  const { page } = stage;
  const number = await numberOnScreen(stage);
  await stage.press('F8');
  await content(page).getByText(words.states.posted, { exact: true }).first().waitFor();
  const strip = page.getByRole('status').filter({ hasText: words.read.head });
  const said = await strip.innerText();
  const view = await documentOnScreen(stage);
  const posting = view.postings[0];
  assert.ok(posting, `${number}: no posting`);
  assert.ok(said.includes(words.read.chain(posting.sequence)), said);
  assert.ok(said.includes(posting.hash.slice(0, 16)), said);
  assert.equal(view.number, number);
  return resultOf(view);
}

export async function documentOnScreen(stage: Stage): Promise<DocumentView> {
  const document = new URL(stage.page.url()).hash.split('/').at(-1);
  return stage.ask('documents.read', { document });
}

export async function numberOnScreen({ page }: Stage): Promise<string> {
  const said = await title(page).innerText();
  const number = /(RK|CK|CX)-\d{8}-\d{8}-\d{4}/.exec(said)?.[0];
  assert.ok(number, `no number in 「${said}」`);
  return number;
}

export function resultOf(view: DocumentView): PaperResult {
  const posting = view.postings[0];
  assert.ok(posting && view.number);
  const numbers = [...new Set(posting.movements.map(({ line }) => line))];
  const byLine = numbers.map((number) => posting.movements.filter(({ line }) => line === number));
  return {
    number: view.number,
    kind: words.kinds[view.kind],
    state: posting.reversedBy ? words.states.reversed : words.states.posted,
    quantity: posting.movements.reduce((sum, { quantity }) => sum + quantity, 0),
    known: view.totals.known,
    unpriced: view.totals.unpriced,
    lines: byLine.map((movements) => ({
      item: view.labels[movements[0]?.item ?? '']?.name ?? '',
      quantity: movements.reduce((sum, { quantity }) => sum + quantity, 0),
      lots: movements.map(({ lot, quantity }) => `${lot.batchNumber ?? '无批号'} ${quantity}`),
    })),
    chain: { sequence: posting.sequence, hash: posting.hash },
  };
}

/** After the item and its quantity: on to where the lines end and the people of the paper begin. */
export async function leaveLines(stage: Stage): Promise<void> {
  await stage.cursorAt(cellName(null, 'item'));
  await stage.press('Enter');
}
