import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../electron/database/sql';
import { newSession } from '../../electron/program';
import { api, type CallName } from '../../shared/api';
import { type Role, role } from '../../shared/roles';
import {
  draft,
  type Names,
  namesAt,
  receiptBody,
  receiptLine,
  signed,
  submitted,
} from '../support/papers';
import { type Samples, samplesFor } from '../support/samples';
import { codeOf, type Seat, seatFor, seatOf } from '../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../support/testStore';

/** What is put beside papers, by those who work with them. */
const beside: CallName[] = [
  'comments.add',
  'attachments.add',
  'attachments.read',
  'attachments.remove',
];

/** What keeps the books from being lost with a disk. */
const copying: CallName[] = [
  'backup.list',
  'backup.make',
  'backup.verify',
  'backup.chooseSecond',
  'backup.forgetSecond',
  'backup.restore',
  'backup.search',
];

/** Who begins and ends a drill, and sets its clock. */
const drilling: CallName[] = [
  'drills.begin',
  'drills.stop',
  'drills.resume',
  'drills.end',
  'drills.setClock',
];

/** Who looks over the shoulders of the others. */
const watching: CallName[] = ['audit.list', 'audit.people'];

/** The catalogue and what is to lie in the warehouses. */
const catalogue: CallName[] = ['items.save', 'items.match', 'categories.save', 'reserves.save'];

/** Whoever saves one of the subjects by hand may take it in from a sheet. */
const importing: CallName[] = [
  'imports.open',
  'imports.check',
  'imports.save',
  'imports.marked',
  'imports.progress',
  'imports.stop',
];

/** What whoever has a thing in front of him says of it. */
const atTheShelf: CallName[] = ['items.quickAdd', 'photos.add', 'photos.remove'];
/** What a warehouse is like, told by those who walk through it and those who keep its records. */
const surveying: CallName[] = [
  'warehouses.saveProfile',
  'equipment.save',
  'equipment.remove',
  'zones.save',
  'bins.save',
  'bins.addRack',
  'bins.measure',
];

/** What the books can't know, by those who walk through the warehouse and keep its particulars. */
const evidence: CallName[] = [
  'evidence.record',
  'evidence.end',
  'evidence.strike',
  'evidence.addPhoto',
];

/** What is asked for, and answered, by those who write papers; another approves it. */
const asking: CallName[] = [
  'requisitions.save',
  'requisitions.discard',
  'requisitions.submit',
  'requisitions.withdraw',
  'requisitions.cancel',
  'requisitions.close',
  'requisitions.reopen',
  'requisitions.answer',
];

/** What is said of a lorry and of what it brought, by those who write the papers that it brings. */
const driving: CallName[] = [
  'trips.save',
  'trips.cancel',
  'trips.leave',
  'trips.arrive',
  'trips.sign',
  'trips.state',
];

/** Which warehouse gives what, and what ways and lorries that is planned by; another approves it. */
const ways: CallName[] = ['planning.saveWays', 'planning.saveRoad', 'planning.saveLorries'];
const planning: CallName[] = [
  ...ways,
  'planning.problem',
  'planning.solve',
  'planning.progress',
  'planning.stop',
  'planning.save',
  'planning.makePapers',
];

/** Papers that are written often, by those who write them. */
const templates: CallName[] = ['templates.save', 'templates.remove'];

/** Who is in a team, and what it should carry. */
const manning: CallName[] = [
  'teams.save',
  'teams.saveMember',
  'teams.saveKit',
  'teamRecords.enter',
  'teamRecords.strike',
];

/** A team goes out and comes back, and its equipment is serviced. */
const outfitting: CallName[] = [
  'readiness.deploy',
  'deployments.back',
  'deployments.strike',
  'custody.checkIn',
  'service.record',
];

