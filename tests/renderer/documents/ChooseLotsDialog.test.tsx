import { act } from 'react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Session, SessionProvider } from '../../../renderer/app/session';
import { ChooseLotsDialog } from '../../../renderer/documents/ChooseLotsDialog';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { connect, type Screen, show, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
let session: Session;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  connect(store, 'keeper');
  session = (await store.do('keeper', 'session.read', {})) as Session;
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  const source = names.party('中国红十字会总会');
  await posted(store, receiptBody({ source, owner: names.society, lines: [line] }));
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

test('a number that means nothing holds the choice back, and is gone to', async () => {
  const onChoose = vi.fn();
  const onClose = vi.fn();
  screen = await show(
    <SessionProvider value={session}>
      <ChooseLotsDialog
        item={{
          uid: names.item('A04'),
          label: { name: '棉被', code: null, spec: null, unit: '床' },
        }}
        warehouse={wuhan}
        wanted={3}
        choice={null}
        allocation={null}
        onChoose={onChoose}
        onClose={onClose}
      />
    </SessionProvider>,
  );
  await until(() => document.querySelectorAll('form input').length === 2);
  const [take, reason] = [...document.querySelectorAll<HTMLInputElement>('form input')];
  if (!take || !reason) throw new Error('no lot is shown');
  const submit = () => act(async () => document.querySelector('form')?.requestSubmit());
  await type(take, '3');
  await type(reason, '先出旧包装');
  await type(take, '3o');
  await submit();
  expect(onChoose).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(take);
  await type(take, '4');
  await submit();
  expect(onChoose.mock.calls[0]?.[0]).toMatchObject({ picks: [{ quantity: 4 }] });
  expect(onClose).toHaveBeenCalledOnce();
});
