import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { postingContent } from '../../../electron/ledger/postingContent';
import type { Persons } from '../../../shared/documents/persons';
import type { UseReportBody } from '../../../shared/documents/useReport';
import {
  draft,
  posted,
  returnBody,
  returnLine,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore } from '../../support/testStore';

const today = { businessDate: '2026-11-23' };
const someone = (name: string) => ({
  name,
  telephone: '13900001111',
  identityNumber: '420111198001011238',
});

/** 核销单 with its 发放花名册: what a team held ends with people. */
describe('a use report', () => {
  let store: TestStore;
  let at: Awaited<ReturnType<typeof teamStock>>;
  let lot: string;
  let issue: { posting: string };

  beforeAll(async () => {
    store = testStore();
    at = await teamStock(store);
    lot = await at.gift('A04', 7, { price: { per: 'line', amount: 100 }, priceBasis: 'invoice' });
    issue = await at.issue('A04', 7, { to: { kind: 'team', team: at.relief } });
  });
  afterAll(() => store.close());

  const report = (quantity: number, more: Partial<UseReportBody> = {}) =>
    useReportBody({
      team: at.relief,
      recipient: at.village,
      lines: [useReportLine({ item: at.item('A04'), lot, quantity })],
      ...more,
    });
  const roster = [
    { line: 1, quantity: 1, people: 3 },
    { line: 1, quantity: 2, people: 5 },
  ];
  const problemsOf = async (body: UseReportBody, persons: Persons = {}) => {
    const { document, revision } = await draft(store, body, { ...today, persons });
    const step = { document, revision };
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      step,
      'document.incomplete',
    );
    return problems.map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
  };

  test('carries what it held on to people, the last unit with the rest of the value', async () => {
    const first = await posted(store, report(3, { roster }), today);
    const rest = await posted(store, report(4), today);
    expect(await at.moved(first.document)).toEqual(['recipient 3 43']);
    expect(await at.moved(rest.document)).toEqual(['recipient 4 57']);
    expect((await at.holdings()).rows).toEqual([]);
    const { number } = first;
    const { document, revision } = await draft(store, report(1), today);
    const step = { document, revision };
    expect(await store.refused('keeper', 'documents.submit', step, 'stock.negative')).toMatchObject(
      {
        document: rest.number,
      },
    );
    await at.reverse(rest.posting);
    await at.reverse(first.posting);
    expect(number).toMatch(/^HX-/);
    expect(at.lies('A04')).toEqual(['custody 7 100']);
    expect(await at.proof()).toEqual([]);
  });

  test('does not leave more to bring back than is left', async () => {
    const { posting } = await posted(store, report(5), today);
    const bring = returnBody({
      from: { kind: 'team', team: at.relief },
      lines: [returnLine({ item: at.item('A04'), lot, bin: at.bin('A-01-01'), good: 3 })],
    });
    const { document, revision } = await draft(store, bring, today);
    const step = { document, revision };
    await store.refused('keeper', 'documents.submit', step, 'stock.negative');
    await at.reverse(posting);
  });

  test('the roster adds up to its line, and each of its rows names somebody', async () => {
    expect(await problemsOf(report(4, { roster }))).toEqual(['1 roster rosterMismatch']);
    expect(
      await problemsOf(report(3, { roster: [{ line: 1, quantity: null, people: null }] })),
    ).toEqual(['- rosterQuantity:1 missing', '1 roster rosterMismatch']);
    const nobody = { name: '', telephone: '', identityNumber: '' };
    expect(await problemsOf(report(3, { roster }), { 'roster:2': nobody })).toEqual([
      '- roster:2 missing',
    ]);
    const nameless = { name: '', telephone: '13900001111', identityNumber: '' };
    expect(await problemsOf(report(3, { roster }), { 'roster:2': nameless })).toEqual([
      '- roster:2 nameMissing',
    ]);
  });

  test('an identity number with a wrong digit is refused, one of another form is not judged', async () => {
    const whole = { 'roster:1': someone('刘一'), 'roster:2': someone('陈二') };
    const mistyped = { ...someone('陈二'), identityNumber: '420111198001011239' };
    expect(await problemsOf(report(3, { roster }), { ...whole, 'roster:2': mistyped })).toEqual([
      '- rosterIdentity:2 mistypedIdentity',
    ]);
    const passport = { ...someone('陈二'), identityNumber: 'E12345678' };
    const { document } = await posted(store, report(3, { roster }), {
      ...today,
      persons: { ...whole, 'roster:2': passport },
    });
    const { postings } = await store.do('keeper', 'documents.read', { document });
    await at.reverse(postings[0]?.uid ?? '');
  });

  test('two different people give out', async () => {
    expect(await problemsOf(report(3), { distributor2: someone('钱 五') })).toEqual([
      '- distributor2 samePerson',
    ]);
  });

  test('a roster has no more people than rows', async () => {
    await store.refused(
      'keeper',
      'documents.save',
      {
        document: v4(),
        revision: 0,
        warehouse: '42010001',
        businessDate: '2026-11-23',
        persons: { 'roster:3': someone('多余') },
        body: report(3, { roster }),
      },
      'input.malformed',
    );
  });

  test('the chain holds names of the roster only as HMACs, and they can be erased', async () => {
    const household = someone('欧阳户主');
    const persons = { 'roster:1': household, 'roster:2': { ...household, name: '司马户主' } };
    const { document } = await posted(store, report(3, { roster }), { ...today, persons });
    const { db } = store.program.state.store!;
    const { id } = db.read<{ id: number }>(sql`
      SELECT posting.id FROM posting JOIN document ON document.id = posting.document_id
      WHERE document.uid = ${document}`);
    const chained = JSON.stringify(postingContent(db, id));
    expect(chained).toContain('"role":"roster:1"');
    for (const said of Object.values(household)) expect(chained).not.toContain(said);
    const read = async () => (await store.do('keeper', 'documents.read', { document })).persons;
    expect((await read())['roster:1']).toEqual(household);
    await store.do('admin', 'people.erase', {
      whose: { kind: 'onPaper', document, role: 'roster:1' },
      everywhere: true,
      reason: '本人申请',
    });
    expect((await read())['roster:1']?.name).toBe('（已删除）');
    expect((await read())['roster:2']?.name).toBe('司马户主');
    expect(await at.proof()).toEqual([]);
  });

  test('an issue of which something was used is not taken back', async () => {
    const reversal = await draft(store, { kind: 'reversal', posting: issue.posting, reason: '错' });
    const { document, revision } = reversal;
    await store.refused('keeper', 'documents.submit', { document, revision }, 'stock.negative');
  });
});
