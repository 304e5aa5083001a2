import { missing } from '../documents/declaring';
import type { Problem, RequisitionFacts } from '../documents/kind';

/** What a paper says of the 需求单 that it answers. */
interface Answering {
  requisition: string | null;
  lines: readonly { item: string; answers?: string | null }[];
}

/**
 * Whether a paper fits the 需求单 that it names: that one is approved and not closed, and each line
 * gives an item that it asks for, or a substitute of one where its line takes them. A paper that
 * names none stands in for nothing.
 *
 * How much is not asked here: goods go in whole boxes, and a lorry is not held up at three in the
 * night over a quilt too many. What is more than is open is shown beside the line, and as 超出.
 */
export function requisitionProblems(
  { requisition, lines }: Answering,
  facts: RequisitionFacts | null,
): Problem[] {
  if (requisition === null) {
    return lines.flatMap(({ answers }, index): Problem[] =>
      answers ? [missing(index + 1, 'requisition')] : [],
    );
  }
  if (facts === null || facts.state !== 'approved') {
    return [{ line: null, field: 'requisition', problem: 'notApproved' }];
  }
  return lines.flatMap(({ item, answers }, index): Problem[] => {
    const line = index + 1;
    const asked = facts.lines.filter(({ items }) => items.includes(answers ?? item));
    if (asked.length === 0) return [{ line, field: 'item', problem: 'notAsked' }];
    // Of lines that count as one item, one takes substitutes and another does not.
    return !answers || asked.some(({ substitutes }) => substitutes.includes(item))
      ? []
      : [{ line, field: 'item', problem: 'noSubstitute' }];
  });
}
