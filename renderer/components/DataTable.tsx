import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import classes from './DataTable.module.css';
import { DataTableCells } from './DataTableCells';
import { DataTableHead } from './DataTableHead';
import { DataTableSkeleton } from './DataTableSkeleton';
import { rowHeights, useRowHeight } from './rowHeight';
import { type TableColumn, useTableModel } from './tableModel';
import { tableTracks } from './tableTracks';
import { useActiveRow } from './useActiveRow';

interface Props<Row extends RowData> {
  /** The name its columns are remembered by. */
  name: string;
  /** What the table is, for those who can't see it. */
  label: string;
  columns: readonly TableColumn<Row>[];
  /** Undefined while they are read. Keep the array's identity while it doesn't change. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Enter or a double click on a row. */
  onOpen?: (row: Row) => void;
  /** Space on a row: takes it among those that are chosen, or out of them. */
  onMark?: (row: Row) => void;
  /** The row that one has come to, by an arrow or a click. */
  onMove?: (row: Row) => void;
  /** The row, by its key, that is brought into sight and made the current one. */
  at?: string | undefined;
  /** What stands in the totals row, by column. Left out, there is none. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** What stands in the totals row instead, across all columns. */
  summary?: ReactNode;
  /** What stands there when there are no rows. */
  empty: ReactNode;
  /** More rows can be had: called near the end, and until all are there while a sort asks for it. */
  onMore?: (() => void) | undefined;
  rowClass?: (row: Row) => string | undefined;
  /** As high as its rows, up to this many; else it fills its place. */
  fit?: number;
  /** Rows are as high as what they hold: no line of theirs is left out. */
  grows?: boolean;
  /** The menu for columns and row height; small tables go without. */
  plain?: boolean;
  autoFocus?: boolean;
}

/**
 * The one table: virtual rows, a head that stays, totals at the bottom, sorted by a click, walked
 * with the arrows, opened with Enter. It never changes its size while rows arrive.
 */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { name, label, rows, rowKey, onOpen, totals, empty, onMore } = props;
  const { summary } = props;
  const hasTotals = totals !== undefined || (summary !== undefined && summary !== null);
  const model = useTableModel(name, props.columns, rows, rowKey);
  const { height, density } = useRowHeight();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const active = useActiveRow(name, model.rows);
  const { current } = active;
  const count = model.rows.length;

  const { rows: drawn } = model;
  const keyAt = useCallback((index: number) => drawn[index]?.id ?? index, [drawn]);
  const virtual = useVirtualizer({
    count,
    // The height that a row has grown to goes with it when it is sorted elsewhere.
    getItemKey: keyAt,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    // Rows begin under the head, which stays in their way, and end above the totals.
    scrollPaddingEnd: rowHeights.head + (hasTotals ? height + 2 : 2),
  });
  const { grows = false } = props;
  // Rows are measured again when their height changes; those that grow are watched.
  useEffect(() => {
    if (!grows) virtual.measure();
  }, [virtual, height, grows]);

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const wantsMore =
    onMore !== undefined && rows !== undefined && (model.sorted || last >= count - 20);
  useEffect(() => {
    if (wantsMore) onMore?.();
    // Asked again after each page.
  }, [wantsMore, onMore, count]);

  const { at } = props;
  const { goTo: activate } = active;
  useEffect(() => {
    const index = at === undefined ? -1 : model.rows.findIndex(({ id: key }) => key === at);
    if (index < 0) return;
    activate(index);
    virtual.scrollToIndex(index, { align: 'auto' });
    // Not when rows are sorted anew: one looks where one looked.
  }, [at]);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || rows === undefined) return;
    begun.current = true;
    if (current > 0) virtual.scrollToIndex(current, { align: 'center' });
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [props.autoFocus, rows, current, virtual]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    active.goTo(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    const row = model.rows[next];
    if (row) props.onMove?.(row.original);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || count === 0) return;
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - 80) / height));
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(current + 1),
      ArrowUp: () => goTo(current - 1),
      PageDown: () => goTo(current + page),
      PageUp: () => goTo(current - page),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
    };
    const row = model.rows[current];
    if (onOpen && row) moves.Enter = () => onOpen(row.original);
    const { onMark } = props;
    if (onMark && row) moves[' '] = () => onMark(row.original);
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  };

  const tracks = useMemo(
    () => tableTracks(model.visible, !props.plain),
    [model.visible, props.plain],
  );
  const grid = {
    '--columns': tracks.columns,
    '--table-width': `${tracks.width}px`,
    '--row-height': `${height}px`,
    '--head-height': `${rowHeights.head}px`,
    '--cell-lines': density === 'compact' ? 1 : 2,
  };
  const atMost = props.fit ? height * props.fit : 0;
  const needed = height * Math.max(count, rows ? 3 : 5);
  const body = Math.min(grows ? Math.max(virtual.getTotalSize(), needed) : needed, atMost);
  const high = props.fit
    ? { height: rowHeights.head + body + (hasTotals ? height : 0) + 3 }
    : undefined;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element
    <div
      ref={scroller}
      className={`${classes.scroller} ${props.fit ? '' : classes.fills}`}
      style={{ ...grid, ...high } as React.CSSProperties}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-busy={rows === undefined}
      aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <DataTableHead model={model} plain={props.plain ?? false} />
      {rows === undefined && <DataTableSkeleton columns={model.visible.length} />}
      {rows !== undefined && count === 0 && <div className={classes.empty}>{empty}</div>}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = model.rows[item.index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid
            <div
              key={row.id}
              id={`${id}-${item.index}`}
              ref={grows ? virtual.measureElement : undefined}
              data-index={item.index}
              data-grows={grows || undefined}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === current}
              className={`${classes.row} ${props.rowClass?.(row.original) ?? ''}`}
              data-active={item.index === current || undefined}
              data-opens={onOpen !== undefined || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => goTo(item.index)}
              onDoubleClick={() => onOpen?.(row.original)}
            >
              <DataTableCells
                columns={model.visible}
                content={(column) => column.cell(row.original)}
              />
            </div>
          );
        })}
      </div>
      {hasTotals && rows !== undefined && (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="row" className={classes.totals}>
          {totals ? (
            <DataTableCells columns={model.visible} content={({ id: column }) => totals[column]} />
          ) : (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div role="gridcell" className={classes.summary}>
              {summary}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
