import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  approved,
  countLine,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

describe('at the corners of a paper', () => {
  let store: TestStore;
  let names: Names;
  const db = () => store.program.state.store!.db;
  const someone = (name: string) => ({ name, telephone: '', identityNumber: '' });

  beforeAll(async () => {
    store = testStore();
    names = await namesAt(store);
  });
  afterAll(() => store.close());

  const gift = (line: Partial<Parameters<typeof receiptLine>[0]> = {}) =>
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), ...line })],
    });
  const save = (persons: object, body = gift()) => ({
    document: v4(),
    revision: 0,
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons,
    body,
  });

  it.each([['\u200b'], ['王\u200f五'], ['王\u2028五'], ['\u061c王']])(
    'U05: a name with letters that nobody can see is refused: %j',
    async (name) => {
      const input = save({ acceptor1: someone(name) });
      await store.refused('keeper', 'documents.save', input, 'input.malformed');
    },
  );

  it('two acceptors are two people, however the name is spaced and whatever width it has', async () => {
    const persons = { acceptor1: someone('Ann Wu'), acceptor2: someone('ＡＮＮ　ＷＵ') };
    const { document, revision } = await store.do('keeper', 'documents.save', save(persons));
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'document.incomplete',
    );
    expect(refusal.problems).toEqual([{ line: null, field: 'acceptor2', problem: 'samePerson' }]);
  });

  it.each([['acceptor1'], ['acceptor2']] as const)(
    'who brings goods does not accept them: %s',
    async (role) => {
      const accepting = { acceptor1: someone('王一'), acceptor2: someone('李二') };
      const persons = { ...accepting, deliverer: accepting[role] };
      const { document, revision } = await store.do('keeper', 'documents.save', save(persons));
      const refusal = await store.refused(
        'keeper',
        'documents.submit',
        { document, revision },
        'document.incomplete',
      );
      expect(refusal.problems).toEqual([{ line: null, field: role, problem: 'samePerson' }]);
    },
  );

  it('who counts and who looks on are two people', async () => {
    const body = stocktakeBody({
      lines: [
        countLine({
          item: names.item('A04'),
          lot: null,
          bin: names.bin('A-01-01'),
          counts: [2],
          reason: '无卡片',
        }),
      ],
    });
    const persons = { counter: someone('周七'), witness: someone('周 七') };
    const { document, revision } = await draft(store, body, { persons });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'document.incomplete',
    );
    expect(refusal.problems).toContainEqual({
      line: null,
      field: 'witness',
      problem: 'samePerson',
    });
  });

  it('a telephone without a name is kept, and the paper is not submitted', async () => {
    const nameless = { name: '', telephone: '13812345678', identityNumber: '' };
    const nobody = { name: '', telephone: '', identityNumber: '' };
    const persons = { acceptor1: nameless, acceptor2: someone('李二'), deliverer: nobody };
    const { document, revision } = await store.do('keeper', 'documents.save', save(persons));
    const kept = await store.do('keeper', 'documents.read', { document });
    expect(kept.persons).toEqual({ acceptor1: nameless, acceptor2: someone('李二') });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'document.incomplete',
    );
    expect(refusal.problems).toEqual([{ line: null, field: 'acceptor1', problem: 'nameMissing' }]);
  });

  it('nobody stands on a sheet that has no place for him', async () => {
    const input = save({ collector: someone('张三') });
    await store.refused('keeper', 'documents.save', input, 'input.malformed');
  });

  it('a piece with a serial number is here once, also when an issue of it is taken back', async () => {
    const piece = {
      item: names.item('C07'),
      entered: { count: 1, unit: '台', factor: 1 },
      serialNumber: 'AED-1',
    };
    await posted(store, gift(piece));
    const issue = dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [
        dispatchLine({ item: names.item('C07'), asked: { count: 1, unit: '台', factor: 1 } }),
      ],
    });
    const issued = await posted(store, issue);
    await posted(store, gift(piece));
    const back = await draft(store, { kind: 'reversal', posting: issued.posting, reason: '未发' });
    const sent = await store.do('keeper', 'documents.submit', {
      document: back.document,
      revision: back.revision,
    });
    const given = await store.do('approver', 'documents.approve', {
      document: sent.document,
      revision: sent.revision,
    });
    const step = { document: given.document, revision: given.revision };
    await store.refused('keeper', 'documents.post', step, 'serial.present');
  });

  it('however its number is written, it is the same piece, kept in plain letters', async () => {
    const piece = (serialNumber: string) =>
      gift({ item: names.item('C07'), entered: { count: 1, unit: '台', factor: 1 }, serialNumber });
    const { document } = await posted(store, piece(' ＡＥＤ－９ '));
    expect(
      db().all(sql`
        SELECT serial_number AS serialNumber FROM lot
        WHERE document_id = (SELECT id FROM document WHERE uid = ${document})`),
    ).toEqual([{ serialNumber: 'AED-9' }]);
    for (const other of ['AED-9', 'aed-9', 'AED-9 ', 'ＡＥＤ-9']) {
      const step = await approved(store, piece(other));
      await store.refused(
        'keeper',
        'documents.post',
        { document: step.document, revision: step.revision },
        'serial.present',
      );
    }
  });

  it('what a posted sheet names is kept once, where it can be erased', () => {
    const left = db().read<{ count: number }>(sql`
      SELECT count(*) AS count FROM document_person
      JOIN document ON document.id = document_id WHERE posting <> 'none'`);
    expect(left.count).toBe(0);
  });

  it('an item is found as it is written and by its plain width, with what its shelf really has', async () => {
    const find = async (search: string) =>
      (await store.do('viewer', 'items.find', { search, warehouse: wuhan })).rows;
    expect((await find('㎡')).length).toBeGreaterThan(0);
    expect((await find('ａ０４')).map(({ code }) => code)).toEqual(['A04']);
    await posted(store, gift({ entered: { count: 7, unit: '床', factor: 1 } }));
    const [found] = await find('A04');
    const { rows } = await store.do('viewer', 'stock.items', {
      filter: { warehouse: wuhan, item: names.item('A04'), where: 'shelf' },
    });
    expect(found?.stock).toEqual({ onHand: rows[0]?.onHand, available: rows[0]?.available });
  });
});
