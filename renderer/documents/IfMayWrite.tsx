import type { ReactNode } from 'react';
import { steps } from '../../shared/documents/steps';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useHasRole } from '../app/session';
import { useWritesElsewhere } from '../app/useWritesElsewhere';
import { EmptyState } from '../components/EmptyState';
import { draftWords } from '../messages/documents';
import classes from './Document.module.css';

/** What is shown to those who may write a paper at the warehouse; the others are told why not. */
export function IfMayWrite({
  warehouse,
  children,
}: {
  warehouse: WarehouseRow;
  children: ReactNode;
}) {
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);
  const elsewhere = useWritesElsewhere(warehouse.code);
  if (warehouse.keptHere && mayWrite) return children;
  const [title, explain] = warehouse.keptHere
    ? [draftWords.cannotWrite, draftWords.cannotWriteExplain(warehouse.name, elsewhere)]
    : [draftWords.notKept, draftWords.notKeptExplain(warehouse.name, elsewhere)];
  return (
    <div className={classes.refusal}>
      <EmptyState title={title} explain={explain} />
    </div>
  );
}