/** The standards of the province, and grading by them. */
const standards: CallName[] = [
  'standards.copy',
  'standards.save',
  'standards.discard',
  'standards.publish',
  'standards.fromFile',
];
const grading: CallName[] = [
  'assessments.begin',
  'assessments.measure',
  'assessments.answer',
  'assessments.discard',
  'assessments.addPhoto',
  'assessments.removePhoto',
];

/** Whoever prints sets the printers of the station. */
const printing: CallName[] = ['sheets.saveHabit', 'sheets.saveOffset'];

/** Who does what, as domain.md says it. The contract has to agree with this, line by line. */
const duties: Record<Role, CallName[]> = {
  keeper: [
    ...driving,
    'trips.load',
    ...printing,
    ...outfitting,
    ...copying,
    ...beside,
    ...atTheShelf,
    'quick.collectors',
    'quick.unfinished',
    'quick.usual',
    'documents.save',
    'documents.discard',
    'documents.submit',
    'documents.withdraw',
    'documents.cancel',
    'documents.post',
    'documents.postFirst',
    'documents.follow',
    ...templates,
    ...asking,
    'transfers.receive',
    'transfers.settle',
    'transfers.match',
    'parties.save',
    'earmarks.save',
    ...surveying,
    ...evidence,
    'care.record',
    'handovers.sign',
    'arrivals.save',
    'arrivals.close',
    ...importing,
  ],
  dispatcher: [
    ...driving,
    'trips.answer',
    ...printing,
    ...outfitting,
    ...importing,
    ...beside,
    ...catalogue,
    ...atTheShelf,
    'quick.collectors',
    'quick.unfinished',
    'quick.usual',
    'documents.save',
    'documents.discard',
    'documents.submit',
    'documents.withdraw',
    'documents.cancel',
    'documents.follow',
    ...templates,
    ...asking,
    ...planning,
    'parties.save',
    'earmarks.save',
    'operations.save',
    'operations.close',
    'operations.reopen',
    'operations.rename',
    'operations.withdraw',
    'operations.setLevel',
    'operations.reportPlace',
    'operations.note',
    'operations.strike',
    ...drilling,
    'needs.saveRatio',
    ...manning,
    'bills.save',
    'arrivals.save',
    'arrivals.close',
  ],
  approver: [
    'trips.answer',
    ...printing,
    ...beside,
    ...watching,
    'transfers.settle',
    'documents.approve',
    'documents.decline',
    'requisitions.approve',
    'requisitions.decline',
    'planning.approve',
    'planning.decline',
    'closings.reopen',
    'assessments.sign',
  ],
  finance: [
    ...printing,
    ...beside,
    ...watching,
    'transfers.settle',
    'documents.approve',
    'documents.decline',
    'warehouses.goLive',
    'closings.close',
    'closings.reopen',
  ],
  assessor: [...beside, ...printing, ...grading, 'assessments.sign'],
  administrator: [
    ...printing,
    'needs.saveRatio',
    ...importing,
    ...copying,
    ...drilling,
    ...watching,
    ...catalogue,
    ...atTheShelf,
    'people.onPaper',
    'people.erase',
    'comments.add',
    'ledger.goOn',
    'ledger.acceptFile',
    'users.list',
    'users.save',
    'parties.save',
    'earmarks.save',
    ...surveying,
    ...evidence,
    ...standards,
    ...manning,
    ...ways,
    'warehouses.save',
    'bills.save',
    'warehouses.goLive',
  ],
  viewer: [],
};

const guarded = (Object.keys(api) as CallName[]).filter(
  (name) => typeof api[name].who !== 'string',
);
const cells = guarded.flatMap((call) => role.options.map((each) => [each, call] as const));

let store: TestStore;
let names: Names;
let samples: Samples;
const seats = {} as Record<Role, Seat>;
const audited = () =>
  store.program.state.store!.db.all<{ call: string; detail: string; by: string | null }>(sql`
    SELECT call, detail, (SELECT uid FROM user WHERE id = user_id) AS by FROM audit ORDER BY id`);

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  samples = samplesFor(names);
  for (const each of role.options) {
    seats[each] = seatFor(store, `only.${each}`.toLowerCase(), [{ role: each, warehouse: null }]);
  }
});
afterAll(() => store.close());

