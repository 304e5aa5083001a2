import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { RoadSteps } from '../../../renderer/transfers/RoadSteps';
import { posted } from '../../support/papers';
import { giftOf, type Road, receive, receiving, sentRoad, whereabouts } from '../../support/road';
import { typedBy } from '../../support/secondPerson';
import { centre } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press as pressKey, type Screen, type, until } from '../support/screen';

let road: Road;
let screen: Screen;

let deafen: () => void;
beforeAll(() => {
  deafen = listenToKeys();
});
afterAll(() => deafen());

beforeEach(async () => {
  road = await sentRoad();
  // Where quilts lie already, the next ones are proposed to go.
  await posted(road.store, giftOf(road.to, 1), { warehouse: centre });
});
afterEach(() => {
  screen.unmount();
  road.store.close();
});

async function open(offered = '签收入库') {
  const view = await road.store.do('keeper', 'documents.read', { document: road.document });
  screen = await showTo(
    road.store,
    'keeper',
    routed(() => <RoadSteps view={view} />),
  );
  await until(() => button(offered) !== undefined);
}
const press = async (text: string, last = false) => {
  const all = [...document.querySelectorAll('button')].filter((each) =>
    each.textContent?.includes(text),
  );
  await act(async () => (last ? all.at(-1) : all[0])?.click());
};
const strike = (key: string) => pressKey(document.body, key);
const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;

test('an F8 too many, after the one that opens it, receives nothing: it leads to the button', async () => {
  await open();
  await strike('F8');
  await until(() => field('棉被 货位')?.value === 'A-01-01');
  await strike('F8');
  expect(document.activeElement?.textContent).toContain('签收入库');
  expect(whereabouts(road).transit?.[0]).toBe(7);
});

test('what is on the road is received as it stands, into the bin that is proposed', async () => {
  await open();
  await press('签收入库');
  await until(() => field('棉被 货位')?.value === 'A-01-01');
  expect(field('棉被 实收').value).toBe('7');
  await press('签收入库', true);
  await until(() => whereabouts(road).transit === undefined);
  expect(whereabouts(road)[`bin ${centre}`]?.[0]).toBe(8);
});

test('what is short leaves that much less to receive, and the sender answers it', async () => {
  await open();
  await press('签收入库');
  await until(() => field('棉被 货位')?.value === 'A-01-01');
  await type(field('棉被 短少'), '2');
  await act(async () =>
    field('棉被 短少').dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
  );
  await until(() => field('棉被 实收').value === '5');
  // What differs takes a word: F8 says so and puts the cursor there.
  await strike('F8');
  expect(document.body.textContent).toContain('棉被 无批号 有差异，请在“说明”里写明原因');
  expect(document.activeElement).toBe(field('棉被 说明'));
  expect(whereabouts(road).transit?.[0]).toBe(7);
  await type(field('棉被 说明'), '车上少两包');
  await strike('F8');
  await until(() => whereabouts(road).transit?.[0] === 2);
});

test('a slip on Esc loses nothing that was counted; a second one leaves', async () => {
  await open();
  await press('签收入库');
  await until(() => field('棉被 货位')?.value === 'A-01-01');
  await type(field('棉被 短少'), '2');
  await strike('Escape');
  await until(() => document.body.textContent?.includes('有修改还没有保存') === true);
  expect(field('棉被 短少').value).toBe('2');
  await strike('Escape');
  await until(() => field('棉被 短少') === null);
  expect(whereabouts(road).transit?.[0]).toBe(7);
});

test('a stated difference is answered by the sender, with his reason', async () => {
  await receive(road, receiving(road, 5, { short: 2 }));
  await open('找到后补签收');
  await press('处理差异');
  await until(() => field('棉被 损耗') !== null);
  expect(document.body.textContent).toContain('短少 2 床：与随车清单不符测试keeper 2026-11-23');
  expect(button('匹配')).toBeUndefined();
  await type(field('棉被 损耗'), '2');
  await act(async () =>
    field('棉被 损耗').dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
  );
  const reason = [...document.querySelectorAll('label')].find((label) =>
    label.textContent?.includes('处理原因'),
  )!;
  await type(document.getElementById(reason.htmlFor) as HTMLInputElement, '途中丢失');
  await press('处理差异', true);
  // A loss is signed for by a second person.
  const typed = await typedBy(road.store, 'approver');
  const labelled = (text: string) => {
    const label = [...document.querySelectorAll('label')].find((each) =>
      each.textContent?.includes(text),
    );
    return label && (document.getElementById(label.htmlFor) as HTMLInputElement | null);
  };
  await until(() => Boolean(labelled('账号')));
  expect(document.body.textContent).toContain('记 棉被 2 床 为损耗');
  expect(whereabouts(road).loss).toBeUndefined();
  await type(labelled('账号')!, typed.login);
  await type(labelled('密码')!, typed.password);
  await press('处理差异', true);
  await until(() => whereabouts(road).loss?.[0] === 2);
});
