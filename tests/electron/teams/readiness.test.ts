import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { besideUid } from '../../../shared/custody/checkIn';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  returnBody,
  returnLine,
  signed,
  useReportBody,
} from '../../support/papers';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** Today is 2026-11-23. */
let store: TestStore;
let names: Names;
let team: string;

/** A kit of 4 generators lent and 100 kg of floc used up, at the centre. */
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store, centre);
  team = names.team('water');
  await store.do('dispatcher', 'teams.saveKit', {
    team,
    lines: [
      { item: names.item(generator), quantity: 3, nature: 'loan' },
      { item: names.item(floc), quantity: 100, nature: 'consumable' },
    ],
  });
});
afterEach(() => store.close());

const generator = 'D03';
const floc = 'D15';

type Line = Parameters<typeof receiptLine>[0];

async function received(lines: Omit<Line, 'bin'>[], warehouse = centre, owner = names.society) {
  const at = warehouse === centre ? names : await namesAt(store, warehouse);
  const source = names.party('中国红十字会总会');
  const bin = at.bin('A-01-01');
  await posted(
    store,
    receiptBody({ source, owner, lines: lines.map((line) => receiptLine({ ...line, bin })) }),
    { warehouse },
  );
}

const pieces = (...numbers: string[]) =>
  numbers.map((serialNumber) => ({
    item: names.item(generator),
    entered: { count: 1, unit: '台', factor: 1 },
    serialNumber,
  }));
const kilos = (count: number, more: Partial<Line> = {}) => ({
  item: names.item(floc),
  entered: { count, unit: '千克', factor: 1 },
  expiry: { kind: 'date' as const, date: '2028-01-01' },
  ...more,
});

const readiness = (more: Partial<Input<'readiness.read'>> = {}) =>
  store.do('viewer', 'readiness.read', { team, ...more });
const lineOf = async (code: string) =>
  (await readiness()).lines.find(({ item }) => item.code === code)!;
const deploy = (more: Partial<Input<'readiness.deploy'>> = {}): Input<'readiness.deploy'> => ({
  team,
  operation: null,
  dueDate: '2026-12-23',
  collector: null,
  deployment: v4(),
  loan: v4(),
  supplies: v4(),
  ...more,
});
const lots = async (item: string) =>
  (await store.do('viewer', 'stock.lots', { filter: { item: names.item(item) }, limit: 100 })).rows;

/** Submits and posts what 出动 wrote. */
async function posts(drafts: readonly { document: string }[]) {
  for (const { document } of drafts) {
    const view = await store.do('keeper', 'documents.read', { document });
    const saved = await store.do('keeper', 'documents.save', {
      document,
      revision: view.revision,
      warehouse: view.warehouse.code,
      businessDate: view.businessDate,
      persons: { ...signed('dispatch'), ...view.persons },
      body: view.body,
    });
    const sent = await store.do('keeper', 'documents.submit', {
      document,
      revision: saved.revision,
    });
    const given = await store.do('approver', 'documents.approve', {
      document,
      revision: sent.revision,
    });
    await store.do('keeper', 'documents.post', { document, revision: given.revision });
  }
}

