import type SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkHash } from '../../../electron/ledger/chain';
import type { Proof } from '../../../shared/ledger/api';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type Victim, victimOf } from '../../support/tamper';
import { testStore } from '../../support/testStore';

/**
 * A store with a receipt of 40 quilts (#2), a dispatch of 30 to a team (#3), a receipt of blankets
 * (#4) and the reversal of the dispatch (#5); #1 is the genesis of the chain.
 */
let victim: Victim;
const [receipt, issue, blankets, twin] = [
  'RK-42010001-20261120-0001',
  'CK-42010001-20261120-0001',
  'RK-42010001-20261120-0002',
  'CX-42010001-20261123-0001',
] as const;

beforeAll(async () => {
  const store = testStore();
  const names = await namesAt(store);
  const gift = (item: string, unit: string, count: number) =>
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item(item),
          bin: names.bin('A-01-01'),
          entered: { count, unit, factor: 1 },
          price: { per: 'line', amount: 1001 },
          priceBasis: 'invoice',
          batchNumber: `${item}-1`,
        }),
      ],
    });
  await posted(store, gift('A04', '床', 40));
  const { posting } = await posted(
    store,
    dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 30, unit: '床', factor: 1 } }),
      ],
    }),
  );
  await posted(store, gift('A06', '条', 5));
  await posted(store, { kind: 'reversal', posting, reason: '队伍未出发' });
  victim = victimOf(store);
});
afterAll(() => victim.remove());

/** What the books say of themselves, without what their journal says (journal.test.ts). */
const own = ({ findings }: Proof) => findings.filter(({ code }) => !code.startsWith('journal'));
/** What a proof found, as `code subject expected → found`. */
const found = (proof: Proof) =>
  own(proof).map(({ code, subject, expected, found: got }) =>
    [code, subject, ...(expected === null && got === null ? [] : [`${expected} → ${got}`])].join(
      ' ',
    ),
  );
const codes = (proof: Proof) => [...new Set(own(proof).map(({ code }) => code))];
const damaged = (statement: string) => victim.proveAfter((raw) => raw.exec(statement));
const postingOf = (number: string) =>
  `(SELECT posting.id FROM posting JOIN document ON document.id = document_id
    WHERE number = '${number}')`;

test('a sound store: nothing is found, and every entry was looked at', async () => {
  const proof = await victim.proveAfter(() => {});
  expect(proof).toMatchObject({ ok: true, findings: [], movements: 4, balances: 2, entries: 5 });
  expect(proof.head.sequence).toBe(5);
});

describe('C10: the balances', () => {
  test('a quantity that was edited is named with its goods and place', async () => {
    const proof = await damaged('UPDATE stock SET quantity = 41 WHERE quantity = 40');
    expect(proof.ok).toBe(false);
    expect(found(proof)).toEqual([
      expect.stringMatching(/^balanceQuantity 棉被 A04-1 @ .* 40 → 41$/),
    ]);
    expect(own(proof)[0]?.about).toMatchObject({
      type: 'stock',
      item: '棉被',
      unit: '床',
      batchNumber: 'A04-1',
      place: 'bin',
      bin: 'A-01-01',
    });
  });

  test.each([
    ['an amount', 'UPDATE stock SET amount = 1000 WHERE quantity = 40', '1001 → 1000'],
    ['an amount made unknown', 'UPDATE stock SET amount = NULL WHERE quantity = 40', '1001 → null'],
  ])('%s that was edited', async (_what, statement, words) => {
    const proof = await damaged(statement);
    expect(codes(proof)).toEqual(['balanceAmount']);
    expect(found(proof)[0]).toContain(words);
  });

  test('one that was removed, and one that was made up', async () => {
    expect(codes(await damaged('DELETE FROM stock WHERE quantity = 40'))).toEqual([
      'balanceQuantity',
      'balanceAmount',
    ]);
    const made = await damaged(
      `INSERT INTO stock SELECT (SELECT id FROM place WHERE kind = 'custody'), lot_id, 7, NULL
       FROM stock WHERE quantity = 40`,
    );
    expect(codes(made)).toEqual(['balanceQuantity']);
  });
});

