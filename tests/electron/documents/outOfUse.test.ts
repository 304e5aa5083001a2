import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/api';
import { itemAsSaved } from '../../support/catalogue';
import {
  approved,
  countLine,
  directDeliveryBody,
  dispatchBody,
  dispatchLine,
  draft,
  goodsLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  returnBody,
  returnLine,
  stocktakeBody,
} from '../../support/papers';
import { lotOf, now, receiving, receivingInput, sentRoad } from '../../support/road';
import { relocationBody } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

type Body = Input<'documents.save'>['body'];

let store: TestStore;
let names: Names;
/** 10 quilts in A-01-01, and the bin B-09-01 that was made for these tests. */
let quilts: string;
let bin: string;

beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  bin = v4();
  await saveBin(true);
  quilts = lotOf(store, (await posted(store, gift())).document);
});
afterEach(() => store.close());

const saveBin = (active: boolean) =>
  store.do('keeper', 'bins.save', { warehouse: wuhan, bin, code: 'B-09-01', zone: 'B', active });

const gift = (into = names.bin('A-01-01')): Body =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: into })],
  });

const move = (from: string, toBin: string, quantity = 10): Body =>
  relocationBody({
    lines: [
      {
        item: names.item('A04'),
        lot: quilts,
        bin: from,
        condition: 'good',
        quantity,
        note: '',
        toBin,
        toCondition: 'good',
      },
    ],
  });

/** Set aside where it lies. */
const held = (where: string, quantity: number): Body => {
  const body = move(where, where, quantity) as ReturnType<typeof relocationBody>;
  return { ...body, lines: body.lines.map((line) => ({ ...line, toCondition: 'held' as const })) };
};

const issue = (to: Parameters<typeof dispatchBody>[0]['to'], more = {}): Body =>
  dispatchBody({
    to,
    lines: [dispatchLine({ item: names.item('A04'), asked: { count: 4, unit: '床', factor: 1 } })],
    ...more,
  });

async function party(name: string, roles: Input<'parties.save'>['roles']) {
  const fields = { party: v4(), name, nature: 'person' as const, roles };
  await store.do('keeper', 'parties.save', fields);
  return {
    uid: fields.party,
    stop: () => store.do('admin', 'parties.save', { ...fields, active: false }),
  };
}

async function stopTeam(kind: 'water') {
  const { rows } = await store.do('viewer', 'teams.list', {});
  const {
    uid,
    code,
    name,
    class: teamClass,
    tier,
    deployable,
    warehouse,
  } = rows.find((row) => row.uid === names.team(kind))!;
  const fields = { team: uid, code, name, class: teamClass, tier, deployable, warehouse };
  await store.do('admin', 'teams.save', { ...fields, active: false });
}

async function stopItem(code: string) {
  const fields = await itemAsSaved(store, names.item(code));
  await store.do('admin', 'items.save', { ...fields, active: false });
}

/** Submits a draft that was begun before, and tells what out of use stands against it. */
async function refusedAtSubmission(document: string) {
  const step = await now(store, document);
  const { things } = await store.refused('keeper', 'documents.submit', step, 'record.outOfUse');
  return things.map(({ what, name }) => `${what} ${name}`);
}

