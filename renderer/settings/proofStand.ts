import type { BrokenSeal, JournalStanding, Proof } from '../../shared/ledger/api';
import type { Finding } from '../../shared/ledger/findings';
import { hasLost } from '../app/useJournal';

/**
 * How the books stand by all that is known, the gravest first: their end is lost; the proof found
 * something wrong; the file was changed and nothing is proved since; it was changed and the books
 * agree; the books agree; nothing was looked at.
 */
export type ProofStand = 'lost' | 'wrong' | 'changed' | 'changedSound' | 'sound' | 'unproved';

/** What is wrong in the books themselves. That the file was changed is told, and settled, by itself. */
export function wrongIn(proof: Proof): readonly Finding[] {
  return proof.findings.filter(({ code }) => code !== 'fileChanged');
}

export function proofStand(
  proof: Proof | null,
  broken: BrokenSeal | null,
  journal: JournalStanding | undefined,
): ProofStand {
  if (hasLost(journal)) return 'lost';
  if (proof !== null && wrongIn(proof).length > 0) return 'wrong';
  if (broken !== null) return proof === null ? 'changed' : 'changedSound';
  return proof === null ? 'unproved' : 'sound';
}
