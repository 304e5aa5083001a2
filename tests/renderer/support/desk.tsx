import type { ReactNode } from 'react';
import { type Session, SessionProvider } from '../../../renderer/app/session';
import { WarehouseProvider } from '../../../renderer/app/warehouse';
import { type TestStore, wuhan } from '../../support/testStore';
import { connect, type Screen, show } from './screen';

/** Shows something as the page would to somebody who works in Wuhan, unless said, answered by the real program. */
export async function showTo(
  store: TestStore,
  login: string,
  content: ReactNode,
  at = wuhan,
): Promise<Screen> {
  connect(store, login);
  const session = (await store.do(login, 'session.read', {})) as Session;
  const { rows: warehouses } = await store.do(login, 'warehouses.list', {});
  const warehouse = warehouses.find(({ code }) => code === at)!;
  return show(
    <SessionProvider value={session}>
      <WarehouseProvider value={{ warehouse, warehouses, choose: () => undefined }}>
        {content}
      </WarehouseProvider>
    </SessionProvider>,
  );
}