describe('C06: the rows of a posting', () => {
  test.each([
    [
      'a movement’s quantity',
      `UPDATE movement SET quantity = 29 WHERE posting_id = ${postingOf(issue)}`,
      issue,
    ],
    [
      'a movement’s amount',
      `UPDATE movement SET amount = 1 WHERE posting_id = ${postingOf(blankets)}`,
      blankets,
    ],
    [
      'where it went',
      `UPDATE movement SET to_place_id = (SELECT id FROM place WHERE kind = 'custody') WHERE posting_id = ${postingOf(blankets)}`,
      blankets,
    ],
    [
      'its snapshot',
      `UPDATE posting SET snapshot = replace(snapshot, '毛毯', '毛巾') WHERE id = ${postingOf(blankets)}`,
      blankets,
    ],
    [
      'its day',
      `UPDATE posting SET business_date = '2026-11-19' WHERE id = ${postingOf(receipt)}`,
      receipt,
    ],
    [
      'who posted it',
      `UPDATE posting SET posted_by = (SELECT id FROM user WHERE login = 'admin') WHERE id = ${postingOf(receipt)}`,
      receipt,
    ],
    [
      'its document’s body',
      `UPDATE document SET body = json_set(body, '$.note', '改') WHERE number = '${receipt}'`,
      receipt,
    ],
    [
      'its document’s number',
      `UPDATE document SET number = 'RK-42010001-20261120-0003' WHERE number = '${blankets}'`,
      'RK-42010001-20261120-0003',
    ],
    [
      'who approved it',
      `UPDATE document_step SET by_user_id = (SELECT id FROM user WHERE login = 'admin')
       WHERE step = 'approve' AND document_id = (SELECT id FROM document WHERE number = '${receipt}')`,
      receipt,
    ],
    [
      'a lot’s expiry',
      `UPDATE lot SET expiry_kind = 'date', expiry_date = '2099-01-01' WHERE batch_number = 'A06-1'`,
      blankets,
    ],
    ['a lot’s batch', `UPDATE lot SET batch_number = 'X' WHERE batch_number = 'A06-1'`, blankets],
    [
      'a lot’s owner',
      `UPDATE lot SET owner_id = owner_id + 1 WHERE batch_number = 'A06-1'`,
      blankets,
    ],
  ])('%s, edited, is named by the document’s number', async (_what, statement, subject) => {
    const proof = await damaged(statement);
    expect(proof.findings).toContainEqual(
      expect.objectContaining({
        code: 'contentChanged',
        subject,
        about: expect.objectContaining({ type: 'document', number: subject }),
      }),
    );
  });

  test('an edited movement is seen by the balances as well', async () => {
    const proof = await damaged(
      `UPDATE movement SET quantity = 29 WHERE posting_id = ${postingOf(issue)}`,
    );
    expect(codes(proof)).toContain('balanceQuantity');
  });

  test('a movement that takes more than there was is below zero on its day', async () => {
    const proof = await damaged(
      `UPDATE movement SET quantity = 41 WHERE posting_id = ${postingOf(issue)}`,
    );
    expect(found(proof)).toContainEqual(expect.stringMatching(/^belowZero 棉被 .*2026-11-20 -1$/));
  });

  test('a movement between places that its kind does not join', async () => {
    const proof = await damaged(
      `INSERT INTO place (kind, warehouse_id) VALUES ('loss', 1);
       UPDATE movement SET to_place_id = last_insert_rowid() WHERE posting_id = ${postingOf(issue)}`,
    );
    expect(found(proof)).toContainEqual(`wrongPlaces ${issue} null → bin → loss`);
  });

  test.each([
    ['a person’s name', `role = 'collector'`, 'collector'],
    ['a party’s name', `role LIKE 'party:%'`, 'party'],
    ['the name of who posted it', `role LIKE 'user:%'`, 'user'],
  ])('%s on the posted sheet', async (_what, where, role) => {
    const proof = await damaged(
      `UPDATE posting_person SET name = '别人' WHERE ${where} AND posting_id = ${postingOf(issue)}`,
    );
    expect(new Set(found(proof))).toEqual(new Set([`nameChanged ${issue} null → ${role}`]));
  });

  test('a name exchanged with salt and seal of its own', async () => {
    const proof = await damaged(
      `UPDATE posting_person SET hmac = '00' WHERE role = 'collector' AND posting_id = ${postingOf(issue)}`,
    );
    expect(codes(proof).sort()).toEqual(['contentChanged', 'nameChanged']);
  });
});

