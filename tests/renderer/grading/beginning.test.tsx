import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BeginDialog } from '../../../renderer/grading/BeginDialog';
import { seedUid } from '../../../seeds/seedUid';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

const standard = seedUid('standard', 'reference-2026/2');
let store: TestStore;
let screen: Screen;
beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment: v4(), warehouse: wuhan, standard, targetLevel: 3, judgedOn: '2026-11-23' },
  });
  screen = await showTo(store, 'assessor', <BeginDialog onClose={() => {}} onBegun={() => {}} />);
  await until(() => text().includes('参考标准') || day() !== undefined);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const text = () => document.body.textContent ?? '';
const day = () =>
  [...document.querySelectorAll<HTMLInputElement>('input')].find((field) =>
    [...(field.labels ?? [])].some((label) => label.textContent === '基准日'),
  )!;

test('what is wrong with the day is said of the day, and goes with it', async () => {
  for (const [typed, problem] of [
    ['', '请填写基准日'],
    ['2027-03-01', '基准日不能晚于今天'],
    ['2026-07-31', '早于这个仓库的启用日期 2026-08-01'],
  ] as const) {
    await type(day(), typed);
    await until(() => text().includes(problem));
    expect(text()).not.toContain('没有生效的评级标准');
    expect(button('开始')?.disabled).toBe(true);
  }
  await type(day(), '2026-11-22');
  await until(() => !text().includes('早于这个仓库的启用日期'));
});

test('an assessment of the same day that is still open is told, and so is a day long past', async () => {
  await type(day(), '2026-11-23');
  await until(() => text().includes('已有一次未复核的评定'));
  await type(day(), '2026-08-15');
  await until(() => text().includes('已过去较久'));
  expect(text()).not.toContain('已有一次未复核的评定');
});
