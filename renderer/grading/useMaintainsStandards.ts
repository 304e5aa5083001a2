import { useMayEverywhere } from '../app/session';

/** Whether the person keeps the standards: by a role for the whole store, not for one warehouse. */
export function useMaintainsStandards(): boolean {
  return useMayEverywhere('standards.save');
}
