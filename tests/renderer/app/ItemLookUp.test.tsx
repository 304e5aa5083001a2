import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ItemLookUp } from '../../../renderer/app/ItemLookUp';
import { WarehouseProvider } from '../../../renderer/app/warehouse';
import type { WarehouseRow } from '../../../shared/warehouses/api';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { connect, press, type Screen, show, type, until } from '../support/screen';

vi.mock('@tanstack/react-router', () => ({ useNavigate: () => () => {} }));

let store: TestStore;
let screen: Screen;
beforeAll(() => {
  store = testStore();
  connect(store, 'keeper');
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

test('the dialog has a name, and its field tells a screen reader what the arrows point at', async () => {
  const warehouse = { code: wuhan } as WarehouseRow;
  screen = await show(
    <WarehouseProvider value={{ warehouse, warehouses: [], choose: () => {} }}>
      <ItemLookUp onClose={() => {}} />
    </WarehouseProvider>,
  );
  await until(() => document.querySelector('[role="dialog"] input') !== null);
  expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('查物资');
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
  if (!field) throw new Error('no field is shown');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await type(field, '帐篷');
  const options = () => [...document.querySelectorAll('[role="option"]')];
  await until(() => options().length > 1);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-controls') ?? '')?.role).toBe('listbox');
  await press(field, 'ArrowDown');
  const second = options()[1];
  expect(second?.getAttribute('aria-selected')).toBe('true');
  expect(field.getAttribute('aria-activedescendant')).toBe(second?.id);
});