describe('C07: the chain', () => {
  test('an entry cut out of the middle: the gap and the broken link are named', async () => {
    const proof = await damaged(`DELETE FROM chain_entry WHERE sequence = 3`);
    expect(found(proof).map((words) => words.split(' ').slice(0, 2).join(' '))).toEqual([
      `chainGap ${blankets}`,
      `chainPrevious ${blankets}`,
      `noEntry ${issue}`,
    ]);
  });

  test('a whole document cut out with all of its rows', async () => {
    const proof = await damaged(`
      DELETE FROM chain_entry WHERE posting_id = ${postingOf(blankets)};
      DELETE FROM posting_person WHERE posting_id = ${postingOf(blankets)};
      DELETE FROM movement WHERE posting_id = ${postingOf(blankets)};
      DELETE FROM stock WHERE quantity = 5;
      DELETE FROM lot WHERE batch_number = 'A06-1';
      DELETE FROM posting WHERE id = ${postingOf(blankets)};
      DELETE FROM document_step WHERE document_id = (SELECT id FROM document WHERE number = '${blankets}');
      DELETE FROM document_person WHERE document_id = (SELECT id FROM document WHERE number = '${blankets}');
      DELETE FROM document WHERE number = '${blankets}';`);
    expect(found(proof)).toEqual([
      'numberGap RK-42010001-20261120 2 → 1',
      `chainGap ${twin} 4 → 5`,
      expect.stringMatching(new RegExp(`^chainPrevious ${twin}`)),
    ]);
  });

  test('and the rest renumbered, so that there is no gap', async () => {
    const proof = await damaged(`
      DELETE FROM chain_entry WHERE sequence = 4;
      UPDATE chain_entry SET sequence = 4 WHERE sequence = 5;
      UPDATE posting SET sequence = 99 WHERE sequence = 4;
      UPDATE posting SET sequence = 4 WHERE sequence = 5;`);
    expect(codes(proof)).toEqual(['chainPrevious', 'contentChanged', 'noEntry']);
  });

  test('two entries exchanged', async () => {
    const proof = await damaged(`
      UPDATE chain_entry SET sequence = 99 WHERE sequence = 3;
      UPDATE chain_entry SET sequence = 3 WHERE sequence = 4;
      UPDATE chain_entry SET sequence = 4 WHERE sequence = 99;`);
    expect(codes(proof)).toEqual(['chainPrevious']);
  });

  test('the genesis: which warehouses were kept from the start', async () => {
    const proof = await damaged(
      `UPDATE chain_entry SET content = json_set(content, '$.kind', 'real') WHERE sequence = 1`,
    );
    expect(codes(proof).sort()).toEqual(['contentChanged', 'stateChanged']);
  });

  test('C09: an entry whose own hashes were made anew breaks with its successor', async () => {
    const proof = await victim.proveAfter((raw) => rehash(raw, 3));
    expect(found(proof)).toEqual([
      expect.stringMatching(new RegExp(`^contentChanged ${issue} `)),
      expect.stringMatching(new RegExp(`^chainPrevious ${blankets} `)),
    ]);
  });

  test('a hash that was overwritten', async () => {
    const proof = await damaged(
      `UPDATE chain_entry SET hash = '${'f'.repeat(64)}' WHERE sequence = 5`,
    );
    expect(codes(proof)).toEqual(['chainHash']);
  });
});

/** Gives an entry another content hash and the link that goes with it, as a forger would. */
function rehash(raw: SQLite.Database, sequence: number) {
  const { previous_hash: previous } = raw
    .prepare('SELECT previous_hash FROM chain_entry WHERE sequence = ?')
    .get(sequence) as { previous_hash: string };
  const content = 'a'.repeat(64);
  raw
    .prepare('UPDATE chain_entry SET content_hash = ?, hash = ? WHERE sequence = ?')
    .run(content, linkHash(previous, content), sequence);
}

describe('C06: the state of a document', () => {
  test.each([
    ['posted, as if it had not been', issue, `posting = 'none'`, 'reversed → none given'],
    ['posted, as if it could be again', receipt, `posting = 'none'`, 'posted → none given'],
    ['reversed, as if it had not been', issue, `posting = 'posted'`, 'reversed → posted given'],
    ['posted, as if it were 作废', receipt, 'cancelled = 1', 'posted → posted cancelled'],
    ['posted, as if nobody had approved it', receipt, `approval = 'none'`, 'given → none'],
  ])('of one that is %s', async (_what, number, change, words) => {
    const proof = await damaged(`UPDATE document SET ${change} WHERE number = '${number}'`);
    expect(found(proof)).toEqual([`stateChanged ${number} ${words}`]);
  });
});

