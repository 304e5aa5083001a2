import { afterEach, expect, test } from 'vitest';
import { ProvinceGradingPage } from '../../../renderer/grading/ProvinceGradingPage';
import { Trend } from '../../../renderer/grading/Trend';
import { testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, show, until } from '../support/screen';

let screen: Screen;
afterEach(() => screen.unmount());

test('before anything is graded every warehouse stands there as 未评定, none as below a level', async () => {
  const store = testStore({ opening: '2026-08-01' });
  screen = await showTo(
    store,
    'viewer',
    routed(() => <ProvinceGradingPage />),
  );
  const text = () => document.body.textContent ?? '';
  await until(() => text().includes('17 个市州中 0 个达到目标等级'));
  expect(text()).toContain('已评定 0 个，未评定 17 个');
  expect(text()).toContain('省中心库还没有评定');
  expect(document.querySelectorAll('g[data-state="notGraded"]')).toHaveLength(18);
  expect(document.querySelectorAll('g[data-state="belowAll"]')).toHaveLength(0);
  store.close();
});

test('the small trend has a true time axis: three quarters of a year are thrice as far as one', async () => {
  const at = (judgedOn: string, score: number) => ({ judgedOn, score });
  screen = await show(
    <Trend trend={[at('2026-01-01', 500), at('2026-04-11', 600), at('2027-02-05', 700)]} />,
  );
  const points = document.querySelector('polyline')?.getAttribute('points')?.split(' ') ?? [];
  const [first, second, third] = points.map((point) => Number(point.split(',')[0]));
  // 100 days, then 300.
  expect((third! - second!) / (second! - first!)).toBeCloseTo(3, 6);
});