describe('备勤', () => {
  it('agrees with what the screens of stock say, line by line', async () => {
    await received([
      ...pieces('FD-1', 'FD-2'),
      kilos(60),
      kilos(30, { expiry: { kind: 'date', date: '2026-12-01' } }),
      kilos(20, { condition: 'damaged' }),
    ]);
    await received([kilos(500)], wuhan);
    await posted(
      store,
      dispatchBody({
        to: { kind: 'team', team },
        dispatchType: 'teamSupplies',
        lines: [
          dispatchLine({ item: names.item(floc), asked: { count: 45, unit: '千克', factor: 1 } }),
        ],
      }),
      { warehouse: centre },
    );
    const line = await lineOf(floc);
    const filter = { item: names.item(floc) };
    const { rows } = await store.do('viewer', 'stock.items', { filter, by: 'warehouse' });
    const availableAt = (code: string) =>
      rows.find(({ warehouse }) => warehouse?.code === code)?.available;
    expect(line.available).toBe(availableAt(centre));
    expect(line.elsewhere).toBe(availableAt(wuhan));
    const quantityOf = (of: Awaited<ReturnType<typeof lots>>) =>
      of.reduce((total, { quantity }) => total + quantity, 0);
    const all = await lots(floc);
    expect(line.held).toBe(quantityOf(all.filter((lot) => lot.team !== null)));
    const unfit = all.filter(({ bin, condition }) => bin !== null && condition !== 'good');
    expect(line.repair).toBe(quantityOf(unfit));
    // First expired first out: the 30 that end on 1 December went to the team, and 15 of the 60.
    expect(line).toMatchObject({ held: 45, heldFit: 15, available: 45, availableFit: 45 });
    expect(line).toMatchObject({ expiring: 30, repair: 20, elsewhere: 500, take: 45, missing: 40 });
    expect(await lineOf(generator)).toMatchObject({ held: 0, available: 2, take: 2, missing: 1 });
    expect((await readiness()).shares).toEqual({ lines: 0, quantity: 63 });
    const listed = await store.do('viewer', 'readiness.list', { search: '供水' });
    expect(listed.rows).toEqual([await readiness()]);
  });

  it('counts nothing that the team is to give out as its own, and 出动 writes what it lacks', async () => {
    await received([kilos(150)]);
    const issued = (count: number, more: Partial<DispatchBody> = {}) =>
      posted(
        store,
        dispatchBody({
          to: { kind: 'team', team },
          lines: [
            dispatchLine({ item: names.item(floc), asked: { count, unit: '千克', factor: 1 } }),
          ],
          ...more,
        }),
        { warehouse: centre },
      );
    await issued(20, { dispatchType: 'teamSupplies' });
    await issued(100, { dispatchType: 'disasterRelief' });
    expect(await lineOf(floc)).toMatchObject({ held: 20, heldFit: 20, take: 30, missing: 50 });
    const { rows } = await store.do('viewer', 'teams.list', {});
    const { kit } = rows.find(({ uid }) => uid === team)!;
    expect(kit.find(({ item }) => item.code === floc)?.held).toBe(20);
    const { drafts } = await store.do('dispatcher', 'readiness.deploy', deploy());
    expect(drafts).toMatchObject([{ nature: 'consumable', lines: 1 }]);
  });

  it('counts as ready again what lasts until a nearer return', async () => {
    await received([kilos(100, { expiry: { kind: 'date', date: '2026-12-01' } })]);
    expect(await lineOf(floc)).toMatchObject({ availableFit: 0, expiring: 100, missing: 100 });
    const { lines } = await readiness({ until: '2026-12-01' });
    expect(lines[1]).toMatchObject({ availableFit: 100, expiring: 0, missing: 0 });
  });

  it('leaves out what is another owner’s, and names it', async () => {
    await received([kilos(80)], centre, names.party('中国红十字会总会'));
    expect(await lineOf(floc)).toMatchObject({ available: 80, tied: 80, availableFit: 0, take: 0 });
  });

  it('leaves out a piece that is overdue for service, until it is serviced', async () => {
    await received(pieces('FD-1', 'FD-2'));
    const [first] = await lots(generator);
    const service = (doneOn: string, nextDue: string | null) => ({
      warehouse: centre,
      lots: [first!.lot],
      kind: 'maintenance' as const,
      doneOn,
      nextDue,
      persons: [{ name: '虚构师傅' }],
      note: '换机油',
    });
    await store.do('keeper', 'service.record', service('2026-11-20', '2026-11-22'));
    expect(await lineOf(generator)).toMatchObject({
      available: 2,
      availableFit: 1,
      serviceOverdue: 1,
    });
    const due = await store.do('viewer', 'service.list', { warehouse: centre, show: 'due' });
    expect(due.rows).toMatchObject([{ lot: first!.lot, state: 'overdue', nextDue: '2026-11-22' }]);
    expect(due.totals).toEqual({ pieces: 2, overdue: 1, soon: 0 });
    await store.do('keeper', 'service.record', service('2026-11-23', '2027-11-23'));
    expect(await lineOf(generator)).toMatchObject({ availableFit: 2, serviceOverdue: 0 });
    const { rows } = await store.do('viewer', 'service.ofLot', { lot: first!.lot });
    expect(rows).toMatchObject([
      { doneOn: '2026-11-23', names: ['虚构师傅'], by: { name: '测试keeper' } },
      { doneOn: '2026-11-20' },
    ]);
    const whose = { kind: 'service' as const, record: rows[0]!.record };
    await store.do('admin', 'people.erase', { whose, everywhere: true, reason: '本人申请' });
    const after = await store.do('viewer', 'service.ofLot', { lot: first!.lot });
    expect(after.rows[0]?.names.join()).not.toContain('虚构师傅');
    expect(after.rows[1]?.names).toEqual(['虚构师傅']);
    await store.refused('keeper', 'service.record', service('2026-11-24', null), 'date.future');
    const turned = service('2026-11-23', '2026-11-23');
    await store.refused('keeper', 'service.record', turned, 'service.nextDue');
    const elsewhere = { ...service('2026-11-23', null), warehouse: wuhan };
    await store.refused('keeper', 'service.record', elsewhere, 'care.notThere');
  });

  it('counts who can go, and whose certificates end', async () => {
    const member = (name: string, more: Partial<Input<'teams.saveMember'>> = {}) =>
      store.do('dispatcher', 'teams.saveMember', {
        ...{ team, member: v4(), name, duty: '', telephone: '', active: true, skills: [] },
        ...{ away: null, certificates: [certificate('2027-11-23')] },
        ...more,
      });
    const certificate = (expiresOn: string | null) => ({
      ...{ name: '应急救护员证', number: '', issuedOn: '2024-11-23', expiresOn },
    });
    await member('甲');
    await member('乙', { away: { until: '2026-11-23' } });
    await member('丙', { certificates: [certificate('2026-11-22')] });
    await member('丁', { certificates: [certificate('2026-12-31'), certificate('2026-11-01')] });
    await member('戊', { active: false });
    expect((await readiness()).people).toMatchObject({
      ...{ members: 4, canGo: 2, away: 1, uncertified: 1, expired: 2, expiring: 1 },
    });
    const turned = {
      ...{ team, member: v4(), name: '己', duty: '', telephone: '', active: true, skills: [] },
      ...{ away: null, certificates: [certificate('2024-11-22')] },
    };
    await store.refused('dispatcher', 'teams.saveMember', turned, 'certificate.turned');
  });
});

