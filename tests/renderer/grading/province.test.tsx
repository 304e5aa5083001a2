import { afterEach, expect, test } from 'vitest';
import { ProvinceGradingPage } from '../../../renderer/grading/ProvinceGradingPage';
import { testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

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
