import { notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { queryClient } from '../../../renderer/app/queryClient';
import { DraftEditor } from '../../../renderer/documents/DraftEditor';
import { useCall } from '../../../renderer/queries';
import { draft, type Names, namesAt, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen | null = null;
let deafen: () => void;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  deafen = listenToKeys();
});
afterEach(() => {
  screen?.unmount();
  notifications.clean();
});
afterAll(() => {
  deafen();
  store.close();
});

function Desk({ document }: { document: string }) {
  const { data } = useCall('documents.read', { document });
  if (!data) return null;
  const { businessDate, persons, body, warehouse } = data;
  const initial = { document, warehouse: wuhan, businessDate, persons, body };
  return <DraftEditor initial={initial} warehouse={warehouse} view={data} />;
}

const note = () => document.querySelector<HTMLTextAreaElement>('textarea[aria-label="备注"]');

const number = () =>
  document.querySelector<HTMLInputElement>('[data-field="basisNumber"] input') as HTMLInputElement;

/** A draft on the screen, which somebody else has written on since it was read. */
async function outrun() {
  const body = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
  });
  const paper = await draft(store, body, { businessDate: '2026-11-23' });
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Desk document={paper.document} />),
  );
  await until(() => note() !== null);
  const { persons } = await store.do('viewer', 'documents.read', { document: paper.document });
  await store.do('keeper', 'documents.save', {
    document: paper.document,
    revision: paper.revision,
    warehouse: wuhan,
    businessDate: '2026-11-23',
    persons,
    body: { ...body, note: '另一人写的' },
  });
  return paper.document;
}

describe('a draft that somebody else has written on', () => {
  test('is read again by itself where nothing was typed here, and is not submitted unseen', async () => {
    const uid = await outrun();
    await press(document.body, 'F7');
    await until(() => note()?.value === '另一人写的');
    expect(document.querySelector('[role="alert"]')).toBeNull();
    const { axes } = await store.do('viewer', 'documents.read', { document: uid });
    expect(axes.approval).toBe('none');
  });

  test('is shown as it is now when the screen is read again', async () => {
    await outrun();
    await act(async () => void queryClient.invalidateQueries());
    await until(() => note()?.value === '另一人写的');
  });

  test('keeps what was typed here, says so, and offers to open the newer one', async () => {
    await outrun();
    await type(number(), '我写的');
    await until(() => document.body.textContent?.includes('单据已被他人改动') ?? false);
    expect(number().value).toBe('我写的');
    const reopen = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === '重新打开单据',
    );
    await act(async () => reopen?.click());
    await until(() => note()?.value === '另一人写的');
  });
});
