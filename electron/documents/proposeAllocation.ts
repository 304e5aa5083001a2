import type { Output, Parsed } from '../../shared/api';
import { type Body, kindOf } from '../../shared/documents/kinds';
import { type QueryContext, readWarehouse } from '../context';
import { allocateFor } from './allocateFor';
import { findStoredDocument } from './documentRow';
import { labelsOf } from './labels';
import { lotsNamed } from './lotLabels';
import { asSaved } from './saveDraft';
import { findProblems } from './submitDocument';
import { tooMuchProblems } from './tooMuch';
import { viewAllocations } from './viewAllocations';

/** What a draft would take if it were submitted now, by the rule that submission uses. */
export function proposeAllocation(
  context: QueryContext,
  input: Parsed<'documents.propose'>,
): Output<'documents.propose'> {
  const { db } = context;
  const warehouse = readWarehouse(db, input.warehouse);
  const { businessDate, document } = input;
  const stored = document === undefined ? null : findStoredDocument(db, document);
  const body = asSaved(context, input.body as Body, stored);
  const references = kindOf(body).references(body);
  const asking = { documentId: null, body, businessDate };
  return {
    allocations: viewAllocations(db, allocateFor(db, warehouse, asking)),
    problems: [...findProblems(db, warehouse, asking), ...tooMuchProblems(db, warehouse, asking)],
    labels: labelsOf(db, references),
    lots: lotsNamed(db, references, {}),
  };
}
