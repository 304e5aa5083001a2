import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ItemSelect } from '../../../renderer/components/ItemSelect';
import { PartySelect } from '../../../renderer/components/PartySelect';
import type { ItemRow } from '../../../shared/items/api';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { connect, focus, leave, press, type Screen, show, type, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeAll(() => {
  store = testStore();
  connect(store, 'keeper');
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const shownOptions = () => [...document.querySelectorAll('[role="option"]')];

test('two letters and Enter, typed faster than the answer comes, pick the first item', async () => {
  const onChoose = vi.fn<(item: ItemRow | null) => void>();
  const onEntered = vi.fn();
  screen = await show(
    <ItemSelect chosen={null} warehouse={wuhan} onChoose={onChoose} onEntered={onEntered} />,
  );
  const field = screen.field();
  await focus(field);
  await type(field, 'mb');
  await press(field, 'Enter');
  await until(() => onChoose.mock.calls.length > 0);
  expect(onChoose.mock.calls[0]?.[0]?.name).toBe('棉被');
  expect(onEntered).toHaveBeenCalledOnce();
});

test('the arrows walk the list and Enter picks', async () => {
  const onChoose = vi.fn<(item: ItemRow | null) => void>();
  screen = await show(<ItemSelect chosen={null} onChoose={onChoose} />);
  const field = screen.field();
  await focus(field);
  await type(field, '帐篷');
  await until(() => shownOptions().length > 1);
  await press(field, 'ArrowDown');
  const second = shownOptions()[1];
  expect(second?.getAttribute('aria-selected')).toBe('true');
  expect(field.getAttribute('aria-activedescendant')).toBe(second?.id);
  await press(field, 'Enter');
  expect(second?.textContent).toContain(onChoose.mock.calls[0]?.[0]?.name);
});

test('left with a name that can mean several, it keeps the text, says so and takes none', async () => {
  const onChoose = vi.fn();
  screen = await show(<ItemSelect chosen="棉被" onChoose={onChoose} />);
  const field = screen.field();
  await focus(field);
  await type(field, '帐篷');
  await leave(field);
  await until(() => field.getAttribute('aria-invalid') === 'true');
  expect(field.value).toBe('帐篷');
  expect(screen.root.textContent).toContain('请从列表中选定');
  expect(onChoose).not.toHaveBeenCalled();
  await focus(field);
  await press(field, 'Escape');
  expect(field.value).toBe('棉被');
});

test('left with what can only mean one, before the answer is there, it takes that one', async () => {
  const onChoose = vi.fn<(item: ItemRow | null) => void>();
  screen = await show(<ItemSelect chosen={null} onChoose={onChoose} />);
  const field = screen.field();
  await focus(field);
  await type(field, 'A04');
  await leave(field);
  await until(() => onChoose.mock.calls.length > 0);
  expect(onChoose).toHaveBeenCalledOnce();
  expect(onChoose.mock.calls[0]?.[0]?.name).toBe('棉被');
});

test('a party that is not there yet is offered to be added', async () => {
  const onChoose = vi.fn();
  screen = await show(<PartySelect part="donor" chosen={null} onChoose={onChoose} />);
  const field = screen.field();
  await focus(field);
  await type(field, '没有这家单位');
  await until(() => shownOptions().length === 1);
  expect(shownOptions()[0]?.textContent).toBe('新增往来单位“没有这家单位”');
});
