import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

/** The cells of one row, each held to as many lines as its height has room for. */
export function DataTableCells<Column extends { id: string; align?: string; pinned?: boolean }>({
  columns,
  content,
}: {
  columns: readonly Column[];
  content: (column: Column) => ReactNode;
}) {
  return columns.map((column) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element
    <div
      key={column.id}
      role="gridcell"
      className={classes.cell}
      data-align={column.align}
      data-pinned={column.pinned || undefined}
    >
      <div className={classes.clamp}>{content(column)}</div>
    </div>
  ));
}
