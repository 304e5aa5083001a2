import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { leftPaper, lorry, quiltsFor, type Yard, yard } from '../../support/lorries';
import { dispatchLine, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { wuhan } from '../../support/testStore';

/** 签收差异: what a recipient found short or damaged, until the sender has answered it. */

let here: Yard;
let store: Yard['store'];
let document: string;
/** Of the same goods for the same people, and before any of it. */
let earlier: string;

beforeEach(async () => {
  here = await yard();
  store = here.store;
  earlier = (await leftPaper(here, 2)).number!;
  document = (await leftPaper(here, 40)).document;
});
afterEach(() => store.close());

type Stated = Input<'trips.state'>['differences'][number];
const short = (quantity: number, more: Partial<Stated> = {}): Stated => ({
  ...{ line: 1, what: 'short', quantity, note: '少一包' },
  ...more,
});
const signed = async () => {
  const { revision } = await store.do('viewer', 'documents.read', { document });
  await store.do('keeper', 'documents.follow', { document, revision, step: 'sign', note: '' });
};
const state = (...differences: Stated[]) =>
  store.do('dispatcher', 'trips.state', { document, differences });
const refusedToState = async (...differences: Stated[]) =>
  store.refused('dispatcher', 'trips.state', { document, differences }, 'trip.difference');
const listed = (show?: 'open') =>
  store.do('viewer', 'trips.differences', {
    filter: { warehouse: wuhan, ...(show ? { show } : {}) },
  });
const answer = async (more: Partial<Input<'trips.answer'>>) => {
  const { rows } = await listed('open');
  return {
    ...{ difference: rows[0]!.difference, answer: 'accepted' as const },
    ...{ reason: '途中颠破，运输方认赔', paper: '', ...more },
  };
};

test('is stated as a stop is signed, and open until it is answered with a reason', async () => {
  const { trip } = await store.do('dispatcher', 'trips.save', lorry([[document]]));
  const at = '2026-11-23T01:00:00.000Z';
  store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  await store.do('keeper', 'trips.load', { trip, revision: 1, at, sealNumber: '' });
  await store.do('keeper', 'trips.leave', { trip, revision: 2, at });
  await store.do('dispatcher', 'trips.sign', {
    ...{ trip, revision: 3, at, stop: 1, note: '', persons: [{ name: '李收货', telephone: '' }] },
    differences: [
      { document, ...short(3) },
      { document, ...short(2, { what: 'damaged', note: '浸水' }) },
    ],
  });
  expect((await listed()).totals).toEqual({ differences: 2, open: 2 });
  expect((await listed()).rows[1]).toMatchObject({
    ...{ document, what: 'short', quantity: 3, note: '少一包', unit: '床', answers: [], open: 3 },
    ...{ plate: '鄂A·T1234', to: '黄冈市红十字会', stated: { by: { name: '测试dispatcher' } } },
  });
  await store.do('approver', 'trips.answer', await answer({}));
  expect(await listed('open')).toMatchObject({ rows: [{ what: 'short' }], totals: { open: 1 } });
  expect((await store.do('viewer', 'trips.read', { trip })).differences).toHaveLength(2);
});

test('said on the paper itself it names the lorry that brought it', async () => {
  const { trip } = await store.do('dispatcher', 'trips.save', lorry([[document]]));
  const at = '2026-11-23T01:00:00.000Z';
  store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  await store.do('keeper', 'trips.load', { trip, revision: 1, at, sealNumber: '' });
  await store.do('keeper', 'trips.leave', { trip, revision: 2, at });
  await signed();
  await state(short(3));
  expect((await listed()).rows[0]).toMatchObject({ quantity: 3, plate: '鄂A·T1234' });
});

test('says no more of a line than left for it; what was rejected can be said again', async () => {
  expect((await refusedToState(short(1))).because).toBe('notSigned');
  await signed();
  expect(await refusedToState(short(41))).toMatchObject({ because: 'tooMuch', most: 40 });
  expect(await refusedToState(short(1, { line: 2 }))).toMatchObject({
    because: 'tooMuch',
    most: 0,
  });
  await state(short(30));
  expect(await refusedToState(short(11))).toMatchObject({ most: 10 });
  expect(await refusedToState(short(5), short(6))).toMatchObject({ most: 5 });
  await store.do('dispatcher', 'trips.answer', await answer({ answer: 'rejected' }));
  await state(short(40));
  await store.refused(
    'dispatcher',
    'trips.state',
    { document, differences: [short(1, { note: '  ' })] },
    'input.malformed',
  );
});

describe('an answer', () => {
  beforeEach(async () => {
    await signed();
    await state(short(3));
  });

  test('by a paper names one of this warehouse that is posted', async () => {
    const corrected = (paper: string) => answer({ answer: 'corrected', paper });
    const refused = async (paper: string) =>
      store.refused('dispatcher', 'trips.answer', await corrected(paper), 'trip.difference');
    expect((await refused('CK-42010001-20261120-9999')).because).toBe('noPaper');
    const own = (await store.do('viewer', 'documents.read', { document })).number!;
    expect((await refused(own)).because).toBe('noPaper');
    expect((await refused(earlier)).because).toBe('noPaper');
    const again = await leftPaper(here, 3);
    await store.do('dispatcher', 'trips.answer', await corrected(again.number!));
    expect((await listed()).rows[0]).toMatchObject({
      open: 0,
      answers: [{ answer: 'corrected', paper: { document: again.document, number: again.number } }],
    });
  });

  test('by a paper is by one of the same recipient with these goods, or by its reversal', async () => {
    const corrected = (paper: string) => answer({ answer: 'corrected', paper });
    const refused = async (paper: string | null) =>
      store.refused('dispatcher', 'trips.answer', await corrected(paper!), 'trip.difference');
    const { names } = here;
    const others = quiltsFor(here, 3);
    const elsewhere = await posted(store, {
      ...others,
      to: { kind: 'party', party: names.party('黄石市红十字会') },
    });
    expect((await refused(elsewhere.number)).because).toBe('noPaper');
    await posted(
      store,
      receiptBody({
        ...{ source: names.society, owner: names.society },
        lines: [
          receiptLine({
            ...{ item: names.item('A10'), bin: names.bin('A-01-01') },
            entered: { count: 5, unit: '顶', factor: 1 },
          }),
        ],
      }),
    );
    const tents = await posted(store, {
      ...others,
      lines: [
        dispatchLine({ item: names.item('A10'), asked: { count: 3, unit: '顶', factor: 1 } }),
      ],
    });
    expect((await refused(tents.number)).because).toBe('noPaper');

    const reversalOf = async (of: string) => {
      const { postings } = await store.do('viewer', 'documents.read', { document: of });
      const posting = postings[0]!.uid;
      return posted(store, { kind: 'reversal', posting, reason: '差异' });
    };
    expect((await refused((await reversalOf(tents.document)).number)).because).toBe('noPaper');
    const reversal = await reversalOf(document);
    await store.do('dispatcher', 'trips.answer', await corrected(reversal.number!));
    expect((await listed()).rows[0]!.answers[0]?.paper).toMatchObject({ number: reversal.number });
  });

  test('by a paper needs as many as all that it puts right together', async () => {
    await state(short(2, { what: 'damaged', note: '浸水' }));
    const again = await leftPaper(here, 4);
    const [damaged, missing] = (await listed('open')).rows;
    const corrected = (row = damaged) => ({
      ...{ difference: row!.difference, answer: 'corrected' as const },
      ...{ reason: '补发', paper: again.number! },
    });
    await store.do('dispatcher', 'trips.answer', corrected());
    const refused = await store.refused(
      'dispatcher',
      'trips.answer',
      corrected(missing),
      'trip.difference',
    );
    expect(refused).toMatchObject({ because: 'tooFew', most: 2 });
    const enough = await leftPaper(here, 3);
    const answered = { ...corrected(missing), paper: enough.number! };
    await store.do('dispatcher', 'trips.answer', answered);
    expect((await listed()).totals.open).toBe(0);
  });

  test('is given once, and nothing of it is changed or taken away', async () => {
    const input = await answer({});
    await store.refused('keeper', 'trips.answer', input, 'role.missing');
    await store.do('dispatcher', 'trips.answer', input);
    const again = await store.refused('approver', 'trips.answer', input, 'trip.difference');
    expect(again.because).toBe('answered');
    const { db } = store.program.state.store!;
    expect(() => db.run(sql`UPDATE delivery_answer SET reason = 'x'`)).toThrow('once');
    expect(() => db.run(sql`DELETE FROM delivery_answer`)).toThrow('never deleted');
    expect(() => db.run(sql`DELETE FROM delivery_difference`)).toThrow('never deleted');
  });
});

test('accepted, it changes no figure and is said beside what went and what was answered, until the paper is reversed', async () => {
  const { names } = here;
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄冈市', startedOn: '2026-11-18' },
  });
  const party = names.party('黄冈市红十字会');
  const asked = await approvedRequisition(
    store,
    requisitionDraft(names, {
      ...{ operation, to: { kind: 'party', party } },
      lines: [requisitionLine(names, 'A06', 5), requisitionLine(names, 'A04', 40)],
    }),
  );
  const { requisition } = asked;
  const paper = await posted(store, { ...quiltsFor(here, 40), operation, requisition });
  document = paper.document;
  const went = async () => (await store.do('viewer', 'operations.figures', { operation })).went;
  const lines = async () =>
    (await store.do('viewer', 'requisitions.read', { requisition })).lines.map((line) => [
      ...[line.answered, line.open, line.accepted.short, line.accepted.damaged],
    ]);
  expect(await went()).toMatchObject([{ sent: 40, arrived: 0 }]);
  await signed();
  expect(await went()).toMatchObject([{ sent: 40, arrived: 40 }]);
  await state(short(2), short(1, { what: 'damaged', note: '浸水' }), short(7));
  const nothing = { short: 0, damaged: 0 };
  expect(await went()).toMatchObject([{ sent: 40, arrived: 40, accepted: nothing }]);
  const { rows } = await listed('open');
  for (const { difference, quantity } of rows) {
    const said = quantity === 7 ? ('rejected' as const) : ('accepted' as const);
    await store.do('dispatcher', 'trips.answer', await answer({ difference, answer: said }));
  }
  // What was short did not come; what was damaged did.
  const accepted = { short: 2, damaged: 1 };
  expect(await went()).toMatchObject([{ sent: 40, arrived: 38, back: 0, lost: 0, accepted }]);
  expect(await lines()).toEqual([
    [0, 5, 0, 0],
    [40, 0, 2, 1],
  ]);

  const { posting } = paper;
  await posted(store, { kind: 'reversal', posting, reason: '误发' });
  expect(await went()).toEqual([]);
  expect(await lines()).toEqual([
    [0, 5, 0, 0],
    [0, 40, 0, 0],
  ]);
});

