import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportOf, returnOf } from '../../../renderer/custody/beginPaper';
import { holdingColumns } from '../../../renderer/custody/custodyColumns';
import { Holdings } from '../../../renderer/custody/Holdings';
import { ToRecover } from '../../../renderer/custody/ToRecover';
import { ReturnForm } from '../../../renderer/documents/forms/ReturnForm';
import { blankReturn } from '../../../renderer/documents/forms/returnStart';
import { newPapers } from '../../../renderer/documents/newPapers';
import { type Paper, PaperProvider } from '../../../renderer/documents/paper';
import type { Holding } from '../../../shared/custody/api';
import type { ReturnBody } from '../../../shared/documents/return';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, show, until } from '../support/screen';

let store: TestStore;
let at: Awaited<ReturnType<typeof teamStock>>;
let lot: string;
let screen: Screen;
beforeEach(async () => {
  newPapers.clear();
  store = testStore();
  at = await teamStock(store);
  lot = await at.gift('A10', 9, { batchNumber: 'T-17' });
  await at.issue(
    'A10',
    4,
    {
      to: { kind: 'team', team: at.relief },
      dispatchType: 'teamLoan',
      dueDate: '2026-11-20',
    },
    '2026-11-03',
  );
  await at.issue('A10', 3, { to: { kind: 'party', party: at.village } });
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const text = () => document.body.textContent ?? '';
const begun = () => [...newPapers.values()][0]?.initial;

/** Presses the button until a paper is begun: what is read anew meanwhile may take it away once. */
async function begin(word: string) {
  await until(() => {
    if (begun() === undefined) button(word)?.click();
    return begun() !== undefined;
  });
}

test('归还 begins a paper of all that the team holds', async () => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Holdings filter={{ warehouse: wuhan }} />),
  );
  await begin('归还');
  expect(begun()).toMatchObject({
    warehouse: wuhan,
    body: {
      kind: 'return',
      from: { kind: 'team', team: at.relief },
      lines: [{ lot, good: 4, damaged: 0, missing: 0 }],
    },
  });
});

test('归还 and 核销 begin with the operation under which all of it was issued', () => {
  const flood = { uid: 'flood', name: '抗洪' };
  const item = { uid: 'tent', code: 'A10', name: '单帐篷', spec: '', unit: '顶' };
  const team = { uid: 'relief', name: '赈济救援队' };
  const warehouse = { code: wuhan, name: '武汉市库' };
  const held = (of: string, operation: Holding['operation']) =>
    ({ team, warehouse, item, lot: of, outstanding: 1, operation }) as Holding;
  const same = [held('a', flood), held('b', flood)];
  expect(returnOf(same[0]!, same).body).toMatchObject({ operation: 'flood' });
  expect(reportOf(same[0]!, same).labels.flood).toMatchObject({ name: '抗洪' });
  const mixed = [held('a', flood), held('b', null)];
  expect(returnOf(mixed[0]!, mixed).body).toMatchObject({ operation: null });
});

test('核销 begins a use report of it', async () => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Holdings filter={{ warehouse: wuhan }} />),
  );
  await begin('核销');
  expect(begun()?.body).toMatchObject({
    kind: 'useReport',
    team: at.relief,
    lines: [{ lot, quantity: 4 }],
  });
});

test('who does not write papers there sees it, and can begin none', async () => {
  screen = await showTo(
    store,
    'viewer',
    routed(() => <Holdings filter={{ warehouse: wuhan }} />),
  );
  await until(() => text().includes('1 支队伍，1 张单据'));
  expect(button('归还')).toBeUndefined();
});

test('回收 begins a paper of what people were given', async () => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => <ToRecover filter={{}} />),
  );
  await begin('回收');
  expect(begun()?.body).toMatchObject({
    kind: 'return',
    from: { kind: 'party', party: at.village },
    lines: [{ lot, good: 3 }],
  });
});

test('a limit that has passed says so in words, and why the other one stands there', async () => {
  const { rows } = await store.do('keeper', 'custody.list', { filter: {} });
  const due = holdingColumns(false, (code) => code).find(({ id }) => id === 'due')!;
  screen = await show(due.cell(rows[0]!));
  expect(text()).toMatch(/应还 2026-11-20 已过$/);
  screen.unmount();
  screen = await show(due.cell({ ...rows[0]!, dueDate: null, reportDue: '2026-12-11' }));
  expect(text()).toMatch(/核销 2026-12-11$/);
  expect(screen.root.querySelector('[title]')?.getAttribute('title')).toContain('周一至周五');
});

/** The form on a paper that remembers what was written, as the editor does. */
function Written({ from, told }: { from: ReturnBody['from']; told: (body: ReturnBody) => void }) {
  const [body, setBody] = useState(() => blankReturn({ from }));
  told(body);
  const paper = {
    warehouse: { code: wuhan, name: '' },
    businessDate: '2026-11-23',
    body,
    persons: {},
    view: null,
    editable: true,
    problems: [],
    tries: 0,
    allocations: [],
    labelOf: () => null,
    lotOf: () => null,
    remember: () => undefined,
    change: ({ body: part }) => setBody((before) => ({ ...before, ...part })),
  } satisfies Paper<ReturnBody>;
  return (
    <PaperProvider value={paper}>
      <ReturnForm paper={paper} />
    </PaperProvider>
  );
}

test('全部归还 puts all that is held on the paper, each in the bin where most of it lies', async () => {
  let body: ReturnBody | undefined;
  screen = await showTo(
    store,
    'keeper',
    <Written
      from={{ kind: 'team', team: at.relief }}
      told={(written) => {
        body = written;
      }}
    />,
  );
  expect(text()).toContain('缺失');
  await until(() => button('全部归还')?.disabled === false);
  await act(async () => button('全部归还')!.click());
  await until(() => body?.lines.length === 1);
  expect(body?.lines).toMatchObject([{ lot, good: 4, bin: at.bin('A-01-01') }]);
  const rows = document.querySelectorAll('tbody tr[data-line="1"]');
  expect(rows).toHaveLength(1);
});

test('people can’t be short of anything: there is no column for it', async () => {
  const from = { kind: 'party', party: at.village } as const;
  screen = await showTo(store, 'keeper', <Written from={from} told={() => undefined} />);
  expect(text()).toContain('完好');
  expect(text()).not.toContain('缺失');
});
