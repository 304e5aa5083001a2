import { act, type ComponentType } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { listenToScanner } from '../../../renderer/app/scanner';
import { ReturnDesk } from '../../../renderer/desks/custody/ReturnDesk';
import { CountDesk } from '../../../renderer/desks/stocktake/CountDesk';
import { DraftEditor } from '../../../renderer/documents/DraftEditor';
import { PaperForm } from '../../../renderer/documents/forms/PaperForm';
import { blankReturn } from '../../../renderer/documents/forms/returnStart';
import type { Paper } from '../../../renderer/documents/paper';
import { useCall } from '../../../renderer/queries';
import type { Input } from '../../../shared/api';
import { besideUid } from '../../../shared/custody/checkIn';
import { codeText } from '../../../shared/search/codes';
import { draft, stocktakeBody } from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { key, scan } from '../support/keys';
import { button, routed } from '../support/routed';
import { focus, press as hit, type Screen, type, until } from '../support/screen';

let store: TestStore;
let at: Awaited<ReturnType<typeof teamStock>>;
let quilts: string;
let tents: string;
let screen: Screen | null = null;
let stop: (() => void)[];
beforeAll(async () => {
  stop = [listenToScanner(), listenToKeys()];
  store = testStore();
  at = await teamStock(store);
  quilts = await at.gift('A04', 20, { batchNumber: 'B1' });
  tents = await at.gift('A10', 9, { batchNumber: 'T1', bin: at.bin('A-01-02') });
  const to = { kind: 'team' as const, team: at.relief };
  const dueDate = '2026-11-20';
  await at.issue('A10', 4, { to, dispatchType: 'teamLoan', dueDate }, '2026-11-03');
});
afterEach(() => screen?.unmount());
afterAll(() => {
  for (const each of stop) each();
  store.close();
});

const lot = (uid: string) => codeText({ kind: 'lot', uid });
const said = () => document.querySelector('[aria-label="上一次扫码"]')?.textContent ?? '';
const text = () => document.body.textContent ?? '';
const press = (name: string, how: KeyboardEventInit) =>
  act(async () => {
    key(name, how);
  });

async function open(body: Input<'documents.save'>['body'], Sheet: unknown): Promise<string> {
  const { document: uid } = await draft(store, body, { businessDate: '2026-11-23' });
  function Desk() {
    const { data } = useCall('documents.read', { document: uid });
    if (!data) return null;
    const { businessDate, body: written, warehouse } = data;
    const initial = { document: uid, warehouse: wuhan, businessDate, persons: {}, body: written };
    return (
      <DraftEditor
        initial={initial}
        warehouse={warehouse}
        view={data}
        Sheet={Sheet as ComponentType<{ paper: Paper }>}
      />
    );
  }
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Desk />),
  );
  await until(() => document.querySelector('[data-paper]') !== null);
  return uid;
}
const bodyOf = async (document: string) =>
  (await store.do('viewer', 'documents.read', { document })).body;

async function sheet(blind: boolean): Promise<string> {
  const uid = await open(stocktakeBody({ lines: [], blind }), CountDesk);
  await until(() => button('生成盘点表') !== undefined);
  await act(async () => button('生成盘点表')?.click());
  await until(() => document.querySelector('nav[aria-label="货位"]') !== null);
  await until(() => text().includes('B1'));
  return uid;
}
const quantity = () => document.querySelector<HTMLInputElement>('input[aria-label="实盘数量"]');

test('a count: each scan is one more in its bin, undone by a key, and it is saved on the paper', async () => {
  const uid = await sheet(false);
  await scan('A-01-02');
  await until(() => said().includes('货位 A-01-02'));
  await scan(lot(tents));
  await until(() => quantity()?.value === '1');
  await scan(lot(tents));
  await until(() => quantity()?.value === '2');
  await press('z', { ctrlKey: true });
  await until(() => quantity()?.value === '1');
  expect(text()).toContain('已盘 1 / 2');
  expect(text()).toMatch(/账面 \d/);
  await until(() => text().includes('已保存'));
  const body = await bodyOf(uid);
  expect(
    body.kind === 'stocktake' && body.lines.map(({ counts }) => counts.map((c) => c.quantity)),
  ).toEqual([[], [1]]);
});

test('what lies in no book of a bin is offered as found, and is a line only when somebody says so', async () => {
  const uid = await sheet(true);
  expect(text()).not.toMatch(/账面 \d/);
  await scan('A-01-02');
  await until(() => said().includes('货位 A-01-02'));
  await scan(lot(quilts));
  await until(() => button('记为账外') !== undefined);
  expect(text()).toContain('账上在 A-01-01');
  expect(text()).toContain('已盘 0 / 2');
  await act(async () => button('记为账外')?.click());
  await until(() => text().includes('已盘 1 / 3'));
  await until(() => text().includes('已保存'));
  const body = await bodyOf(uid);
  const found = body.kind === 'stocktake' ? body.lines[2] : undefined;
  expect(found?.lot).toBe(quilts);
  expect(found?.bin).toBe(at.bin('A-01-02'));
});

