import { kindName } from '../../shared/documents/kinds';
import { type Finding, type FindingAbout, findingAbout } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * A finding with what it speaks of, as people know it: the paper of a number, the moment of an entry,
 * who did what the audit says. A damaged store may not know it any more: then without.
 */
export function described(db: ReadableDb, finding: Finding): Finding {
  if (finding.about !== undefined) return finding;
  try {
    // A turned bit may have made a uid into something that is none.
    const about = findingAbout.safeParse(aboutOf(db, finding));
    return about.success ? { ...finding, about: about.data } : finding;
  } catch {
    return finding;
  }
}

function aboutOf(db: ReadableDb, { code, subject }: Finding): FindingAbout | undefined {
  switch (code) {
    case 'auditChanged':
      return subject.startsWith('#') ? aboutAudit(db, subject) : aboutPaper(db, subject);
    case 'handoverChanged':
      return aboutHandover(db, subject);
    case 'assessmentChanged':
      return aboutAssessment(db, subject);
    case 'numberGap':
      return aboutSeries(db, subject);
    default:
      return subject.startsWith('#') ? aboutEntry(db, subject) : aboutPaper(db, subject);
  }
}

/** A document by its number or its uid, or an item by its code. */
function aboutPaper(db: ReadableDb, subject: string): FindingAbout | undefined {
  const paper = db.find<{ document: string; number: string | null; kind: string }>(sql`
    SELECT uid AS document, number, kind FROM document WHERE number = ${subject} OR uid = ${subject}`);
  const kind = kindName.safeParse(paper?.kind);
  if (paper && kind.success) return { type: 'document', ...paper, kind: kind.data };
  const item = db.find<{ item: string; code: string }>(sql`
    SELECT name AS item, code FROM item WHERE code = ${subject}`);
  return item && { type: 'item', ...item };
}

function aboutEntry(db: ReadableDb, subject: string): FindingAbout | undefined {
  const entry = db.find<{ sequence: number; at: string }>(sql`
    SELECT sequence, at FROM chain_entry WHERE sequence = ${Number(subject.slice(1))}
    ORDER BY incarnation_id DESC LIMIT 1`);
  return entry && { type: 'entry', ...entry };
}

function aboutAudit(db: ReadableDb, subject: string): FindingAbout | undefined {
  const line = db.find<{ at: string; by: string | null; call: string }>(sql`
    SELECT at, user.name AS by, call FROM audit LEFT JOIN user ON user.id = user_id
    WHERE audit.id = ${Number(subject.slice(1))}`);
  return line && { type: 'audit', ...line };
}

/** By the row of it; where that is gone, by what the chain says. */
function aboutHandover(db: ReadableDb, subject: string): FindingAbout | undefined {
  const handover = db.find<{ warehouse: string; at: string }>(sql`
    SELECT warehouse.name AS warehouse, handover.at FROM handover
    JOIN warehouse ON warehouse.id = handover.warehouse_id WHERE handover.uid = ${subject}
    UNION ALL
    SELECT warehouse.name, chain_entry.at FROM chain_entry
    JOIN warehouse ON warehouse.code = content ->> 'warehouse'
    WHERE chain_entry.kind = 'handover' AND content ->> 'handover' = ${subject} LIMIT 1`);
  return handover && { type: 'handover', ...handover };
}

/** As {@link aboutHandover}. */
function aboutAssessment(db: ReadableDb, subject: string): FindingAbout | undefined {
  const assessment = db.find<{ warehouse: string; judgedOn: string }>(sql`
    SELECT warehouse.name AS warehouse, judged_on AS judgedOn FROM assessment
    JOIN warehouse ON warehouse.id = assessment.warehouse_id WHERE assessment.uid = ${subject}
    UNION ALL
    SELECT warehouse.name, content ->> 'judgedOn' FROM chain_entry
    JOIN warehouse ON warehouse.code = content ->> 'warehouse'
    WHERE chain_entry.kind = 'assessment' AND content ->> 'assessment' = ${subject} LIMIT 1`);
  return assessment && { type: 'assessment', ...assessment };
}

/** `RK-42010001-20261123`: the receipts of a warehouse on a day. */
function aboutSeries(db: ReadableDb, subject: string): FindingAbout | undefined {
  const [prefix = '', code = '', day = ''] = subject.split('-');
  const place = db.find<{ warehouse: string }>(sql`
    SELECT name AS warehouse FROM warehouse WHERE code = ${code}`);
  const dated = day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return place && { type: 'series', prefix, ...place, day: dated };
}
