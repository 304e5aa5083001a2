import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { afterEach, expect, test } from 'vitest';
import { type CurrentWarehouse, WarehouseProvider } from '../../../renderer/app/warehouse';
import { BelowReserve } from '../../../renderer/dashboard/BelowReserve';
import type { DashboardPart } from '../../../renderer/dashboard/dashboard';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { type Screen, show, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
afterEach(() => {
  screen.unmount();
  store.close();
});

/** The panel for the warehouse of Wuhan, whose books begin on `opening` or have not begun. */
async function showPanel(opening: string | null) {
  store = testStore({ opening });
  const { rows: warehouses } = await store.do('keeper', 'warehouses.list', {});
  const warehouse = warehouses.find(({ code }) => code === wuhan)!;
  const current: CurrentWarehouse = { warehouse, warehouses, choose: () => undefined };
  const dashboard = { belowReserve: [] as unknown } as DashboardPart['dashboard'];
  const root = createRootRoute({
    component: () => <BelowReserve dashboard={dashboard} at={{ warehouse: wuhan }} />,
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  screen = await show(
    <WarehouseProvider value={current}>
      <RouterProvider router={router as never} />
    </WarehouseProvider>,
  );
  await until(() => screen.root.textContent !== '');
  return screen.root.textContent ?? '';
}

test('a warehouse that has not gone live is not praised for its stock', async () => {
  const said = await showPanel(null);
  expect(said).toContain('还没有启用');
  expect(said).not.toContain('都在定额下限以上');
});

test('one that is live and lacks nothing is', async () => {
  expect(await showPanel('2026-01-01')).toContain('都在定额下限以上');
});
