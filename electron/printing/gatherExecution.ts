import type { z } from 'zod';
import { reportDue } from '../../shared/custody/limits';
import type { DocumentView } from '../../shared/documents/api';
import { workers } from '../../shared/documents/attachments';
import type { dispatchType } from '../../shared/documents/dispatch';
import type { Bodies } from '../../shared/documents/kinds';
import { ourShares } from '../../shared/operations/follow';
import { hasRole } from '../../shared/roles';
import type { QueryContext } from '../context';
import { standing } from '../custody/standing';
import { list, type Sql, sql } from '../database/sql';
import { readDocument } from '../documents/readDocument';
import { gatherPictures, type Picture } from './gatherPictures';
import type { KeptFiles } from './sheets/form';

/** What 执行结果报告 says beside the paper that it is printed from. */
export interface ExecutionFacts {
  /**
   * All papers that report on the same notice or operation and stand, the earliest first; this one among
   * them, also before it is posted, but not once it is reversed or cancelled.
   */
  reports: (DocumentView & { body: Bodies['useReport'] })[];
  /** How the goods came to the team: the papers, from the first day to the last. */
  issues: { number: string; on: string }[];
  /** 15 working days after the first issue of what was to be given out; null where none was. */
  due: string | null;
  /** What lies beside the papers as pictures. */
  pictures: Picture[];
  picturesLeft: number;
}

/**
 * Gathers what a team reported on one notice (通知文号), in how many papers it may have done so. Where
 * none is named it is what it reported in the operation without one; and a paper of no operation either
 * reports for itself. Pictures show people, so only who works at the warehouse gets them.
 */
export function gatherExecution(
  context: QueryContext,
  view: DocumentView & { body: Bodies['useReport'] },
  kept: KeptFiles,
): ExecutionFacts {
  const reports = reportsBeside(context, view);
  const issues = issuesOf(context, view, reports);
  const dues = issues.flatMap((issue) => reportDue(issue) ?? []);
  const isWorker = hasRole(context.actor.grants, workers, view.warehouse.code);
  const photos = isWorker
    ? reports
        .flatMap(({ attachments }) => attachments)
        .filter(({ mediaType, erased }) => mediaType.startsWith('image/') && !erased)
    : [];
  return {
    reports,
    issues: issues.map(({ number, issuedOn: on }) => ({ number, on })),
    due: dues.sort()[0] ?? null,
    ...gatherPictures(photos, kept),
  };
}

function reportsBeside(
  context: QueryContext,
  view: DocumentView & { body: Bodies['useReport'] },
): ExecutionFacts['reports'] {
  const { basisNumber, operation, team } = view.body;
  const others =
    basisNumber === '' && operation === null
      ? []
      : context.db.all<{ uid: string }>(sql`
          SELECT document.uid FROM document JOIN team ON team.id = document.team_id
          JOIN warehouse ON warehouse.id = document.warehouse_id
          WHERE document.kind = 'useReport' AND posting = 'posted' AND team.uid = ${team}
            AND warehouse.code = ${view.warehouse.code}
            AND document.body ->> 'basisNumber' = ${basisNumber}
            AND (${basisNumber} <> '' OR document.body ->> 'operation' = ${operation})
            AND document.uid <> ${view.uid}`);
  const read = others.map(
    ({ uid }) => readDocument(context, { document: uid }) as ExecutionFacts['reports'][number],
  );
  const counts = !view.axes.cancelled && view.axes.posting !== 'reversed';
  return [...(counts ? [view] : []), ...read].sort(
    (a, b) =>
      a.businessDate.localeCompare(b.businessDate) ||
      (a.number ?? '').localeCompare(b.number ?? ''),
  );
}

interface Issue {
  number: string;
  issuedOn: string;
  dispatchType: z.infer<typeof dispatchType>;
  dueDate: string | null;
}

interface Moved extends Issue {
  document: string;
  lot: string;
  quantity: number;
  comes: 0 | 1;
}

/**
 * The papers that brought to the team what these reports gave out: what it got first it gave out first, as
 * the list of custody parts it. So an issue that was reported before is none of them.
 *
 *     50 of a lot on the 3rd, reported on the 5th; 80 on the 20th: a report of 80 is of the 20th
 */
function issuesOf(
  { db }: QueryContext,
  view: DocumentView & { body: Bodies['useReport'] },
  reports: ExecutionFacts['reports'],
): Issue[] {
  const theirs = new Set(reports.map(({ uid }) => uid));
  const lines = reports.flatMap(({ body }) => body.lines);
  const moved = db.all<Moved>(movedAt(view, [...new Set(lines.map(({ lot }) => lot))]));
  const found = new Map<string, Issue>();
  for (const lot of new Set(lines.map((line) => line.lot))) {
    const outs = moved
      .filter((each) => each.lot === lot && each.comes === 0)
      .map(({ document, quantity }) => ({ quantity, isOurs: theirs.has(document) }));
    // What is not posted yet leaves last.
    const toCome = reports
      .filter(({ axes }) => axes.posting === 'none')
      .flatMap(({ body }) => body.lines)
      .filter((line) => line.lot === lot)
      .map(({ quantity }) => ({ quantity: quantity ?? 0, isOurs: true }));
    const ins = moved.filter((each) => each.lot === lot && each.comes === 1);
    const used = ourShares(
      [...outs, ...toCome],
      ins.map(({ quantity }) => ({ quantity, isOurs: false })),
    );
    ins.forEach((issue, index) => {
      if ((used[index] ?? 0) > 0) found.set(issue.document, issue);
    });
  }
  return [...found.values()].sort(
    (a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.number.localeCompare(b.number),
  );
}

/** All that stands of what came to the team from this warehouse, and left it again, of some lots. */
function movedAt(
  { body, warehouse }: DocumentView & { body: Bodies['useReport'] },
  lots: readonly string[],
): Sql {
  const end = (way: 'to' | 'from') => sql`
    SELECT movement.posting_id AS postingId, movement.line, movement.quantity, lot.uid AS lot,
      ${way === 'to' ? 1 : 0} AS comes
    FROM place CROSS JOIN lot CROSS JOIN movement
      ON movement.${way === 'to' ? sql`to_place_id` : sql`from_place_id`} = place.id
        AND movement.lot_id = lot.id
    WHERE place.kind = 'custody' AND lot.uid IN (${list(lots)})
      AND place.team_id = (SELECT id FROM team WHERE uid = ${body.team})
      AND place.warehouse_id = (SELECT id FROM warehouse WHERE code = ${warehouse.code})`;
  return sql`
    SELECT moved.lot, moved.quantity, moved.comes, document.uid AS document, document.number,
      posting.business_date AS issuedOn, document.body ->> 'dispatchType' AS dispatchType,
      document.body ->> 'dueDate' AS dueDate
    FROM (${end('to')} UNION ALL ${end('from')}) AS moved
    JOIN posting ON posting.id = moved.postingId
    JOIN document ON document.id = posting.document_id
    WHERE ${standing}
    ORDER BY posting.business_date, posting.sequence, moved.line`;
}
