import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KittingForm } from '../../../renderer/documents/forms/KittingForm';
import { startKitting } from '../../../renderer/documents/forms/kittingStart';
import { UnkittingForm } from '../../../renderer/documents/forms/UnkittingForm';
import { startUnkitting } from '../../../renderer/documents/forms/unkittingStart';
import { newPapers } from '../../../renderer/documents/newPapers';
import { type Paper, PaperProvider } from '../../../renderer/documents/paper';
import { KitsPage } from '../../../renderer/kits/KitsPage';
import { possibleColumns } from '../../../renderer/kits/kitColumns';
import type { Label } from '../../../shared/documents/api';
import type { Bodies } from '../../../shared/documents/kinds';
import { type KitStore, kitStore, wuhan } from '../../electron/kits/setting';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let k: KitStore;
let screen: Screen;
beforeEach(async () => {
  newPapers.clear();
  k = await kitStore();
});
afterEach(() => {
  screen.unmount();
  k.store.close();
});

const text = () => document.body.textContent ?? '';

/** A form on a paper that keeps what is changed. */
function Written<K extends 'kitting' | 'unkitting'>(props: {
  body: Bodies[K];
  Form: (props: { paper: Paper<Bodies[K]> }) => React.ReactNode;
  onBody: (body: Bodies[K]) => void;
}) {
  const [body, setBody] = useState(props.body);
  const [labels, setLabels] = useState(new Map<string, Label>());
  const paper: Paper<Bodies[K]> = {
    warehouse: { code: wuhan, name: '武汉市库' },
    businessDate: '2026-11-23',
    body,
    persons: {},
    view: null,
    editable: true,
    problems: [],
    tries: 0,
    allocations: [],
    labelOf: (uid) => labels.get(uid ?? '') ?? null,
    lotOf: () => null,
    remember: (uid, label) =>
      setLabels((before) =>
        new Map(before).set(uid, { code: null, spec: null, unit: null, ...label }),
      ),
    change: ({ body: part }) =>
      setBody((before) => {
        const next = { ...before, ...part };
        props.onBody(next);
        return next;
      }),
  };
  return (
    <PaperProvider value={paper as unknown as Paper}>
      <props.Form paper={paper} />
    </PaperProvider>
  );
}

test('the list says how many can be made and what limits it', async () => {
  await k.give('A16', 10);
  await k.give('A15', 9);
  await k.give('A17', 8);
  const { rows } = await k.store.do('viewer', 'kits.possible', { warehouse: wuhan });
  const row = rows.find(({ bill }) => bill === k.bill)!;
  screen = await showTo(
    k.store,
    'viewer',
    possibleColumns.map((column) => <p key={column.id}>{column.cell(row)}</p>),
  );
  const cells = [...document.querySelectorAll('p')].map((cell) => cell.textContent);
  expect(cells).toEqual(['冬季家庭包', '第 1 版 建议值', '3 种 4 件', '0个', '4个', '蚊帐']);
});

test('the page begins a paper of the bill that one has come to', async () => {
  screen = await showTo(
    k.store,
    'keeper',
    routed(() => <KitsPage />, '/kits'),
  );
  await until(() => button('组装') !== undefined);
  await act(async () => button('组装')!.click());
  const { rows } = await k.store.do('viewer', 'kits.possible', { warehouse: wuhan });
  expect([...newPapers.values()][0]?.initial).toMatchObject({
    warehouse: wuhan,
    body: {
      kind: 'kitting',
      item: k.names.item('A01'),
      bill: rows[0]!.bill,
      lines: rows[0]!.lines.map(({ item, each }) => ({ item: item.uid, each })),
    },
  });
});

test('who looks only sees the bills, and can neither write one nor begin a paper', async () => {
  screen = await showTo(
    k.store,
    'viewer',
    routed(() => <KitsPage />, '/kits'),
  );
  await until(() => text().includes('赈济家庭包 第 1 版'));
  expect(button('组装')).toBeUndefined();
  expect(button('新清单')).toBeUndefined();
  expect(button('另存新版本')).toBeUndefined();
});

test('the form says how many kits can be made of these goods', async () => {
  await k.give('A16', 3);
  await k.give('A15', 20);
  await k.give('A17', 8);
  const warehouse = { society: { uid: k.names.society, name: '武汉市红十字会' } } as never;
  const { body } = startKitting({ warehouse });
  screen = await showTo(
    k.store,
    'keeper',
    <Written<'kitting'>
      Form={KittingForm}
      body={{ ...body, item: k.names.item('A03'), bill: k.bill }}
      onBody={() => undefined}
    />,
  );
  await until(() => text().includes('最多 3 套，受限于 手电筒'));
});

test('the parts of kits are filled in from the record of their making, with a bin for each', async () => {
  const torches = await k.give('A16', 4);
  const nets = await k.give('A15', 6);
  await k.give('A17', 3);
  const { lot } = await k.make(3);
  let written = startUnkitting().body;
  screen = await showTo(
    k.store,
    'keeper',
    <Written<'unkitting'>
      Form={UnkittingForm}
      body={{ ...written, item: k.names.item('A03'), lot, kits: 2 }}
      onBody={(body) => {
        written = body;
      }}
    />,
  );
  await until(() => button('按组装记录填入') !== undefined);
  await act(async () => button('按组装记录填入')!.click());
  await until(() => written.lines.length === 3);
  expect(written.lines).toMatchObject([
    { lot: torches, quantity: 2, bin: expect.any(String) },
    { lot: nets, quantity: 4 },
    { quantity: 2 },
  ]);
});

test('kits that came packed are opened by hand, and the form says so', async () => {
  const lot = await k.give('A03', 3);
  screen = await showTo(
    k.store,
    'keeper',
    <Written<'unkitting'>
      Form={UnkittingForm}
      body={{ ...startUnkitting().body, item: k.names.item('A03'), lot, kits: 1 }}
      onBody={() => undefined}
    />,
  );
  await until(() => text().includes('这批套件不是在这里组装的'));
  expect(button('按组装记录填入')).toBeUndefined();
});
