import { sql } from '../../electron/database/sql';
import { type PreparedStore, prepareStore } from '../support/testStore';

/** The day on which every run begins, and since when its warehouses keep books. */
export const firstDay = '2026-11-20';
export const openingDate = '2026-10-01';
export const begins = `${firstDay}T02:00:00.000Z`;

/** A bill and an operation of the model's own. */
export const bill = '01970000-0000-7000-8000-000000000099';
export const flood = '01970000-0000-7000-8000-000000000098';

/** The approver's password, hashed at the least cost there is: it is asked thousands of times. */
export const password = 'the password of the approver';
const hash =
  '$argon2id$v=19$m=8,t=1,p=1$BwcHBwcHBwcHBwcHBwcHBw$18iYhbKNh9zaWDRTWjBHRXjRBFf381UJzb9zWKRPTkU';

/**
 * The store that every run begins with: one more bill, a 家庭包 of a quilt and two blankets; an
 * operation in force; and an approver who has a password, for what takes two.
 */
export function prepareEveryKind(): PreparedStore {
  return prepareStore({ now: begins, opening: openingDate }, (store) => {
    const { db } = store.program.state.store!;
    const id = db.insert(sql`
      INSERT INTO bill (uid, item_id, version, note, basis, made_at)
      VALUES (${bill}, (SELECT id FROM item WHERE code = 'A01'), 99, '', 'proposed',
        '2026-10-01T00:00:00.000Z')`);
    for (const [line, code, quantity] of [
      [1, 'A04', 1],
      [2, 'A06', 2],
    ] as const) {
      db.run(sql`
        INSERT INTO bill_line (bill_id, line, item_id, quantity)
        VALUES (${id}, ${line}, (SELECT id FROM item WHERE code = ${code}), ${quantity})`);
    }
    db.run(sql`
      INSERT INTO operation (uid, node_id, name, kind, place, started_on)
      VALUES (${flood}, (SELECT id FROM node WHERE is_self = 1), '黄梅洪涝', 'flood', '黄梅县',
        '2026-10-01')`);
    db.run(sql`UPDATE user SET password_hash = ${hash} WHERE login = 'approver'`);
  });
}