describe('goods go into nothing that was put out of use since the draft was begun', () => {
  it('a bin: by receipt and by relocation, until it is in use again', async () => {
    const papers = [gift(bin), move(names.bin('A-01-01'), bin)];
    const begun = await Promise.all(papers.map((body) => draft(store, body)));
    await saveBin(false);
    for (const { document } of begun) {
      expect(await refusedAtSubmission(document)).toEqual(['bin B-09-01']);
    }
    await saveBin(true);
    for (const { document } of begun) {
      await store.do('keeper', 'documents.submit', await now(store, document));
    }
  });

  it('a team, a recipient, a donor, an owner and an item, all of a paper at once', async () => {
    const [donor, owner] = [await party('王大明', ['donor']), await party('李小红', ['owner'])];
    const person = await party('赵四', ['recipient']);
    const [toTeam, toPerson, arrived, past] = [
      await draft(store, issue({ kind: 'team', team: names.team('water') })),
      await draft(store, issue({ kind: 'party', party: person.uid })),
      await draft(
        store,
        receiptBody({
          source: donor.uid,
          owner: owner.uid,
          lines: [receiptLine({ item: names.item('A05'), bin: names.bin('A-01-01') })],
        }),
      ),
      await draft(
        store,
        directDeliveryBody({
          source: donor.uid,
          owner: names.society,
          recipient: person.uid,
          lines: [goodsLine({ item: names.item('A05') })],
        }),
      ),
    ];
    await stopTeam('water');
    await stopItem('A05');
    for (const each of [donor, owner, person]) await each.stop();
    expect(await refusedAtSubmission(toTeam.document)).toEqual([expect.stringMatching(/^team /)]);
    expect(await refusedAtSubmission(toPerson.document)).toEqual(['party 赵四']);
    expect(await refusedAtSubmission(arrived.document)).toEqual([
      expect.stringMatching(/^item /),
      'party 李小红',
      'party 王大明',
    ]);
    expect(await refusedAtSubmission(past.document)).toEqual([
      expect.stringMatching(/^item /),
      'party 王大明',
      'party 赵四',
    ]);
  });

  it('nor when it is put out of use after the submission, before the posting', async () => {
    const person = await party('赵四', ['recipient']);
    const paper = await approved(store, issue({ kind: 'party', party: person.uid }));
    await person.stop();
    const step = { document: paper.document, revision: paper.revision };
    const { things } = await store.refused('keeper', 'documents.post', step, 'record.outOfUse');
    expect(things).toEqual([{ what: 'party', name: '赵四' }]);
  });

  it('nor when a paper is posted before it is approved', async () => {
    const person = await party('赵四', ['recipient']);
    const operation = await flood();
    const { document } = await draft(
      store,
      issue({ kind: 'party', party: person.uid }, { operation }),
    );
    await store.do('keeper', 'documents.submit', await now(store, document));
    await person.stop();
    const step = await now(store, document);
    const { things } = await store.refused(
      'keeper',
      'documents.postFirst',
      step,
      'record.outOfUse',
    );
    expect(things).toEqual([{ what: 'party', name: '赵四' }]);
  });

  it('nor what arrives of a transfer', async () => {
    const road = await sentRoad();
    try {
      const shelf = { warehouse: '42000001', bin: v4(), code: 'B-09-01', zone: 'B' };
      await road.store.do('keeper', 'bins.save', shelf);
      await road.store.do('keeper', 'bins.save', { ...shelf, active: false });
      const line = receiving(road, 0, {
        parts: [{ bin: shelf.bin, condition: 'good', quantity: 7 }],
      });
      const input = await receivingInput(road, line);
      const { things } = await road.store.refused(
        'keeper',
        'transfers.receive',
        input,
        'record.outOfUse',
      );
      expect(things).toEqual([{ what: 'bin', name: 'B-09-01' }]);
    } finally {
      road.store.close();
    }
  });
});