describe('出动', () => {
  it('writes one paper of what comes back and one of what is used up, of what can go', async () => {
    await received([
      ...pieces('FD-1', 'FD-2'),
      kilos(60),
      kilos(30, { expiry: { kind: 'date', date: '2026-12-01' } }),
    ]);
    const member = v4();
    await store.do('dispatcher', 'teams.saveMember', {
      ...{ team, member, name: '李队长', duty: '队长', telephone: '13900001111', active: true },
      ...{ skills: [], away: null, certificates: [] },
    });
    const asked = deploy({ collector: member });
    const { drafts, missing } = await store.do('keeper', 'readiness.deploy', asked);
    expect(missing).toBe(2);
    expect(drafts).toEqual([
      { document: asked.loan, nature: 'loan', lines: 1, isNew: true },
      { document: asked.supplies, nature: 'consumable', lines: 1, isNew: true },
    ]);
    const loan = await store.do('keeper', 'documents.read', { document: asked.loan });
    expect(loan.body).toMatchObject({ dispatchType: 'teamLoan', dueDate: '2026-12-23' });
    expect(loan.persons.collector).toMatchObject({ name: '李队长', telephone: '13900001111' });
    expect(loan.problems).toEqual([]);
    const supplies = await store.do('keeper', 'documents.read', { document: asked.supplies });
    const [line] = (supplies.body as DispatchBody).lines;
    expect(line).toMatchObject({ asked: { count: 60 }, choice: { picks: [{ quantity: 60 }] } });
    expect(supplies.allocations[0]).toMatchObject({ short: 0, refused: [] });
    await posts(drafts);
    expect(await lineOf(generator)).toMatchObject({ held: 2, take: 0, missing: 1 });
    expect(await lineOf(floc)).toMatchObject({ held: 60, heldFit: 60, take: 0, missing: 40 });
  });

  it('writes no second paper while the first has not moved', async () => {
    await received([...pieces('FD-1', 'FD-2'), kilos(60)]);
    const asked = deploy();
    await store.do('keeper', 'readiness.deploy', asked);
    const again = await store.do('keeper', 'readiness.deploy', deploy());
    expect(again.drafts).toEqual([
      { document: asked.loan, nature: 'loan', lines: 1, isNew: false },
      { document: asked.supplies, nature: 'consumable', lines: 1, isNew: false },
    ]);
    const [loan, supplies] = again.drafts;
    await posts([loan!]);
    const { drafts } = await store.do('keeper', 'readiness.deploy', deploy());
    expect(drafts).toEqual([supplies]);
    await store.do('keeper', 'documents.discard', { document: supplies!.document, revision: 1 });
    const anew = deploy();
    expect((await store.do('keeper', 'readiness.deploy', anew)).drafts).toEqual([
      { document: anew.supplies, nature: 'consumable', lines: 1, isNew: true },
    ]);
  });

  it('does not hold up a team that takes nothing: it is out, and owed until it is back', async () => {
    const operation = v4();
    await store.do('dispatcher', 'operations.save', {
      ...{ operation, name: '黄梅洪涝', kind: 'flood', place: '黄梅县', startedOn: '2026-11-23' },
    });
    const out = async (show: 'out' | 'all' = 'out') =>
      (await store.do('viewer', 'deployments.list', { operation, show })).rows;
    const asked = deploy({ operation });
    const { deployment, drafts } = await store.do('keeper', 'readiness.deploy', asked);
    expect([deployment, drafts]).toEqual([asked.deployment, []]);
    const slip = { operation, reason: '误开' };
    await store.refused('dispatcher', 'operations.withdraw', slip, 'operation.served');
    // Pressed again it goes out once.
    const again = await store.do('keeper', 'readiness.deploy', deploy({ operation }));
    expect(again.deployment).toBe(deployment);
    // While it is out it is no reserve, and goes nowhere else.
    await store.refused('keeper', 'readiness.deploy', deploy(), 'deployment.out');
    const away = await readiness();
    expect(away.out).toMatchObject({ deployment, operation: { name: '黄梅洪涝' } });
    expect([away.shares, away.people.canGo]).toEqual([null, 0]);
    expect(await out()).toMatchObject([
      { deployment, standing: 'out', goneOn: '2026-11-23', dueOn: '2026-12-23', papers: [] },
    ]);
    const owed = async () =>
      (await store.do('viewer', 'operations.figures', { operation })).owed.map(({ what }) => what);
    expect(await owed()).toEqual(['team']);
    const early = { deployment, backOn: '2026-11-22' };
    await store.refused('keeper', 'deployments.back', early, 'deployment.backEarly');
    const future = { deployment, backOn: '2026-11-24' };
    await store.refused('keeper', 'deployments.back', future, 'date.future');
    const back = { deployment, backOn: '2026-11-23' };
    await store.refused('viewer', 'deployments.back', back, 'role.missing');
    store.clock.now = new Date(store.clock.now.getTime() + 60_000);
    await store.do('keeper', 'deployments.back', back);
    await store.refused('keeper', 'deployments.back', back, 'deployment.over');
    expect([await out(), await owed()]).toEqual([[], []]);
    expect(await out('all')).toMatchObject([{ standing: 'back', backOn: '2026-11-23' }]);
    const told = await store.do('viewer', 'operations.timeline', { operation, show: 'trips' });
    expect(told.rows.map(({ deed }) => deed)).toMatchObject([
      { what: 'team', step: 'back', name: '湖北省红十字供水救援队' },
      { what: 'team', step: 'gone', dueOn: '2026-12-23' },
    ]);
    // It is at home, and may go once more.
    expect((await readiness()).out).toBeNull();
    await store.do('keeper', 'readiness.deploy', deploy({ operation }));
    await store.do('dispatcher', 'operations.close', {
      ...{ operation, endedOn: '2026-11-23', text: '', reason: '另行归队' },
    });
    await store.refused('keeper', 'readiness.deploy', deploy({ operation }), 'operation.ended');
  });

  it('is tied to its papers by key: what they say may be changed, and a going said by mistake is struck out', async () => {
    await received([...pieces('FD-1', 'FD-2'), kilos(60)]);
    const { deployment, drafts } = await store.do('keeper', 'readiness.deploy', deploy());
    const [loan] = drafts;
    const rows = async () =>
      (await store.do('viewer', 'deployments.list', { team, show: 'all' })).rows;
    expect(await rows()).toMatchObject([{ standing: 'preparing', papers: [{}, {}] }]);
    const view = await store.do('keeper', 'documents.read', { document: loan!.document });
    await store.do('keeper', 'documents.save', {
      ...{ document: view.uid, revision: view.revision, warehouse: centre },
      ...{ businessDate: view.businessDate, persons: view.persons },
      body: { ...(view.body as DispatchBody), purpose: '支援黄梅' },
    });
    const again = await store.do('keeper', 'readiness.deploy', deploy());
    expect(again.drafts.every(({ isNew }) => !isNew)).toBe(true);
    expect(again.drafts).toHaveLength(2);
    await posts(drafts);
    expect(await rows()).toMatchObject([{ standing: 'out' }]);
    await store.do('keeper', 'deployments.strike', { deployment, reason: '没有去' });
    expect(await rows()).toMatchObject([{ standing: 'struck', struck: '没有去' }]);
    const deeds = { deployment, reason: '再划' };
    await store.refused('keeper', 'deployments.strike', deeds, 'deployment.over');
  });

  it('of a version before is known once more by its words: what has not moved is not written twice', async () => {
    await received([...pieces('FD-1', 'FD-2'), kilos(60)]);
    const { drafts } = await store.do('keeper', 'readiness.deploy', deploy());
    const file = join(store.folder, 'before.sqlite');
    store.program.state.store!.db.run(sql`VACUUM INTO ${file}`);
    const raw = new SQLite(file);
    raw.exec('DROP TABLE deployment_paper; DROP TABLE deployment');
    // That migration alone: those after it have made other things, which stand.
    const migrations = join(import.meta.dirname, '../../../electron/database/migrations');
    const name = readdirSync(migrations).find((each) => each.endsWith('-deployments.sql'))!;
    raw.exec(readFileSync(join(migrations, name), 'utf8'));
    const said = raw
      .prepare(
        `SELECT team.uid AS team, document.uid AS document, gone_on, due_on, back_on
        FROM deployment JOIN team ON team.id = deployment.team_id
        JOIN deployment_paper ON deployment_id = deployment.id
        JOIN document ON document.id = document_id ORDER BY document.id`,
      )
      .all();
    raw.close();
    const gone = { team, gone_on: '2026-11-23', due_on: '2026-12-23', back_on: null };
    expect(said).toEqual(drafts.map(({ document }) => ({ ...gone, document })));
  });

  it('goes on no day that has passed, and by nobody who only reads', async () => {
    const past = deploy({ dueDate: '2026-11-22' });
    await store.refused('keeper', 'readiness.deploy', past, 'deploy.dueDate');
    await store.refused('viewer', 'readiness.deploy', deploy(), 'role.missing');
  });
});

