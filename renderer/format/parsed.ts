/** What typed text means: a value (null when nothing is typed), or why it means nothing. */
export type Parsed<T> = { ok: true; value: T | null } | { ok: false; problem: string };
