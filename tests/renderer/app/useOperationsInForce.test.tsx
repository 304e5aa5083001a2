import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useOperationsInForce } from '../../../renderer/app/useOperationsInForce';
import { beginDrill } from '../../support/drills';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore({ kind: 'real' });
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const open = (name: string, startedOn: string) =>
  store.do('dispatcher', 'operations.save', {
    ...{ operation: v4(), name, kind: 'flood', place: '黄梅县', startedOn, startedTime: null },
  });
/** What forms offer on a day. */
const Offered = ({ on }: { on?: string }) => (
  <p data-offered>
    {useOperationsInForce(on)
      .map(({ name }) => name)
      .join('、')}
  </p>
);
const offered = () => document.querySelector('[data-offered]')?.textContent;

test('on the day of a paper those are offered that were in force then', async () => {
  await open('长江抗洪', '2026-11-10');
  await open('黄梅救灾', '2026-11-22');
  screen = await showTo(store, 'dispatcher', <Offered on="2026-11-20" />);
  await until(() => offered() === '长江抗洪');
  screen.unmount();
  screen = await showTo(store, 'dispatcher', <Offered />);
  await until(() => offered() === '黄梅救灾、长江抗洪');
});

test('in a drill those alone that were opened in it', async () => {
  await open('长江抗洪', '2026-11-10');
  store.clock.now = new Date('2026-11-23T03:00:00.000Z');
  await beginDrill(store, 'dispatcher', true);
  await open('演练响应', '2026-11-23');
  screen = await showTo(store, 'dispatcher', <Offered />);
  await until(() => offered() === '演练响应');
  expect(offered()).toBe('演练响应');
});