describe('what is here already goes on', () => {
  it('stock of an item and an owner out of use is issued, moved and put out of the way', async () => {
    const owner = await party('李小红', ['owner']);
    const body = receiptBody({
      source: names.party('中国红十字会总会'),
      owner: owner.uid,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    });
    await posted(store, body);
    await stopItem('A04');
    await owner.stop();
    await posted(store, move(names.bin('A-01-01'), names.bin('A-01-02'), 3));
    const order = { ownerOrder: { owner: owner.uid, number: '物权〔2026〕3 号' } };
    const lines = [
      dispatchLine({ item: names.item('A04'), asked: { count: 15, unit: '床', factor: 1 } }),
    ];
    const to = { kind: 'party' as const, party: names.party('黄冈市红十字会') };
    await posted(store, issue(to, { ...order, lines }));
  });

  it('goods of an item out of use come back from people and are found by a count, without their lot', async () => {
    const village = names.party('黄冈市红十字会');
    await posted(store, issue({ kind: 'party', party: village }));
    await stopItem('A04');
    const [item, into] = [names.item('A04'), names.bin('A-01-01')];
    const line = returnLine({ item, lot: null, bin: into, good: 3 });
    await posted(store, returnBody({ from: { kind: 'party', party: village }, lines: [line] }));
    const found = { item, lot: null, bin: names.bin('A-01-02'), counts: [2], reason: '无卡片' };
    const today = { businessDate: '2026-11-23' };
    await posted(store, stocktakeBody({ lines: [countLine(found)] }), today);
    const blank = countLine({ ...found, bin: names.bin('B-01-01'), counts: [], reason: '' });
    const counted = countLine({ item, lot: quilts, bin: into, counts: [6] });
    await posted(store, stocktakeBody({ lines: [counted, blank] }), today);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  it('a reversal puts goods back into a bin out of use, from which they leave', async () => {
    await posted(store, move(names.bin('A-01-01'), bin));
    const { posting } = await posted(store, move(bin, names.bin('A-01-01')));
    await saveBin(false);
    await posted(store, { kind: 'reversal', posting, reason: '移错' });
    const today = { businessDate: '2026-11-23' };
    const { document } = await draft(store, gift(bin), today);
    expect(await refusedAtSubmission(document)).toEqual(['bin B-09-01']);
    await posted(store, held(bin, 4), today);
    await posted(store, move(bin, names.bin('A-01-02'), 6), today);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });
});

async function flood() {
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    operation,
    name: '梁子湖洪水',
    kind: 'flood',
    place: '鄂州市',
    startedOn: '2026-11-01',
  });
  return operation;
}

describe('an operation that has ended', () => {
  const lastDay = '2026-11-23';
  const end = (operation: string) =>
    store.do('dispatcher', 'operations.close', {
      operation,
      endedOn: lastDay,
      text: '',
      reason: '余下的单据不再发出',
    });
  const toVillage = (operation: string) =>
    issue({ kind: 'party', party: names.party('黄冈市红十字会') }, { operation });

  it('has nothing more submitted for it, whatever day the paper carries', async () => {
    const operation = await flood();
    const before = await draft(store, toVillage(operation), { businessDate: '2026-11-21' });
    const onTheDay = await draft(store, toVillage(operation), { businessDate: lastDay });
    await end(operation);
    for (const { document } of [before, onTheDay]) {
      const step = await now(store, document);
      expect(
        await store.refused('keeper', 'documents.submit', step, 'operation.ended'),
      ).toMatchObject({ operation: '梁子湖洪水', endedOn: lastDay });
    }
  });

  it('holds what was approved on its last day, that day and days after, until it is opened again', async () => {
    const operation = await flood();
    const { document } = await approved(store, toVillage(operation), { businessDate: lastDay });
    await end(operation);
    const step = await now(store, document);
    await store.refused('keeper', 'documents.post', step, 'operation.ended');
    store.clock.now = new Date('2026-11-26T02:00:00.000Z');
    await store.refused('keeper', 'documents.post', step, 'operation.ended');

    // It had left before: the operation is opened for it, and ends again as of its old day.
    await store.do('dispatcher', 'operations.reopen', { operation, reason: '补录终止前的出库' });
    await store.do('keeper', 'documents.post', step);
    await end(operation);
    const { endedOn, steps } = await store.do('viewer', 'operations.read', { operation });
    expect(endedOn).toBe(lastDay);
    expect(steps.map((each) => each.step)).toEqual(['opened', 'closed', 'reopened', 'closed']);
  });
});
