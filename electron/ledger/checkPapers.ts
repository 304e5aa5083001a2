import { type Body, kindOf, kinds } from '../../shared/documents/kinds';
import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { searchedBy } from '../documents/saveDraft';

/**
 * What stands beside the sealed papers and is told by them: the columns by which lists find them,
 * who approved them, how far their goods are, and which bins a count has seen.
 */
export function checkPapers(db: ReadableDb): Finding[] {
  return [
    ...checkColumns(db),
    ...checkApprovals(db),
    ...checkDeliveries(db),
    ...checkStepsAfter(db),
    ...checkCounted(db),
  ];
}

/** How many papers are read together. */
const together = 500;

/** Posted documents whose columns say something else than their body and their posting. */
function checkColumns(db: ReadableDb): Finding[] {
  const findings: Finding[] = [];
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = db.all<Columns>(sql`
      SELECT document.id, document.number, document.body, document.kind,
        posting.business_date AS posted, document.business_date AS dated, party.uid AS party,
        team.uid AS team, operation.uid AS operation, counter.code AS counter,
        arrival.uid AS arrival, requisition.uid AS requisition
      FROM document
      JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
      LEFT JOIN party ON party.id = document.party_id
      LEFT JOIN team ON team.id = document.team_id
      LEFT JOIN operation ON operation.id = document.operation_id
      LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
      LEFT JOIN arrival ON arrival.id = document.arrival_id
      LEFT JOIN requisition ON requisition.id = document.requisition_id
      WHERE document.id > ${after} ORDER BY document.id LIMIT ${together}`);
    const last = rows.at(-1);
    if (last === undefined) return findings;
    after = last.id;
    findings.push(...rows.flatMap(columnsOf));
  }
}

interface Columns extends Record<keyof ReturnType<typeof searchedBy>, string | null> {
  id: number;
  number: string;
  body: string;
  kind: string;
  posted: string;
  dated: string;
}

function columnsOf({ number, body, kind, posted, dated, ...columns }: Columns): Finding[] {
  const said = tell(body, kind, searchedBy);
  if (said === null) return [];
  const { party, team, operation, counter, arrival, requisition } = said;
  const pairs = [
    ['date', posted, dated],
    ['party', party, columns.party],
    ['team', team, columns.team],
    ['operation', operation, columns.operation],
    ['counter', counter, columns.counter],
    ['arrival', arrival, columns.arrival],
    ['requisition', requisition, columns.requisition],
  ] as const;
  return pairs.flatMap(([aspect, expected, found]) =>
    expected === found ? [] : [{ code: 'stateChanged', aspect, subject: number, expected, found }],
  );
}

/** What a body says; null where it can't be read as its kind any more, which the chain has found. */
export function tell<T>(text: string, kind: string, of: (body: Body) => T): T | null {
  try {
    const body = JSON.parse(text) as Body;
    return body.kind === kind ? of(body) : null;
  } catch {
    return null;
  }
}

/**
 * Posted documents that say they were approved otherwise than the chain tells: before the posting by
 * a step that is sealed in it, after it (先发后补) by an entry of its own.
 */
function checkApprovals(db: ReadableDb): Finding[] {
  const after = new Map(
    db
      .all<{ document: string; approval: string }>(sql`
        SELECT content ->> 'document' AS document, content ->> 'approval' AS approval
        FROM chain_entry WHERE kind = 'approval' ORDER BY incarnation_id, sequence`)
      .map(({ document, approval }) => [document, approval]),
  );
  return db
    .all<Approved>(sql`
      SELECT uid, number, kind, approval, body, before FROM (
        SELECT document.*, EXISTS (
          SELECT 1 FROM document_step AS given
          JOIN document_step AS posted ON posted.document_id = given.document_id
            AND posted.step = 'post' AND posted.id > given.id
          WHERE given.document_id = document.id AND given.step = 'approve') AS before
        FROM document WHERE posting <> 'none'
      ) WHERE NOT (before AND approval = 'given')`)
    .flatMap(({ uid, number, kind, approval, body, before }): Finding[] => {
      const isAsked = tell(body, kind, (said) => kindOf(said).needsApproval(said));
      const isGiven = before === 1 || isAsked === false;
      const expected = after.get(uid) ?? (isGiven ? 'given' : 'waiting');
      if (isAsked === null || expected === approval) return [];
      return [
        { code: 'stateChanged', aspect: 'approval', subject: number, expected, found: approval },
      ];
    });
}

interface Approved {
  uid: string;
  number: string;
  kind: string;
  approval: string;
  body: string;
  /** Whether somebody approved it before it was posted. */
  before: 0 | 1;
}

