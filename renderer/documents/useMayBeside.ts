import type { CallName } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import { useMay } from '../app/session';

/** Whether the person may make a call beside a paper: at its warehouse, or where a transfer goes to. */
export function useMayBeside(call: CallName, { body, warehouse }: DocumentView): boolean {
  const to = body.kind === 'transfer' ? body.to : null;
  const here = useMay(call, warehouse.code);
  const there = useMay(call, to ?? warehouse.code);
  return here || there;
}
