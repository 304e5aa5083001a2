import { useCallback, useMemo, useRef, useState } from 'react';
import { editRows, linesOf, type Row, type RowAction, rowsOf } from './editRows';

/**
 * The rows of the lines table. While a paper is written they are the truth, with their blank ones;
 * every edit puts the filled ones on the paper. While it is read they are the lines of the paper.
 */
export function useRows<Line>(
  lines: readonly Line[],
  editable: boolean,
  onLines: (lines: Line[]) => void,
) {
  const [written, setWritten] = useState<readonly Row<Line>[]>(() => rowsOf(lines));
  const latest = useRef({ rows: written, onLines });
  latest.current.onLines = onLines;

  const edit = useCallback((action: RowAction<Line>) => {
    const before = linesOf(latest.current.rows);
    const rows = editRows(latest.current.rows, action);
    latest.current.rows = rows;
    setWritten(rows);
    const after = linesOf(rows);
    const isSame = after.length === before.length && after.every((line, at) => line === before[at]);
    if (!isSame) latest.current.onLines(after);
  }, []);

  const read = useMemo(
    () => lines.map((line, index) => ({ key: `line-${index + 1}`, line })),
    [lines],
  );
  return { rows: editable ? written : read, edit };
}
