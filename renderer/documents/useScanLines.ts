import { useRef } from 'react';
import type { Entered } from '../../shared/documents/entered';
import { useScan } from '../app/scanner';
import type { Row, RowAction } from './editRows';
import type { Paper } from './paper';
import { oneMore, scannedItem } from './scannedItem';

interface Lines<Line extends { item: string }> {
  paper: Paper;
  rows: readonly Row<Line>[];
  edit: (action: RowAction<Line>) => void;
  lineFor: (scanned: NonNullable<Awaited<ReturnType<typeof scannedItem>>>['item']) => Line;
  entered: (line: Line) => Entered | null;
  withEntered: (line: Line, entered: Entered) => Line;
}

/**
 * Each scan of an item is one more on its line (the last of it), or a new line of one. What isn't an
 * item is left to whoever else wants it.
 */
export function useScanLines<Line extends { item: string }>(lines: Lines<Line>): void {
  const latest = useRef(lines);
  latest.current = lines;
  const { paper } = lines;
  useScan(
    paper.editable
      ? async (code) => {
          const scanned = await scannedItem(code, paper.warehouse.code);
          if (scanned === null) return 'pass';
          const { item, one } = scanned;
          // As they are by now: another scan may have come in between.
          const { rows, edit, lineFor, entered, withEntered } = latest.current;
          paper.remember(item.uid, item);
          const more = (line: Line) => withEntered(line, oneMore(entered(line), one, item.unit));
          const there = rows.findLast(({ line }) => line?.item === item.uid);
          edit(
            there
              ? { type: 'change', key: there.key, change: more }
              : { type: 'append', lines: [withEntered(lineFor(item), one)] },
          );
          return 'taken';
        }
      : null,
  );
}
