import { useRef } from 'react';
import type { StockLine } from '../../shared/documents/stockLine';
import type { StockFilter } from '../../shared/stock/api';
import { useScan } from '../app/scanner';
import type { PickedStock } from '../components/StockSelect';
import { tell } from '../components/tell';
import { scanWords as words } from '../messages/scans';
import type { Row, RowAction } from './editRows';
import { stockLabels } from './forms/stockStart';
import type { Paper } from './paper';
import { scanMeaning } from './scannedItem';
import { stockMeant } from './scannedStock';

interface Bin {
  uid: string;
  code: string;
}

interface Lines<Line extends StockLine> {
  paper: Paper;
  rows: readonly Row<Line>[];
  edit: (action: RowAction<Line>) => void;
  lineFor: (stock: PickedStock) => Line;
  /** Only such stock may be on the paper. */
  only: Omit<StockFilter, 'warehouse' | 'where' | 'search'>;
  /** What a scanned bin is to the last line; null where it is nothing to it. */
  onBin?: ((line: Line, bin: Bin) => Line | null) | undefined;
}

/**
 * Each scan of goods is one more of what lies there: on the line of that place, or on a new one. Where
 * they lie in several places a bin is scanned first. What means no goods is left to whoever else wants
 * it.
 */
export function useScanStock<Line extends StockLine>(lines: Lines<Line>): void {
  const latest = useRef(lines);
  latest.current = lines;
  const from = useRef<Bin | null>(null);
  const { paper } = lines;
  const take = (bin: Bin) => {
    const { rows, edit, onBin } = latest.current;
    const last = rows.findLast(({ line }) => line !== null);
    const changed = last?.line ? (onBin?.(last.line, bin) ?? null) : null;
    if (last && changed !== null) {
      paper.remember(bin.uid, { name: bin.code, code: bin.code });
      edit({ type: 'set', key: last.key, line: changed });
      return;
    }
    from.current = bin;
    tell(words.from(bin.code));
  };
  const refuse = (why: string) => {
    tell(why, 'orange');
    return 'refused' as const;
  };
  useScan(
    paper.editable
      ? async (code) => {
          const { code: warehouse } = paper.warehouse;
          const meaning = await scanMeaning(code, warehouse);
          if (meaning?.kind === 'bin') {
            take(meaning);
            return 'taken';
          }
          const all = await stockMeant(code, meaning, { ...latest.current.only, warehouse });
          if (all.length === 0) return meaning === null ? 'pass' : refuse(words.notHere);
          const bin = from.current;
          const choices = bin ? all.filter((stock) => stock.bin.uid === bin.uid) : all;
          if (bin && choices.length === 0) return refuse(words.notInBin(bin.code));
          // As they are by now: another scan may have come in between.
          const { rows, edit, lineFor } = latest.current;
          const by = meaning?.one.factor ?? 1;
          const there = rows.findLast(({ line }) => choices.some((each) => isOf(line, each)));
          if (there?.line) {
            const { lot } = there.line;
            if (choices.some((each) => each.lot === lot && each.serialNumber !== null)) {
              return refuse(words.already);
            }
            const change = (line: Line) => ({ ...line, quantity: (line.quantity ?? 0) + by });
            edit({ type: 'change', key: there.key, change });
            return 'taken';
          }
          const [stock, ...others] = choices;
          if (stock === undefined || others.length > 0) return refuse(words.several);
          for (const [uid, label] of Object.entries(stockLabels(stock))) paper.remember(uid, label);
          edit({ type: 'append', lines: [{ ...lineFor(stock), quantity: by }] });
          return 'taken';
        }
      : null,
  );
}

function isOf(line: StockLine | null, { lot, bin, condition }: PickedStock): boolean {
  return line?.lot === lot && line.bin === bin.uid && line.condition === condition;
}