describe('归队清点', () => {
  it('submits both papers or neither', async () => {
    await received([...pieces('FD-1', 'FD-2', 'FD-3'), kilos(100)]);
    await posts((await store.do('keeper', 'readiness.deploy', deploy())).drafts);
    expect((await readiness()).lines.map(({ missing }) => missing)).toEqual([0, 0]);
    const held = (await store.do('viewer', 'custody.list', { filter: { team } })).rows;
    const ofItem = (code: string) => held.filter(({ item }) => item.code === code);
    const [flocked] = ofItem(floc);
    const bin = names.bin('A-01-01');
    const back = v4();
    const used = besideUid(back);
    const save = async (
      document: string,
      revision: number,
      body: Input<'documents.save'>['body'],
    ) => ({
      document,
      revision: (
        await store.do('keeper', 'documents.save', {
          ...{ document, revision, warehouse: centre, businessDate: '2026-11-23' },
          ...{ persons: signed(body.kind), body },
        })
      ).revision,
    });
    const saysBack = (good: number) =>
      returnBody({
        from: { kind: 'team', team },
        lines: [
          ...ofItem(generator).map(({ item, lot }, at) =>
            returnLine({
              item: item.uid,
              lot,
              bin,
              good: at === 0 ? 0 : 1,
              damaged: at === 0 ? 1 : 0,
            }),
          ),
          returnLine({ item: flocked!.item.uid, lot: flocked!.lot, bin, good }),
        ],
      });
    const saysUsed = useReportBody({
      ...{ team, recipient: names.party('黄冈市红十字会'), households: null, people: 1200 },
      lines: [{ item: flocked!.item.uid, lot: flocked!.lot, quantity: 70, note: '' }],
    });
    const first = { back: await save(back, 0, saysBack(31)), used: await save(used, 0, saysUsed) };
    expect(
      await store.refused('keeper', 'custody.checkIn', first, 'checkIn.tooMuch'),
    ).toMatchObject({
      ...{ held: 100, said: 101 },
    });
    const nobody = await save(used, first.used.revision, { ...saysUsed, recipient: null });
    const second = { back: await save(back, first.back.revision, saysBack(30)), used: nobody };
    await store.refused('keeper', 'custody.checkIn', second, 'document.incomplete');
    const draft = await store.do('keeper', 'documents.read', { document: back });
    expect(draft).toMatchObject({ number: null, axes: { approval: 'none' } });
    const last = { back: second.back, used: await save(used, nobody.revision, saysUsed) };
    const sent = await store.do('keeper', 'custody.checkIn', last);
    expect([sent.back.number, sent.used.number]).toEqual([
      'GH-42000001-20261123-0001',
      'HX-42000001-20261123-0001',
    ]);
    for (const { document, revision } of [sent.back, sent.used]) {
      const given = await store.do('approver', 'documents.approve', { document, revision });
      await store.do('keeper', 'documents.post', { document, revision: given.revision });
    }
    expect(await lineOf(generator)).toMatchObject({ held: 0, available: 2, repair: 1, missing: 1 });
    expect(await lineOf(floc)).toMatchObject({ held: 0, available: 30, take: 30, missing: 70 });
  });

  it('is of one team at one warehouse', async () => {
    const from = { kind: 'team' as const, team };
    const save = (body: Input<'documents.save'>['body']) =>
      store.do('keeper', 'documents.save', {
        ...{ document: v4(), revision: 0, warehouse: centre, businessDate: '2026-11-23' },
        ...{ persons: {}, body },
      });
    const back = await save(returnBody({ from, lines: [] }));
    const used = await save(
      useReportBody({ team: names.team('relief'), recipient: null, lines: [] }),
    );
    const both = {
      back: { document: back.document, revision: 1 },
      used: { document: used.document, revision: 1 },
    };
    await store.refused('keeper', 'custody.checkIn', both, 'checkIn.unlike');
  });
});
