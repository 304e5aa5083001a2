import { steps } from '../../shared/documents/steps';
import { useHasRole } from './session';
import { useWarehouse } from './warehouse';

/** Whether the person writes papers at a warehouse that is kept here. */
export function useWritesAt(code: string | undefined): boolean {
  const { warehouses } = useWarehouse();
  const mayWrite = useHasRole(steps.save.roles, code ?? '');
  return mayWrite && warehouses.some((each) => each.code === code && each.keptHere);
}
