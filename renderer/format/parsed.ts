/** What typed text means: a value (null when nothing is typed), or why it means nothing. */
export type Parsed<T> = { ok: true; value: T | null } | { ok: false; problem: string };

/** Full-width digits and signs as plain ones, without blanks at the ends: `１２　` → `12`. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
