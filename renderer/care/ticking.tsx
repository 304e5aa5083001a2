import { Checkbox } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { TableColumn } from '../components/tableModel';

/** The rows of a list that are ticked, to be recorded at once. `keyOf` must not change. */
export function useTicked<Row>(rows: readonly Row[] | undefined, keyOf: (row: Row) => string) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (row: Row) =>
      choose((before) => {
        const next = new Set(before);
        if (!next.delete(keyOf(row))) next.add(keyOf(row));
        return next;
      }),
    [keyOf],
  );
  const clear = useCallback(() => choose(new Set()), []);
  return { chosen, picked: rows?.filter((row) => chosen.has(keyOf(row))) ?? [], toggle, clear };
}

/** The column in which rows are ticked. */
export function tickColumn<Row>(
  header: string,
  label: (row: Row) => string,
  isTicked: (row: Row) => boolean,
  toggle: (row: Row) => void,
): TableColumn<Row> {
  return {
    id: 'select',
    header,
    cell: (row) => (
      <Checkbox
        size="xs"
        aria-label={label(row)}
        checked={isTicked(row)}
        onChange={() => toggle(row)}
      />
    ),
    width: 44,
    fixed: true,
  };
}
