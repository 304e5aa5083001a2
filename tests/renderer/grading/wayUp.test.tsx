import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPapers } from '../../../renderer/documents/newPapers';
import { BuyingSum } from '../../../renderer/grading/BuyingSum';
import { OneWayUp } from '../../../renderer/grading/WayUpPage';
import { OneWhatIf } from '../../../renderer/grading/WhatIfPage';
import { seedUid } from '../../../seeds/seedUid';
import { namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

const yichang = '42050001';
const standard = seedUid('standard', 'reference-2026/2');
let store: TestStore;
let screen: Screen;
let assessment: string;

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  const names = await namesAt(store);
  await shelve(store, names, { entered: { count: 1300, unit: '床', factor: 1 } });
  assessment = v4();
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment, warehouse: yichang, standard, targetLevel: 3, judgedOn: '2026-11-23' },
  });
});
afterEach(() => {
  screen.unmount();
  store.close();
  newPapers.clear();
});

const text = () => document.body.textContent ?? '';
const showWayUp = async (login: string) => {
  screen = await showTo(
    store,
    login,
    routed(() => <OneWayUp uid={assessment} level={3} />),
  );
  await until(() => text().includes('物资补充清单'));
};

test('the way up says what others can spare, what is bought, and fills in the 调拨单', async () => {
  await showWayUp('keeper');
  expect(text()).toContain('参考标准（非总会正式文件）');
  expect(text()).toContain('棉被 300 床');
  // Two lists can be exported: the second by a name of its own, since Ctrl+E is of the first.
  expect([button('导出'), button('导出清单')]).not.toContain(undefined);
  const fill = document.querySelector<HTMLElement>('button[aria-label^="填调拨单"]')!;
  await act(async () => fill.click());
  const [paper] = [...newPapers.values()];
  expect(paper?.initial).toMatchObject({
    warehouse: wuhan,
    body: {
      kind: 'transfer',
      to: yichang,
      lines: [{ asked: { count: 300, unit: '床', factor: 1 } }],
    },
  });
});

test('where nothing is to be bought the sum says so, and is no ¥0.00', async () => {
  const value = { known: 0, unpriced: 0 };
  const transfers = [{ warehouse: wuhan, item: 'A01', quantity: 300 }];
  screen = await showTo(store, 'viewer', <BuyingSum plan={{ transfers, purchases: [], value }} />);
  expect(text()).toContain('无需采购');
  expect(text()).not.toContain('0.00');
});

test('what is bought is asked for: a 需求单 with its lines, once however often it is pressed', async () => {
  await showWayUp('keeper');
  const purchases = await store.do('viewer', 'assessments.wayUp', { assessment, level: 3 });
  const ask = async () => {
    await act(async () => button('生成需求单草稿')!.click());
    await until(() => !button('生成需求单草稿')?.hasAttribute('data-loading'));
  };
  await ask();
  const { rows } = await store.do('keeper', 'requisitions.list', { filter: {} });
  expect(rows).toMatchObject([
    { warehouse: { code: yichang }, state: 'draft', lines: purchases.whole.purchases.length },
  ]);
});

test('who writes no papers at the giving warehouse sees what it can spare and fills in nothing', async () => {
  await showWayUp('viewer');
  expect(text()).toContain('棉被 300 床');
  expect(document.querySelector('button[aria-label^="填调拨单"]')).toBe(null);
  expect(text()).toContain('由调出仓库的人员填写');
});

test('what is assumed changes level and score at once, and nothing is saved', async () => {
  const before = await store.do('viewer', 'assessments.read', { assessment });
  screen = await showTo(
    store,
    'viewer',
    routed(() => <OneWhatIf uid={assessment} />),
  );
  await until(() => text().includes('试算，不保存'));
  expect(text()).toContain('棉被 差 1,000 床');
  const field = (label: string) =>
    [...document.querySelectorAll('label')].find((each) => each.textContent?.includes(label))!;
  const input = (label: string) =>
    document.getElementById(field(label).getAttribute('for')!) as HTMLInputElement;
  await type(input('棉被 增加'), '400');
  await until(() => text().includes('棉被 差 600 床'));
  await type(input('库房面积'), '640');
  await until(() => text().includes('改动 2 处') && text().includes('消除的缺口 1'));
  // A share as people say it; what is no share stands for nothing.
  await type(input('账实相符率'), '99.5%');
  await until(() => text().includes('改动 3 处'));
  await type(input('账实相符率'), '995');
  await until(() => text().includes('改动 2 处'));
  await act(async () => button('带入提升方案的物资')!.click());
  const [closed, left] = ['消除的缺口', '还剩的缺口'].map(
    (heading) => () => text().split(heading)[1] ?? '',
  );
  await until(() => closed!().includes('棉被 差 1,000 床') && !left!().includes('棉被 差'));
  await act(async () => button('全部还原')!.click());
  await until(() => text().includes('棉被 差 1,000 床'));
  expect(await store.do('viewer', 'assessments.read', { assessment })).toEqual(before);
});
