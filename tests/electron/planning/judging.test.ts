import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proposedSettings } from '../../../shared/planning/api';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { codeOf, type Seat, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** Who may plan with whose goods, and who judges it. */

const huanggang = '42110001';
let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  const entered = { count: 100, unit: '床', factor: 1 };
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), entered })];
  await posted(store, receiptBody({ source: names.society, owner: names.society, lines }));
});
afterEach(() => store.close());

const seat = (login: string, role: 'dispatcher' | 'approver', ...warehouses: string[]) =>
  seatFor(
    store,
    login,
    warehouses.map((warehouse) => ({ role, warehouse })),
  );

async function planOf(by: Seat | null, warehouse: string, released: string[] = []) {
  const lines = [requisitionLine(names, 'A04', 100)];
  const { requisition } = await approvedRequisition(
    store,
    requisitionDraft(names, { near: huanggang, lines }),
  );
  const settings = { ...proposedSettings, released };
  const order = { requisitions: [requisition], settings, locks: [], bans: [] };
  const { plan: found } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const plan = v4();
  const input = { plan, revision: 0, warehouse, name: '黄冈', order, found: { plan: found } };
  const answer = by
    ? codeOf(await by.ask('planning.save', input))
    : (await store.do('dispatcher', 'planning.save', input)) && 'ok';
  return { plan, input, order, answer };
}

async function reserve(minimum: number) {
  const reserve = { standing: minimum, minimum, maximum: 200 };
  await store.do('dispatcher', 'reserves.save', {
    ...{ warehouse: wuhan, lines: [{ item: names.item('A04'), reserve }] },
  });
}

test('the floor of reserve of a warehouse is released by its dispatcher or who leads the province', async () => {
  await reserve(100);
  const city = seat('city', 'dispatcher', huanggang);
  const own = seat('own', 'dispatcher', huanggang, wuhan);
  const { order, answer } = await planOf(city, huanggang, [wuhan]);
  expect(answer).toBe('plan.release');
  expect(codeOf(await city.ask('planning.solve', { ...order, limit: 5 }))).toBe('plan.release');
  expect((await planOf(own, huanggang, [wuhan])).answer).toBe('ok');
  const province = seat('province', 'dispatcher', centre, huanggang);
  expect((await planOf(province, huanggang, [wuhan])).answer).toBe('ok');
  // What is offered is what is let through.
  const offered = async (by: Seat) => {
    const answer = await by.ask('planning.releasable', {});
    if (!answer.ok) throw new Error('not read');
    return (answer.value as { warehouses: string[] }).warehouses;
  };
  expect(await offered(city)).toEqual([huanggang]);
  expect((await offered(own)).toSorted()).toEqual([wuhan, huanggang]);
  expect(await offered(province)).toContain(wuhan);
});

describe('a plan that takes another warehouse’s goods', () => {
  test('is approved by who approves there as well, or for the province: lists and the plan itself agree', async () => {
    await reserve(10);
    const { plan, answer } = await planOf(seat('city', 'dispatcher', huanggang), huanggang, []);
    expect(answer).toBe('ok');
    const offered = async (by: Seat) => {
      const view = await by.ask('planning.read', { plan });
      const list = await by.ask('planning.list', { filter: { approvable: true } });
      if (!view.ok || !list.ok) throw new Error('not read');
      const { approvable } = view.value as { approvable: boolean };
      const { totals } = list.value as { totals: { plans: number } };
      expect(totals.plans).toBe(approvable ? 1 : 0);
      return approvable;
    };
    const local = seat('local', 'approver', huanggang);
    const giver = seat('giver', 'approver', wuhan);
    const both = seat('both', 'approver', wuhan, huanggang);
    const province = seat('province', 'approver', centre);
    const all = [local, giver, both, province];
    expect(await Promise.all(all.map(offered))).toEqual([false, false, true, true]);
    const named = { plan, revision: 1 };
    for (const by of [local, giver]) {
      expect(codeOf(await by.ask('planning.approve', named))).toBe('role.missing');
      expect(codeOf(await by.ask('planning.decline', { ...named, reason: '不同意' }))).toBe(
        'role.missing',
      );
    }
    expect(codeOf(await province.ask('planning.approve', named))).toBe('ok');
  });
});

test('whoever saved a plan at any time has had his hand in it, and does not approve it', async () => {
  const both = seatFor(store, 'both', [
    { role: 'dispatcher', warehouse: null },
    { role: 'approver', warehouse: null },
  ]);
  const { input, plan } = await planOf(both, wuhan);
  await store.do('dispatcher', 'planning.save', { ...input, revision: 1, name: '改名' });
  const answer = await both.ask('planning.approve', { plan, revision: 2 });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'plan.step', because: 'maker' } });
  const { rows } = await store.do('approver', 'planning.list', { filter: { approvable: true } });
  expect(rows.map((row) => row.plan)).toEqual([plan]);
  await store.do('approver', 'planning.approve', { plan, revision: 2 });
});
