import type { ProgramState } from '../job';
import { openIfSound } from './openIfSound';
import { checkSeal, giveBack, holdSealed } from './sealCheck';

/**
 * Opens the store of a program's folder, if it has one, and holds its file against the seal of its
 * last close. What is gone or can't be read is `lost`; what is refused is thrown, with its seal whole.
 */
export function openSealed(state: ProgramState): void {
  const { storeFile, log, clock, announce } = state;
  const sealed = holdSealed(storeFile);
  try {
    Object.assign(state, openIfSound(storeFile, log));
    if (state.store && sealed) state.seal = checkSeal(state, sealed, clock, announce);
    else if (sealed) giveBack(storeFile, sealed, log);
    if (state.store) state.journal?.keepUp(state.store, clock());
  } catch (error) {
    if (state.store) sealed?.letGo();
    else if (sealed) giveBack(storeFile, sealed, log);
    throw error;
  }
}
