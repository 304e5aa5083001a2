import { createContext, useContext } from 'react';
import { api, type CallName, type Output } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { hasRole, hasRoleAnywhere, type Role } from '../../shared/roles';

/** Who is signed in; only screens behind the login ask. */
export type Session = Output<'session.read'> & {
  user: NonNullable<Output<'session.read'>['user']>;
};

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('nobody is signed in');
  return session;
}

/** The business date of the store's clock; before the login, of this machine's. */
export function useToday(): string {
  return useContext(SessionContext)?.today ?? dayOf(new Date());
}

/**
 * Whether the person holds one of the roles, at a warehouse or anywhere. Only to leave out buttons
 * that would be refused; the main process decides.
 */
export function useHasRole(roles: readonly Role[], warehouse?: string): boolean {
  const { grants } = useSession();
  return warehouse === undefined
    ? hasRoleAnywhere(grants, roles)
    : hasRole(grants, roles, warehouse);
}

/** Whether the contract lets this person make a call (at a warehouse, or anywhere). */
export function useMay(call: CallName, warehouse?: string): boolean {
  const { who } = api[call];
  return useHasRole(typeof who === 'string' ? [] : who, warehouse);
}

/** Whether the contract lets this person make a call for the whole store, and not for one warehouse. */
export function useMayEverywhere(call: CallName): boolean {
  const { grants } = useSession();
  const { who } = api[call];
  return (
    typeof who !== 'string' &&
    grants.some(({ role, warehouse }) => warehouse === null && who.includes(role))
  );
}