const gift = (at = names) =>
  receiptBody({
    source: at.party('中国红十字会总会'),
    owner: at.society,
    lines: [receiptLine({ item: at.item('A04'), bin: at.bin('A-01-01') })],
  });

describe('X04: every call that is for some roles, tried in every role', () => {
  test.each(cells)('%s: %s', async (who, call) => {
    const allowed = duties[who].includes(call);
    const before = audited().length;
    const answer = await seats[who].ask(call, samples[call]);
    expect(codeOf(answer) === 'role.missing').toBe(!allowed);
    expect(codeOf(answer)).not.toBe('bug');
    if (allowed) return;
    const kept = audited().slice(before);
    expect(kept).toMatchObject([{ call, by: seats[who].uid }]);
    expect(JSON.parse(kept[0]!.detail)).toEqual((answer as { refusal: unknown }).refusal);
  });

  test('the administrator has no stock rights by being one', () => {
    expect(duties.administrator.filter((call) => call.startsWith('documents.'))).toEqual([]);
  });
});

describe('X04: a role at one warehouse is none at another', () => {
  let there: Names;
  beforeAll(async () => {
    there = await namesAt(store, centre);
  });
  const scoped = (who: Role, warehouse: string) =>
    seatFor(store, `s${v4().slice(0, 8)}`, [{ role: who, warehouse }]);

  test.each([
    ['keeper', 'bins.save', { code: 'A-98-01', zone: 'A' }],
    ['administrator', 'bins.save', { code: 'A-98-02', zone: 'A' }],
    ['finance', 'warehouses.goLive', { openingDate: '2026-01-01' }],
    ['administrator', 'warehouses.goLive', { openingDate: '2026-01-01' }],
  ] as const)('%s: %s', async (who, call, input) => {
    const seat = scoped(who, wuhan);
    const fields = call === 'bins.save' ? { bin: v4() } : {};
    const here = await seat.ask(call, { ...input, ...fields, warehouse: wuhan } as never);
    expect(codeOf(here)).toBe('ok');
    const elsewhere = await seat.ask(call, { ...input, ...fields, warehouse: centre } as never);
    // The screen says the name: nobody knows a warehouse by its digits.
    const warehouseName = '中国红十字会湖北备灾救灾中心';
    expect(elsewhere).toMatchObject({
      ok: false,
      refusal: { code: 'role.missing', warehouse: centre, warehouseName },
    });
  });

  test.each([
    ['keeper', 'documents.submit', 'draft'],
    ['keeper', 'documents.discard', 'draft'],
    ['dispatcher', 'documents.submit', 'draft'],
    ['keeper', 'documents.withdraw', 'waiting'],
    ['dispatcher', 'documents.cancel', 'waiting'],
    ['approver', 'documents.approve', 'waiting'],
    ['approver', 'documents.decline', 'waiting'],
    ['keeper', 'documents.post', 'waiting'],
  ] as const)('%s: %s', async (who, call, state) => {
    const make = state === 'draft' ? draft : submitted;
    const paper = await make(store, gift(there), { warehouse: centre });
    const input = { document: paper.document, revision: paper.revision };
    const reason = /decline|cancel/.test(call) ? { reason: '不符' } : {};
    const refused = await scoped(who, wuhan).ask(call, { ...input, ...reason } as never);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'role.missing', warehouse: centre },
    });
    const allowed = await scoped(who, centre).ask(call, { ...input, ...reason } as never);
    expect(codeOf(allowed)).not.toBe('role.missing');
  });

  test('a draft is saved only where one writes, and is not carried off to there', async () => {
    const seat = scoped('keeper', wuhan);
    const sample = samples['documents.save'];
    const save = (input: Partial<typeof sample>) =>
      seat.ask('documents.save', {
        ...sample,
        body: gift(),
        persons: signed('receipt'),
        ...input,
      });
    expect(codeOf(await save({ document: v4() }))).toBe('ok');
    expect(codeOf(await save({ document: v4(), warehouse: centre }))).toBe('role.missing');
    const { document, revision } = await draft(store, gift(there), { warehouse: centre });
    const carriedOff = await save({ document, revision });
    expect(carriedOff).toMatchObject({ refusal: { code: 'role.missing', warehouse: centre } });
    const view = await store.do('viewer', 'documents.read', { document });
    expect(view.warehouse.code).toBe(centre);
  });

  test('the screens draw no step there: the steps open to him are those of his warehouse', async () => {
    const seat = scoped('keeper', wuhan);
    const stepsAt = async (warehouse: string, at: Names) => {
      const { document } = await draft(store, gift(at), { warehouse });
      const answer = await seat.ask('documents.read', { document });
      return (answer as { value: { steps: string[] } }).value.steps;
    };
    expect(await stepsAt(wuhan, names)).toEqual(['save', 'discard', 'submit']);
    expect(await stepsAt(centre, there)).toEqual([]);
  });

  test('users are for administrators of the whole store: who gives grants can give himself any', async () => {
    const seat = scoped('administrator', wuhan);
    const answer = await seat.ask('users.save', {
      ...samples['users.save'],
      user: seat.uid,
      grants: [{ role: 'administrator', warehouse: null }],
    });
    expect(codeOf(answer)).toBe('role.missing');
  });
});

