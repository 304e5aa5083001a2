import { Link } from '@tanstack/react-router';
import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlanEditor } from '../../../renderer/planning/PlanEditor';
import { proposedSettings } from '../../../shared/planning/api';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

/** What is printed, approved and made of a plan is what the screen shows. */

let store: TestStore;
let screen: Screen | undefined;
beforeEach(async () => {
  store = testStore();
  const names = await namesAt(store, wuhan);
  const line = receiptLine({
    item: names.item('A04'),
    bin: names.bin('A-01-01'),
    entered: { count: 200, unit: '床', factor: 1 },
  });
  const body = receiptBody({ source: names.society, owner: names.society, lines: [line] });
  await posted(store, body, { warehouse: wuhan });
  const { requisition } = await approvedRequisition(
    store,
    requisitionDraft(names, { near: wuhan, lines: [requisitionLine(names, 'A04', 60)] }),
  );
  await approvedRequisition(
    store,
    requisitionDraft(names, {
      ...{ place: '阳新县富池镇安置点', near: wuhan },
      lines: [requisitionLine(names, 'A04', 20)],
    }),
  );
  const order = {
    requisitions: [requisition],
    settings: { ...proposedSettings, released: [wuhan] },
    ...{ deadlines: [], locks: [] },
    bans: [{ warehouse: centre, destination: requisition, item: null }],
  };
  const found = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const plan = v4();
  await store.do('dispatcher', 'planning.save', {
    ...{ plan, revision: 0, warehouse: wuhan, name: '黄梅转移安置', order },
    found: { plan: found.plan },
  });
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  const stored = await store.do('dispatcher', 'planning.read', { plan });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => (
      <>
        <Link to={'/elsewhere' as never}>elsewhere</Link>
        <PlanEditor stored={stored} />
      </>
    )),
  );
  await until(() => loading() !== undefined);
});
afterEach(() => {
  screen?.unmount();
  store.close();
});

/** The field of 装车时间. */
const loading = () =>
  [...document.querySelectorAll('input')].find((each) =>
    each.labels?.[0]?.textContent?.includes('装车时间'),
  );
const click = async (text: string) => act(async () => button(text)?.click());
const isOff = (text: string) => button(text)?.disabled;
const says = (text: string) => document.body.textContent?.includes(text) ?? false;

test('an approved plan that is shown otherwise makes no papers and is not printed, and says so', async () => {
  expect([isOff('生成单据草稿'), isOff('打印')]).toEqual([false, false]);
  await type(loading()!, '90');
  await until(() => isOff('生成单据草稿') === true);
  expect(isOff('打印')).toBe(true);
  expect(button('导出')).toBeUndefined();
  expect(says('已改，需重新计算后再保存')).toBe(true);
  expect(says('已审核')).toBe(false);

  await click('重新计算');
  await until(() => says('屏幕上的方案还没有保存'));
  expect([isOff('生成单据草稿'), isOff('打印')]).toEqual([true, true]);
  expect(says('黄梅转移安置 未保存')).toBe(true);

  await click('放弃改动');
  await until(() => isOff('生成单据草稿') === false);
  expect(isOff('打印')).toBe(false);
  expect(says('未保存')).toBe(false);
});

test('leaving what is not saved is asked about', async () => {
  await type(loading()!, '90');
  await act(async () => document.querySelector('a')?.click());
  await until(() => says('有修改还没有保存'));
});

test('what was forbidden for one 需求单 stays forbidden when another is taken up', async () => {
  expect(says('已禁止')).toBe(true);
  const other = [...document.querySelectorAll('input[type=checkbox]')].find((each) =>
    (each as HTMLInputElement).labels?.[0]?.textContent?.includes('富池镇'),
  ) as HTMLInputElement;
  await act(async () => other.click());
  await until(() => says('已改，需重新计算后再保存'));
  expect(other.checked).toBe(true);
  expect(says('已禁止')).toBe(true);
});
