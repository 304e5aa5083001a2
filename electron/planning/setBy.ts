import type { SetBy } from '../../shared/planning/travelApi';

/** Who said it last and when, as a row has it. */
export interface SetColumns {
  setAt: string | null;
  setUid: string | null;
  setName: string | null;
}

/** Null where it was said before that was kept. */
export const setOf = ({ setAt, setUid, setName }: SetColumns): SetBy | null =>
  setAt === null || setUid === null
    ? null
    : { by: { uid: setUid, name: setName ?? '' }, at: setAt };
