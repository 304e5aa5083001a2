import type { Seeds } from '../electron/store/seeds';
import { drill } from './demonstration/drill';
import { openingDate } from './demonstration/plan';
import { play } from './demonstration/play';
import { proposedNeeds } from './needs';
import { proposedReserves } from './proposedReserves';
import { referenceData } from './referenceData';
import { writeReference } from './writeReference';

/** What the entry points hand to the program. The password is no secret: it opens invented data. */
export const seeds: Seeds = {
  warehouses: referenceData.warehouses,
  reserves: proposedReserves,
  needs: proposedNeeds,
  writeReference,
  drills: referenceData.drills,
  demonstration: {
    password: 'yanshi2026',
    users: referenceData.demoUsers,
    openingDate,
    play,
    drill,
  },
};
