import { useRef } from 'react';
import type { Held } from '../../../shared/custody/held';
import { formatCount } from '../../../shared/format/money';
import { useScan } from '../../app/scanner';
import { tell } from '../../components/tell';
import { scanWords as words } from '../../messages/scans';
import type { Row, RowAction } from '../editRows';
import type { Paper } from '../paper';
import { scanMeaning } from '../scannedItem';
import type { HeldChoice } from './HeldSelect';
import { type HeldScan, heldScan } from './heldScan';

interface Lines<Line extends { lot: string | null }> {
  paper: Paper;
  held: readonly Held[];
  /** Whether goods of an unknown lot may be on the paper, too. */
  unknown: boolean;
  rows: readonly Row<Line>[];
  edit: (action: RowAction<Line>) => void;
  /** A line of so many as are given as outstanding. */
  lineFor: (chosen: HeldChoice) => Line;
  /** How many a line speaks of, and the line of so many more. */
  said: (line: Line) => number;
  more: (line: Line, by: number) => Line;
  /** The last line with the bin that was scanned, where it says one. */
  onBin?: ((line: Line, bin: string) => Line) | undefined;
  /** Called with a new line's key: what comes later than the scan. */
  onScanned: (key: string, item: string) => void;
}

/** Why a scan of held goods says nothing, in words. */
export function heldRefusal(scan: Exclude<HeldScan, { kind: 'more' }>): string {
  if (scan.kind !== 'full') return words[scan.kind];
  return words.full(formatCount(scan.held.outstanding), scan.held.item.unit);
}

/**
 * Each scan of what somebody holds is one more on the line of its lot, or a new line; never more than
 * is held. A bin is where the last line is put. What means no goods is left to whoever else wants it.
 */
export function useScanHeld<Line extends { lot: string | null; item: string }>(
  lines: Lines<Line>,
): void {
  const latest = useRef(lines);
  latest.current = lines;
  const { paper } = lines;
  const put = (chosen: HeldChoice) => {
    const { rows, edit, lineFor, more, onScanned } = latest.current;
    const { item, lot, outstanding: by } = chosen;
    paper.remember(item.uid, item);
    const there = rows.findLast(({ line }) => line?.lot === lot && line.item === item.uid);
    // There is always a blank row at the end.
    const key = there?.key ?? rows.at(-1)?.key ?? '';
    if (there) edit({ type: 'change', key, change: (line) => more(line, by) });
    else {
      edit({ type: 'set', key, line: lineFor(chosen) });
      onScanned(key, item.uid);
    }
  };
  useScan(
    paper.editable
      ? async (code) => {
          const meaning = await scanMeaning(code, paper.warehouse.code);
          const { rows, edit, held, unknown, said, onBin } = latest.current;
          if (meaning?.kind === 'bin') {
            const last = rows.findLast(({ line }) => line !== null);
            if (!last || !onBin) return 'pass';
            paper.remember(meaning.uid, { name: meaning.code });
            edit({ type: 'change', key: last.key, change: (line) => onBin(line, meaning.uid) });
            return 'taken';
          }
          const saidOf = (lot: string) =>
            rows.reduce((sum, { line }) => sum + (line?.lot === lot ? said(line) : 0), 0);
          const scan = heldScan(held, { code, meaning, said: saidOf });
          if (scan.kind === 'more') {
            put({ ...scan.held, outstanding: scan.by });
            return 'taken';
          }
          if (scan.kind === 'notHeld' && meaning === null) return 'pass';
          if (scan.kind === 'notHeld' && unknown && meaning?.kind === 'goods') {
            put({ item: meaning.item, lot: null, outstanding: meaning.one.factor });
            return 'taken';
          }
          tell(heldRefusal(scan), 'orange');
          return 'refused';
        }
      : null,
  );
}
