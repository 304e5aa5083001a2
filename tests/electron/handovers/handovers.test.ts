import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Persons } from '../../../shared/documents/persons';
import type { StocktakeBody } from '../../../shared/documents/stocktake';
import { secondPassword } from '../../support/closings';
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
import { codeOf, seatFor, seatOf } from '../../support/seat';
import { victimOf } from '../../support/tamper';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let lot: string;
const db = () => store.program.state.store!.db;

beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  const { document } = await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          price: { per: 'unit', price: 1_000_000 },
          priceBasis: 'invoice',
        }),
      ],
    }),
  );
  lot = db().read<{ uid: string }>(sql`
    SELECT lot.uid FROM lot JOIN document ON document.id = document_id
    WHERE document.uid = ${document}`).uid;
});
afterEach(() => store.close());

const line = (counts: number[] = [10]) =>
  countLine({ item: names.item('A04'), lot, bin: names.bin('A-01-01'), counts });
const someone = (name: string) => ({ name, telephone: '', identityNumber: '' });
const both = { counter: someone('测试keeper'), witness: someone('测试keeper2') };
const counted = (
  body: Partial<StocktakeBody> = {},
  businessDate = '2026-11-23',
  persons: Persons = both,
) => posted(store, stocktakeBody({ lines: [line()], ...body }), { businessDate, persons });

async function sign(
  count: string,
  { by = 'keeper', with: second = 'keeper2', warehouse = wuhan } = {},
) {
  const as = await secondPassword(store, second);
  return seatOf(store, by).ask('handovers.sign', { warehouse, count, note: '钥匙两把' }, as);
}

