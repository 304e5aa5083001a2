import type { DrillScript } from '../../shared/drills/script';
import type { RatioRule } from '../../shared/needs/ratio';
import type { Role } from '../../shared/roles';
import type { WritableDb } from '../database/database';

/**
 * Asks the program for one call as a user at a moment; used to play the demonstration. `second` is
 * the login of another who gives his password for the call at the seat of the first.
 */
export type Ask = (
  login: string,
  at: string,
  call: string,
  input: unknown,
  second?: string,
) => Promise<unknown>;

/**
 * The starting data, handed in by the entry points: the main process knows how to keep a store,
 * not what a province looks like.
 */
export interface Seeds {
  /** The warehouses that a first start offers. */
  warehouses: readonly { code: string; name: string; tier: string }[];
  /** 储备定额 as the reference data proposes them for a target level, by the uid of the item. */
  reserves(
    level: 1 | 2 | 3 | 4,
  ): { item: string; standing: number; minimum: number; maximum: number }[];
  /** The proposed ratios of 需求测算, by the uid of the item, with their basis. */
  needs: readonly (RatioRule & { item: string; basis: string; isSourced: boolean })[];
  /** Writes the reference data into an empty store. */
  writeReference(db: WritableDb): void;
  /** The scripts that can be drilled (演练). */
  drills: readonly DrillScript[];
  demonstration: {
    password: string;
    users: readonly {
      login: string;
      name: string;
      grants: readonly { role: Role; warehouse: string | null }[];
    }[];
    /** The opening date of every warehouse of the demonstration. */
    openingDate: string;
    /** Plays months of work through the use cases, up to `today`. */
    play(ask: Ask, today: string): Promise<void>;
    /** Drills once on what was played, so that there is a report; begins at an instant. */
    drill(ask: Ask, at: string): Promise<void>;
  };
}
