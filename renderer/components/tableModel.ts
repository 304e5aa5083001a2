import {
  columnVisibilityFeature,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { useRemembered } from '../app/remembered';

/** One column of a {@link DataTable}. */
export interface TableColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What it is sorted by; left out, it can't be. Empty values come last. */
  sortBy?: (row: Row) => string | number | null;
  /** Its least width in px. */
  width: number;
  /** Its share of what is left over. At least one column should take some. */
  grow?: number;
  align?: 'left' | 'right' | 'center';
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Stays in sight while the others are scrolled sideways. Only the first can. */
  pinned?: boolean;
  /** Can't be hidden. */
  fixed?: boolean;
}

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function isVisibility(value: unknown): value is Record<string, boolean> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nothing: never[] = [];
const nothingChosen: Record<string, boolean> = {};

/** Order and columns of a table: sorted by a click, columns as the person left them. */
export function useTableModel<Row extends RowData>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[] | undefined,
  rowKey: (row: Row) => string,
) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const [chosen, setChosen] = useRemembered(`columns.${name}`, nothingChosen, isVisibility);
  const columnVisibility = useMemo(
    () =>
      Object.fromEntries(
        columns.map(({ id, hidden, fixed }) => [id, fixed || (chosen[id] ?? !hidden)]),
      ),
    [columns, chosen],
  );
  const definitions = useMemo(
    () =>
      columns.map(({ id, sortBy }) => ({
        id,
        accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
        enableSorting: sortBy !== undefined,
        sortDescFirst: false,
        sortUndefined: 'last' as const,
        sortFn: (
          a: { getValue: (id: string) => unknown },
          b: { getValue: (id: string) => unknown },
          columnId: string,
        ) =>
          compare(
            a.getValue(columnId) as string | number | undefined,
            b.getValue(columnId) as string | number | undefined,
          ),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows ?? nothing,
    getRowId: rowKey,
    state: { sorting, columnVisibility },
    onSortingChange: setSorting,
    enableMultiSort: false,
  });
  const visible = useMemo(
    () => columns.filter(({ id }) => columnVisibility[id]),
    [columns, columnVisibility],
  );
  return {
    rows: table.getRowModel().rows,
    visible,
    sorted: sorting.length > 0,
    /** Sorts upwards, downwards, then not at all. */
    sortBy: (id: string) => table.getColumn(id)?.toggleSorting(),
    direction: (id: string) => {
      const sort = sorting.find((each) => each.id === id);
      return sort ? (sort.desc ? 'descending' : 'ascending') : 'none';
    },
    choosable: columns
      .filter(({ fixed }) => !fixed)
      .map(({ id, header }) => ({ id, header, shown: columnVisibility[id] ?? true })),
    show: (id: string, shown: boolean) => setChosen({ ...chosen, [id]: shown }),
    reset: () => setChosen({}),
  };
}
export type TableModel<Row extends RowData> = ReturnType<typeof useTableModel<Row>>;
