import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { answeringBody } from '../../shared/requisitions/answering';
import type { CommandContext } from '../context';
import { list, sql } from '../database/sql';
import { saveDraft } from '../documents/saveDraft';
import { countsAs } from '../items/countsAs';
import { refuseBarred } from '../operations/barred';
import { readRequisitionRow } from './storedRequisition';

/**
 * 响应: makes a draft of the paper that answers a requisition from a warehouse, a transfer where it
 * goes to another warehouse, else a dispatch, with the lines that were chosen. The draft is saved by
 * the same use case as any other; what it takes is allocated when it is opened.
 */
export function answerRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.answer'>,
): Output<'requisitions.answer'> {
  const { db, today } = context;
  const stored = readRequisitionRow(context, input.requisition);
  if (stored.standing !== 'open' && stored.standing !== 'underWay') {
    refuse('requisition.step', { step: 'answer', because: 'state' });
  }
  refuseBarred(db, { requisitions: [input.requisition] });
  const items = input.lines.map(({ item }) => item);
  const askedItems = stored.draft.lines.map(({ item }) => item);
  const known = new Map(
    db
      .all<{ uid: string; unit: string; as: number }>(sql`
        SELECT uid, unit, ${countsAs(sql`item`)} AS "as" FROM item
        WHERE uid IN (${list([...items, ...askedItems])})`)
      .map((row) => [row.uid, row]),
  );
  const lines = input.lines.map(({ line, item, quantity }) => {
    const given = known.get(item) ?? refuse('notFound', { what: 'item', uid: item });
    const asked =
      askedItems[line - 1] ?? refuse('notFound', { what: 'requisitionLine', uid: String(line) });
    // What is the same under another name stands in for nothing.
    const isAlike = known.get(asked)?.as === given.as;
    return { item, quantity, unit: given.unit, asked: isAlike ? item : asked };
  });
  const asked = { requisition: input.requisition, ...stored.draft };
  const body = answeringBody(asked, lines, today);
  const { document, revision } = saveDraft(context, {
    document: input.document,
    revision: 0,
    warehouse: input.warehouse,
    businessDate: today,
    persons: {},
    body,
  });
  return { document, kind: body.kind, revision };
}