/**
 * Posted documents whose goods are said to be elsewhere than the chain tells: issued with the
 * posting, arrived and signed for by entries of their own; of a transfer, by its acts that stand.
 */
function checkDeliveries(db: ReadableDb): Finding[] {
  const delivering = Object.values(kinds).flatMap(({ kind, delivers }) => (delivers ? [kind] : []));
  return db
    .all<{ number: string; expected: string; found: string }>(sql`
      WITH told AS MATERIALIZED (
        SELECT content ->> 'document' AS uid, content ->> 'delivery' AS delivery,
          max(incarnation_id * 1000000000000 + sequence)
        FROM chain_entry WHERE kind = 'delivery' GROUP BY 1
      ), standing AS (
        SELECT document_id FROM posting WHERE act <> 'post'
          AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
      )
      SELECT number, document.delivery AS found, CASE
        WHEN kind NOT IN (${list(delivering)}) THEN 'none'
        WHEN kind <> 'transfer' THEN coalesce(told.delivery, 'issued')
        WHEN posting = 'posted' THEN 'signed'
        WHEN document.id IN (SELECT document_id FROM standing) THEN 'arrived'
        ELSE 'issued' END AS expected
      FROM document LEFT JOIN told ON told.uid = document.uid
      WHERE posting <> 'none' AND expected <> document.delivery LIMIT 500`)
    .map(({ number, ...states }) => ({
      code: 'stateChanged',
      aspect: 'delivery',
      subject: number,
      ...states,
    }));
}

/**
 * What was done with documents after they were posted, by whom and when, where their steps and the
 * chain say it differently: approved or declined (先发后补), arrived, signed for.
 */
function checkStepsAfter(db: ReadableDb): Finding[] {
  return db
    .all<{ number: string; expected: string | null; found: string | null }>(sql`
      WITH sealed AS MATERIALIZED (
        SELECT json_array(content ->> 'document',
          CASE coalesce(content ->> 'approval', content ->> 'delivery')
            WHEN 'givenAfter' THEN 'approve' WHEN 'declined' THEN 'decline'
            WHEN 'arrived' THEN 'arrive' WHEN 'signed' THEN 'sign' END,
          content ->> 'by', at, nullif(coalesce(content ->> 'reason', content ->> 'note'), '')) AS says,
          content ->> 'number' AS number
        FROM chain_entry WHERE kind IN ('approval', 'delivery')
      ), kept AS MATERIALIZED (
        SELECT json_array(document.uid, step.step, user.uid, step.at, step.reason) AS says,
          document.number
        FROM document
        JOIN document_step AS posted ON posted.document_id = document.id
          AND posted.step IN ('post', 'postFirst')
        JOIN document_step AS step ON step.document_id = document.id AND step.id > posted.id
          AND step.step IN ('approve', 'decline', 'arrive', 'sign')
        JOIN user ON user.id = step.by_user_id
        WHERE document.posting <> 'none'
      )
      SELECT coalesce(sealed.number, kept.number) AS number, sealed.says AS expected,
        kept.says AS found
      FROM sealed FULL JOIN kept ON kept.says = sealed.says
      WHERE sealed.says IS NOT kept.says LIMIT 500`)
    .map(({ number, ...says }) => ({
      code: 'stateChanged',
      aspect: 'step',
      subject: number,
      ...says,
    }));
}

/** Bins that a count has seen and does not say so, or that it never saw: nothing is dated before it. */
function checkCounted(db: ReadableDb): Finding[] {
  return db
    .all<{ number: string; bin: string; says: 0 | 1 }>(sql`
      WITH seen AS (
        SELECT DISTINCT posting.id AS posting_id, bin.id AS bin_id
        FROM document
        JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
        JOIN json_each(CASE WHEN json_valid(document.body) THEN document.body ELSE '{}' END, '$.lines') AS line
        JOIN bin ON bin.uid = line.value ->> 'bin'
        WHERE document.kind = 'stocktake' AND json_array_length(line.value, '$.counts') > 0
      )
      SELECT document.number, bin.code AS bin, counted.bin_id IS NOT NULL AS says
      FROM seen FULL JOIN counted_bin AS counted
        ON counted.posting_id = seen.posting_id AND counted.bin_id = seen.bin_id
      JOIN posting ON posting.id = coalesce(seen.posting_id, counted.posting_id)
      JOIN document ON document.id = posting.document_id
      JOIN bin ON bin.id = coalesce(seen.bin_id, counted.bin_id)
      WHERE seen.bin_id IS NULL OR counted.bin_id IS NULL LIMIT 500`)
    .map(({ number, bin, says }) => ({
      code: 'stateChanged',
      aspect: 'countedBin',
      subject: number,
      expected: says === 1 ? null : bin,
      found: says === 1 ? bin : null,
    }));
}
