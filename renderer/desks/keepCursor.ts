import type { MouseEvent } from 'react';

/** The row that is chosen already is clicked: the cursor stays in the field where its figure is typed. */
export function keepCursor(event: MouseEvent): void {
  event.preventDefault();
}