describe('X05: who asks is known from the session and from nowhere else', () => {
  const signedIn = (Object.keys(api) as CallName[]).filter((name) => api[name].who !== 'anyone');

  test.each(signedIn)('%s is refused without a session', async (call) => {
    const answer = await store.program.answer(newSession(), {
      call,
      input: samples[call],
      key: v4(),
    });
    expect(answer).toEqual({ ok: false, refusal: { code: 'session.none' } });
  });

  test('after signing out', async () => {
    const seat = seatOf(store, 'viewer');
    expect(codeOf(await seat.ask('warehouses.list', {}))).toBe('ok');
    expect(codeOf(await seat.ask('session.signOut', {}))).toBe('ok');
    expect(codeOf(await seat.ask('warehouses.list', {}))).toBe('session.none');
  });

  test('as soon as the user is no longer active', async () => {
    const seat = seatFor(store, 'leaving', [{ role: 'keeper', warehouse: null }]);
    const paper = { ...samples['documents.save'], document: v4() };
    expect(codeOf(await seat.ask('documents.save', paper))).toBe('ok');
    await store.do('admin', 'users.save', {
      user: seat.uid,
      login: 'leaving',
      name: 'leaving',
      active: false,
      grants: [],
      password: null,
    });
    expect(codeOf(await seat.ask('documents.save', paper))).toBe('session.none');
  });

  test('a grant that was taken away is gone at the next call', async () => {
    const seat = seatFor(store, 'moving', [{ role: 'keeper', warehouse: null }]);
    const fields = {
      user: seat.uid,
      login: 'moving',
      name: 'moving',
      active: true,
      password: null,
    };
    await store.do('admin', 'users.save', {
      ...fields,
      grants: [{ role: 'viewer', warehouse: null }],
    });
    expect(codeOf(await seat.ask('documents.save', samples['documents.save']))).toBe(
      'role.missing',
    );
  });

  test.each(['user', 'actor', 'session', 'as', 'role'])(
    'a payload can’t carry a %s',
    async (key) => {
      const forged = { ...samples['documents.save'], [key]: 'admin' };
      expect(codeOf(await seats.viewer.ask('documents.save', forged as never))).toBe(
        'role.missing',
      );
      expect(codeOf(await seats.keeper.ask('documents.save', forged as never))).toBe(
        'input.malformed',
      );
    },
  );
});
