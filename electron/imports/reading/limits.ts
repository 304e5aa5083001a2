/** What a file may have at most, before anything of it is believed. */
export const largestFile = 20_000_000;
export const mostRows = 100_000;
export const mostColumns = 50;
/** Cells with something in them, over all sheets. */
export const mostCells = 500_000;
