/** The head's menu has a narrow column to itself, so that it covers no name. */
const menuWidth = 30;

/** The columns of a table as tracks of a grid, shared by its head, rows and totals. */
export function tableTracks(
  columns: readonly { width: number; grow?: number }[],
  withMenu: boolean,
): { columns: string; width: number } {
  const tracks = columns.map(({ width, grow }) =>
    grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`,
  );
  return {
    columns: [...tracks, ...(withMenu ? [`${menuWidth}px`] : [])].join(' '),
    width: columns.reduce((sum, { width }) => sum + width, withMenu ? menuWidth : 0),
  };
}