test('what was short and sent again came once: in what people received, have and were given', async () => {
  const { names } = here;
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄冈市', startedOn: '2026-11-18' },
  });
  const to = { kind: 'party' as const, party: names.party('黄冈市红十字会') };
  const lines = [requisitionLine(names, 'A04', 40)];
  const draft = requisitionDraft(names, { operation, to, lines });
  const { requisition } = await approvedRequisition(store, draft);
  const of = { operation, requisition };
  document = (await posted(store, { ...quiltsFor(here, 40), ...of })).document;
  await signed();
  await state(short(2));
  const again = await posted(store, { ...quiltsFor(here, 2), ...of });
  const { revision } = await store.do('viewer', 'documents.read', { document: again.document });
  const sign = { document: again.document, revision, step: 'sign' as const, note: '' };
  await store.do('keeper', 'documents.follow', sign);
  const line = async () => (await store.do('viewer', 'requisitions.read', { requisition })).lines;
  expect(await line()).toMatchObject([{ answered: 42, over: 2 }]);
  await store.do('dispatcher', 'trips.answer', {
    ...(await answer({})),
    ...{ answer: 'corrected', paper: again.number! },
  });
  const replaced = { short: 0, damaged: 0, replaced: 2 };
  expect(await line()).toMatchObject([{ answered: 42, open: 0, over: 0, accepted: replaced }]);
  const { went } = await store.do('viewer', 'operations.figures', { operation });
  expect(went).toMatchObject([{ sent: 42, arrived: 40, accepted: replaced }]);
  const { rows } = await store.do('viewer', 'needs.given', { operation });
  expect(rows).toMatchObject([{ sent: 40, underWay: 0 }]);
});

