import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GlobalSearch } from '../../../renderer/search/GlobalSearch';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { press, type Screen, type, until } from '../support/screen';

const navigate = vi.fn();
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate }));

let store: TestStore;
let screen: Screen;
const onClose = vi.fn();
beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  const source = names.party('中国红十字会总会');
  await posted(store, receiptBody({ source, owner: names.society, lines: [line] }), {});
});
beforeEach(() => {
  navigate.mockClear();
  onClose.mockClear();
  localStorage.clear();
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const options = () => [...document.querySelectorAll('[role="option"]')];
const groups = () => [...document.querySelectorAll('[role="group"]')].map(headOf);
const headOf = (group: Element) =>
  document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent;
const chosen = () => options().findIndex((each) => each.getAttribute('aria-selected') === 'true');

/** Opens the search as somebody and types. */
async function search(text: string, login = 'keeper'): Promise<HTMLInputElement> {
  screen = await showTo(store, login, <GlobalSearch onClose={onClose} />);
  await until(() => document.querySelector('[role="dialog"] input') !== null);
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]')!;
  if (text !== '') await type(field, text);
  return field;
}

/** Presses keys with a modifier, as `press` does without. */
async function chord(field: Element, key: string): Promise<void> {
  await act(async () => {
    const how = { key, ctrlKey: true, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', how));
  });
}

/** Nothing that is asked from here on is answered before what this answers is called. */
function holdAnswers(): () => void {
  let answerAll = () => {};
  const released = new Promise<void>((resolve) => {
    answerAll = resolve;
  });
  const { call } = window.api;
  window.api.call = (asked) => released.then(() => call(asked));
  return answerAll;
}

test('the dialog has a name, and its field tells a screen reader what the arrows point at', async () => {
  const field = await search('');
  expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('搜索');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await type(field, '帐篷');
  await until(() => options().length > 1);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-controls') ?? '')?.role).toBe('listbox');
  await press(field, 'ArrowDown');
  expect(chosen()).toBe(1);
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
});

test('two letters show where it lies; Enter opens its card', async () => {
  const field = await search('mb');
  await until(() => document.querySelector('[role="grid"][aria-label^="棉被"]') !== null);
  await press(field, 'Enter');
  expect(onClose).toHaveBeenCalledOnce();
  expect(navigate).toHaveBeenCalledWith(
    expect.objectContaining({ to: '/stock/card/$item', search: { warehouse: '42010001' } }),
  );
});

test('Enter typed before the answer opens the first of it', async () => {
  const field = await search('20261120');
  await press(field, 'Enter');
  await until(() => navigate.mock.calls.length > 0);
  expect(navigate.mock.calls[0]?.[0]).toMatchObject({ to: '/documents/$uid' });
});

test('groups have their names, and Ctrl with the arrows goes from one to the next', async () => {
  const field = await search('红十字');
  await until(() => groups().length > 1);
  const [first = '', second = ''] = groups();
  expect([first, second].every((each) => (each ?? '').length > 0)).toBe(true);
  await chord(field, 'ArrowDown');
  const start = chosen();
  expect(start).toBeGreaterThan(0);
  await chord(field, 'ArrowUp');
  expect(chosen()).toBe(0);
});

test('Ctrl+Enter begins an issue of the item; who may not write is not offered it', async () => {
  const field = await search('棉被');
  await until(() => options().length > 0);
  expect(document.body.textContent).toContain('出库这种物资');
  await chord(field, 'Enter');
  expect(navigate.mock.calls[0]?.[0]).toMatchObject({ to: '/documents/$uid' });
  screen.unmount();
  navigate.mockClear();
  const other = await search('棉被', 'viewer');
  await until(() => options().length > 0);
  expect(document.body.textContent).not.toContain('出库这种物资');
  await chord(other, 'Enter');
  expect(navigate).not.toHaveBeenCalled();
});

test('Ctrl+Enter typed before the answer waits for it, and takes nothing of the answer before', async () => {
  const field = await search('棉被');
  await until(() => options().length > 0);
  const answerAll = holdAnswers();
  await type(field, '单帐篷');
  expect(options()[0]?.textContent).toContain('棉被');
  await chord(field, 'Enter');
  expect(navigate).not.toHaveBeenCalled();
  answerAll();
  await until(() => navigate.mock.calls.length > 0);
  expect(navigate.mock.calls[0]?.[0]).toMatchObject({ to: '/documents/$uid' });
  screen.unmount();
  await search('');
  expect(options().map((each) => each.textContent)).toEqual([expect.stringContaining('单帐篷')]);
});

test('screens that a person may not open are not found', async () => {
  await search('操作日志');
  await until(() => document.body.textContent?.includes('没有与') === true);
  screen.unmount();
  await search('操作日志', 'approver');
  await until(() => options().length === 1);
  expect(groups()).toEqual(['页面']);
});

test('what was opened last is there before anything is typed, for this person alone', async () => {
  const field = await search('棉被');
  await until(() => options().length > 0);
  await press(field, 'Enter');
  screen.unmount();
  await search('');
  expect(groups()).toEqual(['最近打开']);
  expect(options()[0]?.textContent).toContain('棉被');
  screen.unmount();
  await search('', 'keeper2');
  expect(options()).toEqual([]);
});
