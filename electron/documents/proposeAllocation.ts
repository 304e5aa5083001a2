import type { Output, Parsed } from '../../shared/api';
import { type Body, kindOf } from '../../shared/documents/kinds';
import { type QueryContext, readWarehouse } from '../context';
import { allocateFor } from './allocateFor';
import { labelsOf } from './labels';
import { lotsNamed } from './lotLabels';
import { findProblems } from './submitDocument';
import { viewAllocations } from './viewAllocations';

/** What a draft would take if it were submitted now, by the rule that submission uses. */
export function proposeAllocation(
  { db }: QueryContext,
  input: Parsed<'documents.propose'>,
): Output<'documents.propose'> {
  const warehouse = readWarehouse(db, input.warehouse);
  const body = input.body as Body;
  const { businessDate } = input;
  const references = kindOf(body).references(body);
  const asking = { documentId: null, body, businessDate };
  return {
    allocations: viewAllocations(db, allocateFor(db, warehouse, asking)),
    problems: findProblems(db, warehouse, asking),
    labels: labelsOf(db, references),
    lots: lotsNamed(db, references, {}),
  };
}
