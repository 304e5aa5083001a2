import type { z } from 'zod';
import { reportDue } from '../../shared/custody/limits';
import type { DocumentView } from '../../shared/documents/api';
import { workers } from '../../shared/documents/attachments';
import type { dispatchType } from '../../shared/documents/dispatch';
import type { Bodies } from '../../shared/documents/kinds';
import { hasRole } from '../../shared/roles';
import type { QueryContext } from '../context';
import { standing } from '../custody/standing';
import { list, sql } from '../database/sql';
import { readDocument } from '../documents/readDocument';
import { gatherPictures, type Picture } from './gatherPictures';
import type { KeptFiles } from './sheets/form';

/** What 执行结果报告 says beside the paper that it is printed from. */
export interface ExecutionFacts {
  /** All papers that report on the same notice or operation, this one among them, the earliest first. */
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
  const issues = issuesOf(context, reports);
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
  return [view, ...read].sort(
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

/** The papers that brought the lots of these reports to the team. */
function issuesOf({ db }: QueryContext, reports: ExecutionFacts['reports']): Issue[] {
  const lots = [...new Set(reports.flatMap(({ body }) => body.lines.map(({ lot }) => lot)))];
  const [report] = reports;
  if (report === undefined) return [];
  return db.all<Issue>(sql`
    SELECT document.number, posting.business_date AS issuedOn,
      document.body ->> 'dispatchType' AS dispatchType, document.body ->> 'dueDate' AS dueDate
    FROM movement
    JOIN place ON place.id = movement.to_place_id AND place.kind = 'custody'
    JOIN team ON team.id = place.team_id
    JOIN warehouse ON warehouse.id = place.warehouse_id
    JOIN lot ON lot.id = movement.lot_id
    JOIN posting ON posting.id = movement.posting_id
    JOIN document ON document.id = posting.document_id AND document.kind = 'dispatch'
    WHERE ${standing} AND team.uid = ${report.body.team}
      AND warehouse.code = ${report.warehouse.code} AND lot.uid IN (${list(lots)})
    GROUP BY document.id ORDER BY posting.business_date, document.number`);
}