describe('C06: what lists find things by', () => {
  test.each([
    ['a business date', `business_date = '2026-11-01'`],
    ['a party', `party_id = (SELECT id FROM party WHERE name = '黄石市红十字会')`],
  ])('%s in the columns of a posted document', async (_what, change) => {
    const proof = await damaged(`UPDATE document SET ${change} WHERE number = '${receipt}'`);
    expect(codes(proof)).toContain('stateChanged');
    expect(proof.findings.map(({ subject }) => subject)).toContain(receipt);
  });

  test('a whole warehouse moved to another city', async () => {
    const toOther = `(SELECT id FROM warehouse WHERE code = '42020001')`;
    const places = await damaged(`UPDATE place SET warehouse_id = ${toOther} WHERE kind = 'bin'`);
    expect(codes(places)).toContain('wrongPlaces');
    const both = await damaged(
      `UPDATE place SET warehouse_id = ${toOther} WHERE kind = 'bin';
       UPDATE bin SET warehouse_id = ${toOther}, code = 'X-' || id`,
    );
    expect(codes(both)).toContain('contentChanged');
  });

  test('a test store that says it is real', async () => {
    const proof = await damaged(`UPDATE store SET kind = 'real'`);
    expect(found(proof)).toEqual(['stateChanged store test → real']);
  });

  test('a name put in place of another, without its salt', async () => {
    const proof = await damaged(
      `UPDATE posting_person SET name = '李四', salt = NULL WHERE role = 'collector'`,
    );
    expect(codes(proof)).toEqual(['nameChanged']);
  });

  test('a series of numbers that was thrown away', async () => {
    const proof = await damaged(`DELETE FROM number_series WHERE prefix = 'RK'`);
    expect(codes(proof)).toContain('numberGap');
  });
});

describe('X17: the audit', () => {
  test.each([
    ['a line that says something else', `UPDATE audit SET detail = '{}' WHERE id = 3`, ['#3']],
    ['who did it', 'UPDATE audit SET user_id = 1 + (user_id = 1) WHERE id = 3', ['#3']],
    ['when', `UPDATE audit SET at = '2026-11-22T00:00:00.000Z' WHERE id = 3`, ['#3']],
    ['a line cut out of the middle', 'DELETE FROM audit WHERE id = 3', ['#4']],
    [
      'a line put in',
      `INSERT INTO audit SELECT 999, at, user_id, at_place_of_user_id, station, call, subject, detail, previous_hash, hash FROM audit WHERE id = 3`,
      ['#999'],
    ],
  ])('%s', async (_what, statement, lines) => {
    const proof = await damaged(statement);
    expect(codes(proof)).toEqual(['auditChanged']);
    expect(proof.findings.map(({ subject }) => subject)).toEqual(lines);
    expect(proof.findings.every(({ about }) => about?.type === 'audit')).toBe(true);
  });

  test('its end cut off: the postings that it does not tell of are named', async () => {
    const proof = await damaged('DELETE FROM audit');
    expect(codes(proof)).toEqual(['auditChanged']);
    expect(proof.findings.length).toBeGreaterThan(1);
    expect(proof.findings.every(({ about }) => about?.type === 'document')).toBe(true);
  });
});

describe('the file', () => {
  test('L14: a series that was set back or forward', async () => {
    const series = (to: number) => `UPDATE number_series SET last = ${to} WHERE prefix = 'RK'`;
    expect(found(await damaged(series(3)))).toEqual(['numberGap RK-42010001-20261120 3 → 2']);
    expect(found(await damaged(series(1)))).toEqual(['numberGap RK-42010001-20261120 1 → 2']);
  });

  test('a reference that leads nowhere', async () => {
    const proof = await damaged(
      `UPDATE document SET warehouse_id = 9999 WHERE number = '${issue}'`,
    );
    expect(found(proof)).toEqual([
      'danglingReference document',
      expect.stringMatching(new RegExp(`^contentChanged ${issue} .* → null$`)),
    ]);
  });

  test.each([
    ['a body', `UPDATE document SET body = 'no json' WHERE number = '${issue}'`],
    ['a snapshot', `UPDATE posting SET snapshot = '{' WHERE id = ${postingOf(issue)}`],
    ['a kind', `UPDATE document SET kind = 'nothing' WHERE number = '${issue}'`],
  ])(
    'C01: %s that can’t be read any more is a finding, not a bug of the proof',
    async (_what, statement) => {
      const proof = await damaged(statement);
      expect(proof.findings).toContainEqual(
        expect.objectContaining({ code: 'contentChanged', subject: issue }),
      );
    },
  );

  test('C05: an index that disagrees with its table', async () => {
    const proof = await victim.proveAfter((raw) => {
      raw.unsafeMode(true);
      raw.pragma('writable_schema = on');
      raw.exec(`UPDATE sqlite_schema SET sql = 'CREATE INDEX movement_lot ON movement (quantity)'
        WHERE name = 'movement_lot'`);
    });
    expect(codes(proof)).toContain('databaseDamaged');
  });
});
