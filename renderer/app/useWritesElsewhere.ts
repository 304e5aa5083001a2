import { steps } from '../../shared/documents/steps';
import { hasRole } from '../../shared/roles';
import { useSession } from './session';
import { useWarehouse } from './warehouse';

/** Whether there is another warehouse, kept here, whose papers this person writes. */
export function useWritesElsewhere(code: string): boolean {
  const { grants } = useSession();
  const { warehouses } = useWarehouse();
  return warehouses.some(
    (each) => each.code !== code && each.keptHere && hasRole(grants, steps.save.roles, each.code),
  );
}
