import { api } from '../../shared/api';
import { useSession } from '../app/session';

/** Whether the person keeps the standards: by a role for the whole store, not for one warehouse. */
export function useMaintainsStandards(): boolean {
  const { grants } = useSession();
  const { who } = api['standards.save'];
  const roles = typeof who === 'string' ? [] : who;
  return grants.some(({ role, warehouse }) => warehouse === null && roles.includes(role));
}
