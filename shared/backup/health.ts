const hour = 3_600_000;

/** How things stand with the copies of a store. */
export interface CopyFacts {
  /** When the last good copy was made, anywhere; null: never. */
  lastAt: string | null;
  /** When the last good copy was made outside of this machine's disk; null: never. */
  lastOutsideAt: string | null;
  /** Whether something was changed since the last good copy. */
  changed: boolean;
  /** Whether anything was ever posted. */
  hasPostings: boolean;
  /** When making a copy failed, if nothing was copied since. */
  failedAt: string | null;
  isReal: boolean;
}

/**
 * 备份是否安好: `failed` when the last attempt failed; `never` when something is posted and there is
 * no copy; `late` when the last one is older than a day and something changed since; else `good`, or
 * `none` while there is nothing that could be lost.
 */
export function copyHealth(
  { lastAt, changed, hasPostings, failedAt, isReal }: CopyFacts,
  now: Date,
): 'good' | 'none' | 'late' | 'never' | 'failed' {
  if (failedAt !== null) return 'failed';
  if (lastAt === null) return hasPostings && isReal ? 'never' : 'none';
  return changed && now.getTime() - Date.parse(lastAt) > 24 * hour ? 'late' : 'good';
}

/** Whether to remind people that a copy should lie elsewhere: none has been made for three days. */
export function needsCopyOutside({ lastOutsideAt, hasPostings }: CopyFacts, now: Date): boolean {
  if (lastOutsideAt === null) return hasPostings;
  return now.getTime() - Date.parse(lastOutsideAt) > 72 * hour;
}

/** Whether the clock asks for a copy: four hours have passed (or the clock was set back). */
export function isCopyDue({ lastAt, changed, hasPostings }: CopyFacts, now: Date): boolean {
  if (!changed || !hasPostings) return false;
  return lastAt === null || Math.abs(now.getTime() - Date.parse(lastAt)) >= 4 * hour;
}
