import { act } from 'react';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { OneAssessment } from '../../../renderer/grading/AssessmentPage';
import { seedUid } from '../../../seeds/seedUid';
import { isTyped } from '../../../shared/grading/answers';
import { answerTo } from '../../support/grading';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { leave, press, type Screen, type, until } from '../support/screen';

const standard = seedUid('standard', 'reference-2026/2');
let stop: () => void;
let store: TestStore;
let screen: Screen;
let assessment: string;

beforeAll(() => {
  stop = listenToKeys();
});
beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  assessment = v4();
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment, warehouse: wuhan, standard, targetLevel: 3, judgedOn: '2026-11-23' },
  });
});
afterEach(() => {
  screen.unmount();
  store.close();
});
afterAll(() => stop());

const read = () => store.do('viewer', 'assessments.read', { assessment });
const answerOf = async (code: string) =>
  (await read()).answers.find(({ criterion }) => criterion === code);
const row = (code: string) =>
  document.querySelector<HTMLElement>(`article[aria-label^="${code} "]`)!;
const text = () => document.body.textContent ?? '';
const openAs = async (login: string) => {
  screen = await showTo(
    store,
    login,
    routed(() => <OneAssessment uid={assessment} />),
  );
  await until(() => row('L7') !== null);
};
const goTo = (code: string) =>
  act(async () => {
    row(code).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
/** Waits until the store has what is said of a criterion. */
async function saved(code: string, holds: (said: Awaited<ReturnType<typeof answerOf>>) => boolean) {
  const latest = performance.now() + 15_000;
  while (performance.now() < latest) {
    if (holds(await answerOf(code))) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  throw new Error(`${code} was never saved so: ${JSON.stringify(await answerOf(code))}`);
}
const verdicts = (said: Awaited<ReturnType<typeof answerOf>>) => JSON.stringify(said?.verdicts);

test('a key answers the criterion one is at, is saved at once, and the result follows', async () => {
  await openAs('assessor');
  expect(row('L7').textContent).toContain('未作答');
  await goTo('L7');
  await press(document.body, '1');
  await until(() => row('L7').textContent?.includes('符合') ?? false);
  await saved('L7', (said) => verdicts(said) === '[{"level":3,"verdict":"yes"}]');
  expect(row('L7').querySelector('[aria-pressed="true"]')?.textContent).toContain('符合');
});

test('the digits of a code that is scanned answer nothing', async () => {
  await openAs('assessor');
  await goTo('L7');
  for (const sign of ['1', '2', '3', '1']) await press(document.body, sign);
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(row('L7').querySelector('[aria-pressed="true"]')).toBe(null);
});

test('what is not met is asked of the easier level too, whose words stand beside it', async () => {
  await openAs('assessor');
  await goTo('T4');
  expect(row('T4').textContent).not.toContain('四级要求');
  await press(document.body, '3');
  await until(() => row('T4').textContent?.includes('四级要求：出入口') ?? false);
  const easier = row('T4').querySelector('[role="group"][aria-label$="四级"]')!;
  await act(async () => easier.querySelector<HTMLElement>('[data-verdict="yes"]')!.click());
  await saved('T4', (said) => said?.verdicts.length === 2);
  const { result } = await read();
  const { marks } = result.judged.find(({ criterion }) => criterion === 'T4')!;
  expect([marks[3], marks[4]]).toEqual(['failed', 'met']);
});

test('the first Enter goes to the first criterion that is open, and passes none', async () => {
  await openAs('assessor');
  await press(document.body, 'Enter');
  expect(row('L1').contains(document.activeElement)).toBe(true);
});

test('不适用 waits for its reason, and says so', async () => {
  await openAs('assessor');
  await goTo('S3');
  await press(document.body, '4');
  await until(() => row('S3').textContent?.includes('选“不适用”要写明原因，还没有保存') ?? false);
  expect(await answerOf('S3')).toBeUndefined();
  const note = row('S3').querySelector('textarea') as unknown as HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(note, '本市没有县级库');
    note.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await saved('S3', (said) => said?.notApplicable === true && said.note === '本市没有县级库');
});

test('a figure that nobody has entered is typed; one that is measured can’t be', async () => {
  await openAs('assessor');
  expect(row('L4').querySelector('input')).toBe(null);
  expect(row('L4').textContent).toContain('不少于 1,000 床');
  expect(row('L8').textContent).toContain('还没有人登记，登记后重新测算，或由评定员填写数字。');
  // An assessor writes no records: he is led to no form that he can't save.
  expect(row('L8').textContent).not.toContain('去登记');
  await type(row('L8').querySelector('input')!, '9');
  await saved('L8', (said) => said?.figures[0]?.value === 9);
  expect(row('L8').textContent).toContain('接令至装车完成 超 1 小时');
});

test('nobody signs over a figure that can’t be read', async () => {
  const { measured, body } = await read();
  const typed = measured.flatMap(({ criterion, readings }) =>
    readings.some(isTyped)
      ? [
          {
            criterion,
            figures: readings.filter(isTyped).map(({ measure }) => ({ measure, value: 1 })),
          },
        ]
      : [],
  );
  const answers = body.criteria.flatMap(({ code, kind }) => {
    const figures = typed.find(({ criterion }) => criterion === code)?.figures ?? [];
    if (kind === 'answered') return [answerTo(code, { verdicts: [{ level: 3, verdict: 'no' }] })];
    return figures.length > 0 ? [answerTo(code, { figures })] : [];
  });
  await store.do('assessor', 'assessments.answer', { assessment, revision: 1, answers });
  await openAs('assessor');
  await until(() => button('换人复核 F8')?.disabled === false);
  const field = row('L8').querySelector('input')!;
  await type(field, '200平');
  await leave(field);
  await press(document.body, 'F8');
  expect(document.querySelector('[role="dialog"]')).toBe(null);
  expect(document.activeElement).toBe(field);
  expect(text()).not.toContain('确认：');
});

test('reading a newer state lets go of a figure that can’t be read', async () => {
  await openAs('assessor');
  await type(row('L8').querySelector('input')!, '十二');
  const answers = [answerTo('L7', { verdicts: [{ level: 3, verdict: 'no' }] })];
  await store.do('assessor', 'assessments.answer', { assessment, revision: 1, answers });
  await goTo('T2');
  await press(document.body, '1');
  await until(() => text().includes('内容已被别人改过'));
  await act(async () => button('重新读取')!.click());
  await until(() => row('L8').querySelector('input')!.value === '');
});

test('who did not begin it reads it and answers nothing', async () => {
  await openAs('approver');
  expect(text()).toContain('填写。您可以查看。');
  await goTo('L7');
  await press(document.body, '1');
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(row('L7').querySelector('[aria-pressed]')).toBe(null);
  expect((await read()).answers).toEqual([]);
});

test('when another window was quicker, that is said, and its answers are read', async () => {
  await openAs('assessor');
  // The other window, of which this one hears nothing.
  const answers = [answerTo('L7', { verdicts: [{ level: 3, verdict: 'no' }] })];
  await store.do('assessor', 'assessments.answer', { assessment, revision: 1, answers });
  await goTo('T2');
  await press(document.body, '1');
  await until(() => text().includes('内容已被别人改过'));
  await act(async () => button('重新读取')!.click());
  await until(() => !text().includes('内容已被别人改过'));
  await until(() => row('L7').querySelector('[data-verdict="no"][aria-pressed="true"]') !== null);
  await goTo('T2');
  await press(document.body, '1');
  await saved('T2', (said) => said?.verdicts[0]?.verdict === 'yes');
});