test('answered in parts, by several papers, it is open until the whole is; and every figure says the same', async () => {
  const { names } = here;
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄冈市', startedOn: '2026-11-18' },
  });
  const to = { kind: 'party' as const, party: names.party('黄冈市红十字会') };
  const lines = [requisitionLine(names, 'A04', 40)];
  const draft = requisitionDraft(names, { operation, to, lines });
  const { requisition } = await approvedRequisition(store, draft);
  const of = { operation, requisition };
  document = (await posted(store, { ...quiltsFor(here, 40), ...of })).document;
  await signed();
  await state(short(10));
  const again = await posted(store, { ...quiltsFor(here, 6), ...of });
  const { revision } = await store.do('viewer', 'documents.read', { document: again.document });
  const sign = { document: again.document, revision, step: 'sign' as const, note: '' };
  await store.do('keeper', 'documents.follow', sign);

  const replaced = { ...(await answer({})), answer: 'corrected' as const, paper: again.number! };
  const owed = async () =>
    (await store.do('viewer', 'operations.figures', { operation })).owed
      .filter(({ what }) => what === 'difference')
      .map(({ goods }) => goods[0]!.quantity);
  expect(await owed()).toEqual([10]);
  const tooFew = { ...replaced, quantity: 7 };
  expect(
    await store.refused('dispatcher', 'trips.answer', tooFew, 'trip.difference'),
  ).toMatchObject({ because: 'tooFew', most: 6 });
  await store.do('dispatcher', 'trips.answer', { ...replaced, quantity: 6 });
  expect(await owed()).toEqual([4]);
  expect(await listed('open')).toMatchObject({ rows: [{ quantity: 10, open: 4 }] });
  expect((await listed()).totals).toEqual({ differences: 1, open: 1 });
  const lost = { ...replaced, answer: 'accepted' as const, paper: '' };
  expect(
    await store.refused('dispatcher', 'trips.answer', { ...lost, quantity: 5 }, 'trip.difference'),
  ).toMatchObject({ because: 'moreThanOpen', most: 4 });
  await store.do('approver', 'trips.answer', { ...lost, quantity: 4 });
  expect((await store.refused('approver', 'trips.answer', lost, 'trip.difference')).because).toBe(
    'answered',
  );
  expect(await owed()).toEqual([]);
  const [row] = (await listed()).rows;
  expect(row).toMatchObject({ quantity: 10, open: 0, answers: [{ quantity: 6 }, { quantity: 4 }] });

  // 46 left, 10 never came and 6 of them were sent again.
  const accepted = { short: 4, damaged: 0, replaced: 6 };
  const figures = await store.do('viewer', 'operations.figures', { operation });
  expect(figures.went).toMatchObject([{ sent: 46, arrived: 36, accepted }]);
  const asked = await store.do('viewer', 'requisitions.read', { requisition });
  expect(asked.lines).toMatchObject([{ answered: 46, over: 0, accepted }]);
  const { rows } = await store.do('viewer', 'needs.given', { operation });
  expect(rows).toMatchObject([{ sent: 36, underWay: 0 }]);
  const told = await store.do('viewer', 'operations.timeline', { operation, limit: 100 });
  const deeds = told.rows.flatMap(({ deed }) => (deed.what === 'difference' ? [deed] : []));
  expect(deeds.map(({ step, quantity }) => [step, quantity])).toEqual([
    ['answered', 4],
    ['answered', 6],
    ['stated', 10],
  ]);
  const { db } = store.program.state.store!;
  const more = sql`INSERT INTO delivery_answer (difference_id, answer, quantity, reason,
    answered_at, answered_by) SELECT difference_id, answer, 1, '', answered_at, answered_by
    FROM delivery_answer WHERE correcting_document_id IS NULL`;
  expect(() => db.run(more)).toThrow('no more is answered');
});

