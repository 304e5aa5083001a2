import { createContext, useContext } from 'react';

const LookUpContext = createContext<() => void>(() => {});
export const LookUpProvider = LookUpContext.Provider;

/** Opens the search over everything, as Ctrl+K does. */
export function useLookUp(): () => void {
  return useContext(LookUpContext);
}