test('a return: the scan finds who has it, then whole, damaged and the rest missing by keys', async () => {
  const uid = await open(blankReturn({ from: null }), ReturnDesk);
  await scan(lot(tents));
  await until(() => text().includes('逾期'));
  await scan(lot(tents));
  await until(() => said().includes('完好 +1'));
  await press('3', { altKey: true });
  await scan(lot(tents));
  await until(() => said().includes('损坏 +1'));
  await press('4', { altKey: true });
  await until(() => text().includes('都收齐了'));
  await scan(lot(tents));
  await until(() => said().includes('已写满'));
  await until(() => text().includes('已保存'));
  const body = await bodyOf(uid);
  const [line] = body.kind === 'return' ? body.lines : [];
  expect(line).toMatchObject({ lot: tents, good: 1, damaged: 1, missing: 2 });
});

test('归队清点: the rest was used up, on a 核销单 beside it, and a refusal of one submits neither', async () => {
  const uid = await open(blankReturn({ from: null }), ReturnDesk);
  const beside = besideUid(uid);
  await scan(lot(tents));
  await until(() => text().includes('用掉的填在“用去”里'));
  await scan(lot(tents));
  await until(() => said().includes('完好 +1'));
  await press('5', { altKey: true });
  await until(() => said().includes('用去 3'));
  await until(() => text().includes('都收齐了'));
  await until(() => document.querySelector('section[aria-label="用去（核销单）"]') !== null);
  await press('F7', {});
  await until(() => text().includes('接收单位'));
  await until(() => text().includes('还不能提交'));
  const used = await bodyOf(beside);
  expect(used.kind === 'useReport' && used).toMatchObject({
    team: at.relief,
    lines: [{ lot: tents, quantity: 3 }],
  });
  for (const paper of [uid, beside]) {
    const view = await store.do('viewer', 'documents.read', { document: paper });
    expect(view).toMatchObject({ number: null, axes: { approval: 'none' } });
  }
});

test('a return by hand: a held piece by its number, and of people one of no known lot with its own', async () => {
  const radio = await at.gift('A10', 1, { serialNumber: 'SN-77', batchNumber: 'T2' });
  const to = { kind: 'team' as const, team: at.relief };
  await at.issue('A10', 6, { to, dispatchType: 'teamLoan', dueDate: '2026-11-22' }, '2026-11-04');
  const field = (label: string) =>
    [...document.querySelectorAll('label')]
      .find((each) => each.textContent === label)
      ?.parentElement?.querySelector('input') as HTMLInputElement;
  const byHand = '扫不了的，按名称、批号或序列号选';
  const chosen = async (words: string) => {
    await until(() => field(byHand) !== undefined);
    await focus(field(byHand));
    await type(field(byHand), words);
    await until(() => document.querySelector('[role="option"]') !== null);
    await hit(field(byHand), 'Enter');
  };
  const ofTeam = await open(blankReturn({ from: { kind: 'team', team: at.relief } }), ReturnDesk);
  await until(() => text().includes('SN-77'));
  await chosen('sn-77');
  await until(() => text().includes('已保存'));
  const held = await bodyOf(ofTeam);
  expect(held.kind === 'return' && held.lines).toMatchObject([{ lot: radio, good: 1 }]);
  screen?.unmount();
  const ofPeople = await open(
    blankReturn({ from: { kind: 'party', party: at.village } }),
    ReturnDesk,
  );
  await chosen('单帐篷');
  await until(() => field('序列号') !== undefined);
  await type(field('序列号'), 'X-1');
  await chosen('单帐篷');
  await until(() => text().split('批次不明').length === 3);
  await act(async () => button('移除')?.click());
  await until(() => text().split('批次不明').length === 2);
  await until(() => text().includes('已保存'));
  const found = await bodyOf(ofPeople);
  expect(found.kind === 'return' && found.lines).toMatchObject([{ lot: null, good: 1 }]);
});

test('移位单: goods are scanned, then the bin that they go to; 归还单 takes no more than is held', async () => {
  const relocation = { kind: 'relocation' as const, reason: '', note: '', lines: [] };
  const uid = await open(relocation, PaperForm);
  const row = () => document.querySelector('[data-line="1"]');
  await scan(lot(quilts));
  await until(() => row() !== null);
  await scan(lot(quilts));
  await scan('A-01-02');
  const input = () => row()?.querySelector<HTMLInputElement>('[data-cell="toBin"] input');
  await until(() => input()?.value === 'A-01-02');
  await until(() => text().includes('已保存'));
  const body = await bodyOf(uid);
  expect(body.kind === 'relocation' && body.lines[0]).toMatchObject({
    lot: quilts,
    quantity: 2,
    toBin: at.bin('A-01-02'),
  });
});
