/** A cell that has something in it. */
export interface Cell {
  /** What it says, as a person reads it: a number as Excel shows it, a date as `2026-11-23`. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'error';
}
export type SheetRow = readonly (Cell | null)[];

/** A sheet as it was read; its first row is the first of the sheet. */
export interface SheetCells {
  name: string;
  rows: readonly SheetRow[];
}
