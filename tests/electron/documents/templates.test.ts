import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { codeOf, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const loan = (line = {}) =>
  dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    dueDate: '2026-12-31',
    basisNumber: '鄂红调〔2026〕7号',
    lines: [dispatchLine({ item: names.item('A04'), given: 3, ...line })],
  });
const keep = (name: string, more = {}) => ({
  template: v4(),
  warehouse: wuhan,
  name,
  body: loan(),
  ...more,
});

describe('单据模板', () => {
  it('keep what is the same each time, without lots, dates and numbers', async () => {
    const kept = keep('队伍借用');
    await store.do('keeper', 'templates.save', kept);
    const { template } = kept;
    const { body, labels, stale } = await store.do('keeper', 'templates.read', { template });
    expect(body).toMatchObject({ kind: 'dispatch', dueDate: null, basisNumber: '' });
    expect(body).toMatchObject({ lines: [{ item: names.item('A04'), given: null, choice: null }] });
    expect(labels[names.item('A04')]).toMatchObject({ name: '棉被' });
    expect(stale).toEqual([]);
  });

  it('of a receipt forget batch, dates and serial numbers of that delivery', async () => {
    const line = receiptLine({
      item: names.item('A04'),
      bin: names.bin('A-01-01'),
      batchNumber: 'B7',
      productionDate: '2026-01-01',
      expiry: { kind: 'date', date: '2028-01-01' },
    });
    const source = names.party('中国红十字会总会');
    const kept = keep('总会捐赠', {
      body: receiptBody({ source, owner: names.society, lines: [line] }),
    });
    await store.do('keeper', 'templates.save', kept);
    const { body } = await store.do('viewer', 'templates.read', { template: kept.template });
    expect(body).toMatchObject({
      source,
      lines: [{ batchNumber: '', productionDate: null, expiry: null, bin: line.bin }],
    });
  });

  it('are those of a warehouse, with names of their own among their kind', async () => {
    const { rows } = await store.do('viewer', 'templates.list', { warehouse: wuhan });
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['dispatch', '队伍借用'],
      ['receipt', '总会捐赠'],
    ]);
    expect(await store.do('viewer', 'templates.list', { warehouse: centre })).toEqual({ rows: [] });
    expect(codeOf(await store.ask('keeper', 'templates.save', keep('队伍借用')))).toBe(
      'name.taken',
    );
  });

  it('say what is out of use by now, and at which line', async () => {
    const kept = keep('停用的', { body: loan({ item: names.item('A05') }) });
    await store.do('keeper', 'templates.save', kept);
    store.program.state.store!.db.run(
      sql`UPDATE item SET active = 0 WHERE uid = ${names.item('A05')}`,
    );
    const { stale } = await store.do('keeper', 'templates.read', { template: kept.template });
    expect(stale).toMatchObject([{ line: 1 }]);
    await store.do('keeper', 'templates.remove', { template: kept.template });
    expect(codeOf(await store.ask('keeper', 'templates.read', { template: kept.template }))).toBe(
      'notFound',
    );
  });

  it('of papers that another version wrote are not put on paper', async () => {
    const kept = keep('旧版');
    await store.do('keeper', 'templates.save', kept);
    store.program.state.store!.db.run(sql`
      UPDATE document_template SET body = '{"kind":"dispatch"}' WHERE uid = ${kept.template}`);
    expect(await store.do('keeper', 'templates.read', { template: kept.template })).toMatchObject({
      body: null,
    });
  });

  it('are written and forgotten by those alone who write papers there', async () => {
    const there = seatFor(store, 'there', [{ role: 'keeper', warehouse: centre }]);
    expect(codeOf(await there.ask('templates.save', keep('别处')))).toBe('role.missing');
    const { rows } = await store.do('viewer', 'templates.list', { warehouse: wuhan });
    const { uid: template } = rows[0]!;
    expect(codeOf(await there.ask('templates.remove', { template }))).toBe('role.missing');
    expect(codeOf(await store.ask('viewer', 'templates.remove', { template }))).toBe(
      'role.missing',
    );
  });

  it('are not made of papers whose lines name lots', async () => {
    const body = {
      kind: 'lotCorrection' as const,
      basisNumber: '',
      reason: '',
      note: '',
      lines: [],
    };
    const answer = await store.ask('keeper', 'templates.save', keep('更正', { body }));
    expect(codeOf(answer)).toBe('input.malformed');
  });
});
