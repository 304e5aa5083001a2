import { act } from 'react';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { OneAssessment } from '../../../renderer/grading/AssessmentPage';
import { seedUid } from '../../../seeds/seedUid';
import { type PrintDesk, printDesk } from '../../support/printDesk';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

/** The papers of an assessment from its page, answered by the real program at a desk that keeps them. */
let stop: () => void;
let store: TestStore;
let screen: Screen;
let desk: PrintDesk;
const assessment = v4();

beforeAll(() => {
  stop = listenToKeys();
});
beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment, warehouse: wuhan, standard: seedUid('standard', 'reference-2026/2') },
    ...{ targetLevel: 3, judgedOn: '2026-11-23' },
  });
  desk = printDesk([]);
  store.program.state.desk = desk;
});
afterEach(() => {
  screen.unmount();
  store.close();
});
afterAll(() => stop());

const open = async (login: string) => {
  screen = await showTo(
    store,
    login,
    routed(() => <OneAssessment uid={assessment} />),
  );
  await until(() => button('打印报告 F9') !== undefined);
};
const choose = async (title: string) => {
  const arrow = document.querySelector<HTMLButtonElement>('[aria-label="打印其他"]');
  await act(async () => arrow?.click());
  await until(() => button(title) !== undefined);
  await act(async () => button(title)?.click());
};
const looked = () => desk.previewed.at(-1);

test('F9 shows 评定报告 with what was answered a moment before', async () => {
  await open('assessor');
  const row = document.querySelector('article[aria-label^="L7 "]');
  const yes = row?.querySelector<HTMLElement>('[data-target] [data-verdict="yes"]');
  await act(async () => yes?.click());
  await press(document.body, 'F9');
  await until(() => looked()?.form === 'gradingReport');
  const sheet = looked();
  if (sheet?.form !== 'gradingReport') throw new Error('another form');
  expect(sheet.assessment.answers).toMatchObject([{ criterion: 'L7' }]);
  expect(sheet.paper).toBe('a4');
});

test('who only looks prints the list of gaps from the menu', async () => {
  await open('viewer');
  await choose('缺口清单');
  await until(() => looked()?.form === 'gapList');
});

test('整改通知 asks for its last day, which is after the day that was judged', async () => {
  await open('viewer');
  await choose('整改通知');
  await until(() => button('打印预览') !== undefined);
  const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input')!;
  const leave = () => act(async () => field().blur());
  await act(async () => field().focus());
  await type(field(), '20261123');
  await leave();
  expect(document.body.textContent).toContain('期限须在基准日之后');
  expect(button('打印预览')?.disabled).toBe(true);
  await act(async () => field().focus());
  await type(field(), '20261231');
  await leave();
  await act(async () => button('打印预览')?.click());
  await until(() => looked()?.form === 'rectification');
  expect(looked()).toMatchObject({ until: '2026-12-31' });
});
