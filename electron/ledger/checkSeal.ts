import type { Finding } from '../../shared/ledger/api';
import type { ReadableDb } from '../database/database';
import { readBroken } from '../store/sealNote';

/** The file was not, when the program was started, what it had been when it was closed. */
export function checkSeal(db: ReadableDb): Finding[] {
  const broken = readBroken(db);
  if (broken === null) return [];
  const { sealedAt, seenAt } = broken;
  return [{ code: 'fileChanged', subject: 'store.sqlite', expected: sealedAt, found: seenAt }];
}