describe('handing a warehouse over', () => {
  test('is signed by the next keeper at the seat of the last, and sealed by the chain', async () => {
    const { document, number, hash } = await counted();
    await posted(
      store,
      dispatchBody({
        to: { kind: 'team', team: names.team('relief') },
        lines: [
          dispatchLine({
            item: names.item('A04'),
            asked: { count: 4, unit: '床', factor: 1 },
          }),
        ],
      }),
      { businessDate: '2026-11-23' },
    );
    const open = await approved(
      store,
      dispatchBody({
        to: { kind: 'team', team: names.team('relief') },
        lines: [
          dispatchLine({ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } }),
        ],
      }),
      { businessDate: '2026-11-23' },
    );
    const preview = await store.do('keeper', 'handovers.preview', { warehouse: wuhan });
    expect(preview).toMatchObject({
      counts: [{ document, number, businessDate: '2026-11-23' }],
      openPapers: [{ number: open.number }],
      totals: { shelf: { known: 60_000 }, custody: { known: 40_000 } },
    });
    const answer = await sign(document);
    expect(answer).toMatchObject({ ok: true, value: { warehouse: wuhan } });
    const entry = db().read<{ kind: string; content: string; hash: string }>(sql`
      SELECT kind, content, hash FROM chain_entry ORDER BY sequence DESC LIMIT 1`);
    expect(entry.kind).toBe('handover');
    expect(JSON.parse(entry.content)).toMatchObject({
      warehouse: wuhan,
      from: seatOf(store, 'keeper').uid,
      to: seatOf(store, 'keeper2').uid,
      count: { document, number, hash },
      openPapers: [open.number],
      note: '钥匙两把',
    });
    const { rows } = await store.do('viewer', 'handovers.list', { warehouse: wuhan });
    expect(rows).toMatchObject([
      {
        from: { name: '测试keeper' },
        to: { name: '测试keeper2' },
        count: { document, number },
        openPapers: 1,
        totals: { shelf: { known: 60_000 }, custody: { known: 40_000 } },
        hash: entry.hash,
      },
    ]);
    const audit = await store.do('finance', 'audit.list', { filter: {} });
    expect(audit.rows[0]).toMatchObject({ call: 'handovers.sign' });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('takes two keepers of the warehouse', async () => {
    const { document } = await counted();
    expect(codeOf(await sign(document, { by: 'approver' }))).toBe('handover.secondPerson');
    expect(codeOf(await sign(document, { with: 'approver' }))).toBe('role.missing');
    expect(codeOf(await sign(document, { with: 'keeper' }))).toBe('handover.secondPerson');
    const alone = await store.ask('keeper2', 'handovers.sign', {
      warehouse: wuhan,
      count: document,
      note: '',
    });
    expect(codeOf(alone)).toBe('handover.secondPerson');
    seatFor(store, 'elsewhere', [{ role: 'keeper', warehouse: centre }]);
    expect(codeOf(await sign(document, { with: 'elsewhere' }))).toBe('role.missing');
    expect(codeOf(await sign(document, { by: 'elsewhere' }))).toBe('handover.secondPerson');
    expect((await store.do('viewer', 'handovers.list', { warehouse: wuhan })).rows).toEqual([]);
  });

  test('rests on a count that both have signed, by the names that they have as users', async () => {
    const today = '2026-11-23';
    const missing = async (persons: Persons) => {
      const { document, number } = await counted({}, today, persons);
      const answer = await sign(document);
      if (answer.ok) return [];
      expect(answer).toMatchObject({ refusal: { code: 'handover.notSigned', number } });
      return 'refusal' in answer && answer.refusal.code === 'handover.notSigned'
        ? answer.refusal.names
        : [];
    };
    const strangers = { counter: someone('张三'), witness: someone('李四') };
    expect(await missing(strangers)).toEqual(['测试keeper', '测试keeper2']);
    expect(await missing({ ...strangers, counter: both.counter })).toEqual(['测试keeper2']);
    expect(await missing({ ...both, witness: someone('测试keeper22') })).toEqual(['测试keeper2']);
    const together = { counter: someone('测试keeper、测试keeper2'), witness: someone('张三') };
    expect(await missing(together)).toEqual([]);
    const turned = { counter: both.witness, witness: both.counter };
    expect(await missing(turned)).toEqual([]);
  });

  test('rests on a full, whole, standing count of the last seven days', async () => {
    const why = async (document: string, where = {}) => {
      const answer = await sign(document, where);
      return 'refusal' in answer && answer.refusal.code === 'handover.count'
        ? answer.refusal.because
        : codeOf(answer);
    };
    const { document: unposted } = await draft(store, stocktakeBody({ lines: [line()] }), {
      businessDate: '2026-11-23',
    });
    expect(await why(unposted)).toBe('notPosted');
    const zone = await counted({ scope: { kind: 'zone', zones: ['A'] } });
    expect(await why(zone.document)).toBe('notFull');
    const blank = countLine({ item: names.item('A04'), lot, bin: names.bin('A-01-02') });
    const gaps = await counted({ lines: [line(), blank] });
    expect(await why(gaps.document)).toBe('blanks');
    const { document, posting } = await counted();
    expect(await why(document, { warehouse: centre })).toBe('notThere');
    await posted(
      store,
      { kind: 'reversal', posting, reason: '盘错了' },
      { businessDate: '2026-11-23' },
    );
    expect(await why(document)).toBe('reversed');
    const standing = await counted();
    store.clock.now = new Date('2026-11-30T02:00:00.000Z');
    expect(await why(standing.document)).toBe('ok');
    store.clock.now = new Date('2026-12-01T02:00:00.000Z');
    expect(await why(standing.document)).toBe('old');
    const { counts } = await store.do('keeper', 'handovers.preview', { warehouse: wuhan });
    expect(counts).toEqual([]);
  });

  test('that was changed, removed or put there is found by the proof', async () => {
    const { document } = await counted();
    await sign(document);
    const victim = victimOf(store);
    const found = async (statement: string) => {
      const { findings } = await victim.proveAfter((raw) => raw.exec(statement));
      return findings.map(({ code, expected, found: got }) => `${code} ${expected} ${got}`);
    };
    expect(await found('')).toEqual([]);
    expect(await found(`UPDATE handover SET note = '钥匙一把'`)).toEqual([
      expect.stringMatching(/^handoverChanged .*钥匙两把.* .*钥匙一把/),
    ]);
    expect(await found('DELETE FROM handover')).toEqual([
      expect.stringMatching(/^handoverChanged .* null$/),
    ]);
    expect(
      await found(`INSERT INTO handover (uid, warehouse_id, from_user_id, to_user_id, at,
        count_document_id, note, after_sequence)
        SELECT 'x', warehouse_id, to_user_id, from_user_id, at, count_document_id, note, 3
        FROM handover`),
    ).toEqual([expect.stringMatching(/^handoverChanged null /)]);
    victim.remove();
    store = testStore();
  });
});
