import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { listBroken } from '../store/sealNote';

/** The file was not, when the program was started, what it had been when it was closed: each time. */
export function checkSeal(db: ReadableDb): Finding[] {
  return listBroken(db).map(({ sealedAt, seenAt }) => ({
    code: 'fileChanged',
    subject: 'store.sqlite',
    expected: sealedAt,
    found: seenAt,
  }));
}
