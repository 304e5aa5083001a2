import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanInputs } from '../../../renderer/app/cleanInput';
import { pastedRows } from '../../../renderer/app/pastedRows';
import { InvalidInputs, useUnread } from '../../../renderer/components/InvalidInputs';
import { IssueLines } from '../../../renderer/documents/forms/IssueLines';
import { ReceiptForm } from '../../../renderer/documents/forms/ReceiptForm';
import { type Paper, PaperProvider } from '../../../renderer/documents/paper';
import { useLabels } from '../../../renderer/documents/useLabels';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import type { ReceiptBody } from '../../../shared/documents/receipt';
import { dispatchBody, dispatchLine, type Names, namesAt, receiptBody } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { focus, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
let stop: () => void;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  stop = cleanInputs(document);
});
afterEach(() => {
  stop();
  screen?.unmount();
  store.close();
});

type Shown = DispatchBody | ReceiptBody;
let body: Shown;
let unread: string[];

function Written<B extends Shown>(props: {
  start: B;
  Form: (props: { paper: Paper<B> }) => React.ReactNode;
}) {
  const [now, setNow] = useState(props.start);
  const { labelOf, remember } = useLabels();
  body = now;
  unread = useUnread().map(({ name, text }) => `${name}: ${text}`);
  const paper: Paper<B> = {
    warehouse: { code: wuhan, name: '武汉市备灾救灾物资仓库' },
    businessDate: '2026-11-23',
    body: now,
    persons: {},
    view: null,
    editable: true,
    problems: [],
    tries: 0,
    allocations: [],
    labelOf,
    lotOf: () => null,
    remember,
    change: ({ body: part }) => setNow((before) => ({ ...before, ...part })),
  };
  return (
    <PaperProvider value={paper as never}>
      <props.Form paper={paper} />
    </PaperProvider>
  );
}

const write = async <B extends Shown>(
  start: B,
  Form: (props: { paper: Paper<B> }) => React.ReactNode,
) => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => (
      <InvalidInputs>
        <Written start={start} Form={Form} />
      </InvalidInputs>
    )),
  );
  await until(() => cell('新行 物资') !== null);
};

const cell = (label: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;

const asked = (line: number) => (body as DispatchBody).lines[line]?.asked?.count;

const paste = async (label: string, text: string) => {
  await focus(cell(label));
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text, files: [] } });
  await act(async () => cell(label).dispatchEvent(event));
  return event;
};

const issue = (lines: DispatchBody['lines'] = []) => dispatchBody({ to: null, lines });

test('rows of a spreadsheet become lines, each value read by the field of its cell', async () => {
  await write(issue(), IssueLines);
  await paste('新行 物资', '棉被\t300\t\t第一车\r\nA05\t1,200\r\n');
  await until(() => body.lines.length === 2 && asked(1) === 1200);
  expect(body.lines).toMatchObject([
    { item: names.item('A04'), asked: { count: 300 }, given: null, note: '第一车' },
    { item: names.item('A05'), asked: { count: 1200 } },
  ]);
  expect(unread).toEqual([]);
  expect(document.body.textContent).not.toContain('第一车A05');
});

test('what is no item or no number stays where it lands, is told, and is read when put right', async () => {
  await write(issue(), IssueLines);
  await paste('新行 物资', '不知何物\t20\n棉被\t若干\n被\t7');
  await until(() => body.lines.length === 1 && unread.length === 5);
  expect(unread).toEqual([
    '新行 物资: 不知何物',
    '新行 应发: 20',
    '第 1 行 应发: 若干',
    '新行 物资: 被',
    '新行 应发: 7',
  ]);
  await type(cell('第 1 行 应发'), '5');
  expect(body.lines).toMatchObject([{ item: names.item('A04'), asked: { count: 5 } }]);
  await focus(cell('新行 物资'));
  await type(cell('新行 物资'), '毛巾被');
  await until(() => document.querySelector('[role="option"]') !== null);
  await act(async () => document.querySelector<HTMLElement>('[role="option"]')?.click());
  await until(() => body.lines.length === 2 && asked(0) === 20);
  expect(body.lines[0]).toMatchObject({ item: names.item('A05'), asked: { count: 20 } });
});

test('a column that is pasted goes down the lines that there are and leaves the rest of them', async () => {
  const line = (code: string) =>
    dispatchLine({ item: names.item(code), asked: null, note: `${code}的备注` });
  await write(issue([line('A04'), line('A05')]), IssueLines);
  await paste('第 1 行 应发', '3\n4\n5');
  await until(() => asked(1) === 4);
  expect(body.lines).toMatchObject([
    { item: names.item('A04'), asked: { count: 3 }, note: 'A04的备注' },
    { item: names.item('A05'), asked: { count: 4 }, note: 'A05的备注' },
  ]);
  expect(unread).toEqual(['新行 应发: 5']);
});

test('a text of one cell is left to the field, and too many columns change nothing', async () => {
  await write(issue(), IssueLines);
  expect((await paste('新行 物资', '棉被')).defaultPrevented).toBe(false);
  await paste('新行 物资', '棉被\t1\t1\t备注\t多出的');
  expect(body.lines).toEqual([]);
  expect(cell('新行 物资').value).toBe('');
});

test('a receipt reads prices, dates, names of a list and places of its rows', async () => {
  const start = receiptBody({ source: null, owner: names.society, lines: [] });
  await write(start, ReceiptForm);
  await paste(
    '新行 物资',
    'MB\t12\t70.50\t发票\tB01\t2026-01-31\t2803\tA0101\t损坏\t雨淋\n棉被\t3\t\t\tB02\t昨天\t\t没有的货位\t不明\t',
  );
  await until(() => body.lines.length === 2 && unread.length === 3);
  expect(body.lines[0]).toMatchObject({
    item: names.item('A04'),
    entered: { count: 12 },
    price: { per: 'unit', price: 705_000 },
    batchNumber: 'B01',
    productionDate: '2026-01-31',
    expiry: { kind: 'date', date: '2028-03-31' },
    bin: names.bin('A-01-01'),
    condition: 'damaged',
    note: '雨淋',
  });
  expect(unread.map((each) => each.split(': ')[1])).toEqual(['昨天', '没有的货位', '不明']);
});

test('a cell of several lines in quotes is one cell', () => {
  expect(pastedRows('"一\n二"\t3\t\n4\t\t\r\n')).toEqual([
    ['一 二', '3'],
    ['4', ''],
  ]);
  expect(pastedRows('棉被\r\n')).toBeNull();
});