test('its words and those of the answer are masked, not in the audit, and erased where they stand', async () => {
  const { db } = store.program.state.store!;
  await signed();
  await state(short(3, { note: '司机周大海 13971234567 说少一包' }), short(1));
  const { rows } = await listed('open');
  const { difference } = rows.find(({ note }) => note.includes('周大海'))!;
  const reason = '问过周大海 13971234567';
  await store.do('dispatcher', 'trips.answer', await answer({ difference, reason }));
  expect(JSON.stringify(db.all(sql`SELECT detail FROM audit`))).not.toMatch(/周大海|1397123/);
  expect(JSON.stringify((await listed()).rows)).not.toContain('13971234567');

  const onPaper = await store.do('admin', 'people.onPaper', { document });
  const whose = { kind: 'difference' as const, document, difference };
  expect(onPaper.rows).toContainEqual({
    ...{ whose, papers: 1, name: '司机周大海 13971234567 说少一包' },
  });
  const input = { whose, everywhere: true, reason: '本人要求' };
  expect(await store.do('admin', 'people.erase', input)).toMatchObject({ erased: 1 });
  await store.refused('admin', 'people.erase', input, 'person.none');
  const after = (await listed()).rows;
  expect(after.find((row) => row.difference === difference)).toMatchObject({
    ...{ quantity: 3, note: '', answers: [{ answer: 'accepted', reason: '' }] },
  });
  expect(after.filter(({ note }) => note === '少一包')).toHaveLength(1);
  for (const attempt of [
    sql`UPDATE delivery_difference SET note = '另写'`,
    sql`UPDATE delivery_difference SET quantity = 9`,
    sql`UPDATE delivery_answer SET reason = '另写'`,
    sql`UPDATE delivery_answer SET quantity = 1`,
  ]) {
    expect(() => db.run(attempt), attempt.text).toThrow(/only ever answered|given once/);
  }
});
