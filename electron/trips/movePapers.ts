import { steps } from '../../shared/documents/steps';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { readStoredDocument, type StoredDocument } from '../documents/documentRow';
import { followPaper } from '../documents/moveOn';
import { refuseStep, stepFacts } from '../documents/takeStep';
import type { StoredTrip } from './storedTrip';

type Lorry = Pick<StoredTrip, 'id' | 'plate'>;

/** The papers of a lorry, or of one of its stops, in their order. */
export function papersOf(
  { db }: CommandContext,
  { id }: Pick<Lorry, 'id'>,
  stop?: number,
): StoredDocument[] {
  const at = stop === undefined ? sql`` : sql`AND stop = ${stop}`;
  return db
    .all<{ uid: string }>(sql`
      SELECT document.uid FROM trip_paper JOIN document ON document.id = document_id
      WHERE trip_id = ${id} ${at} ORDER BY stop, document.number`)
    .map(({ uid }) => readStoredDocument(db, uid));
}

/** Moves a paper by its own steps, as its own buttons do; in the chain from the posting on. */
export function movePaper(
  context: CommandContext,
  step: 'pick' | 'arrive' | 'sign',
  document: StoredDocument,
  { plate }: Pick<Lorry, 'plate'>,
) {
  refuseStep(context, step, document);
  followPaper(context, step, document, `车次 ${plate}`);
}

/**
 * Lets papers follow what was said of their lorries. One on several has come, or is signed for, when
 * the last of them has; what was taken back, or is further already, stays as it is, and so does a
 * transfer, of which the receiving warehouse says what it got.
 */
export function followLorries(
  context: CommandContext,
  documents: readonly StoredDocument[],
  lorry: Pick<Lorry, 'plate'>,
) {
  for (const { uid } of documents) {
    for (const step of ['arrive', 'sign'] as const) {
      const document = readStoredDocument(context.db, uid);
      const isOpen = steps[step].from(stepFacts(context, document));
      if (isOpen && isSaidByAll(context, step, document)) movePaper(context, step, document, lorry);
    }
  }
}

/** Whether every lorry that brings the paper has said it, and there is one. */
function isSaidByAll(
  { db }: CommandContext,
  step: 'arrive' | 'sign',
  { id }: StoredDocument,
): boolean {
  const said = step === 'arrive' ? sql`arrived_at` : sql`signed_at`;
  const { stops, unsaid } = db.read<{ stops: number; unsaid: number }>(sql`
    SELECT count(*) AS stops, count(*) - count(${said}) AS unsaid FROM trip_paper
    JOIN trip_stop ON trip_stop.trip_id = trip_paper.trip_id AND trip_stop.stop = trip_paper.stop
    JOIN trip ON trip.id = trip_paper.trip_id AND trip.cancelled_at IS NULL
    WHERE document_id = ${id}`);
  return stops > 0 && unsaid === 0;
}
