import { type ReactNode, useMemo } from 'react';
import { kindOf } from '../../../shared/documents/kinds';
import type { StockLine } from '../../../shared/documents/stockLine';
import type { StockFilter } from '../../../shared/stock/api';
import { type PickedStock, StockSelect } from '../../components/StockSelect';
import { AmountInWords } from '../AmountInWords';
import { Cell } from '../Cell';
import type { Row } from '../editRows';
import { itemAside } from '../ItemText';
import { type LineColumn, LinesTable, type LinesTableProps } from '../LinesTable';
import { nameOn, type Paper } from '../paper';
import { totalsRow } from '../totalsRow';
import { useRows } from '../useRows';
import { useScanStock } from '../useScanStock';
import { type StockFacts, stockColumns } from './stockColumns';
import { stockLabels } from './stockStart';

type Edit<Line> = LinesTableProps<Line>['edit'];

interface Props<Line extends StockLine> {
  paper: Paper;
  lines: readonly Line[];
  onLines: (lines: Line[]) => void;
  /** A line for what was chosen, on a blank row or in place of another. */
  lineFor: (stock: PickedStock) => Line;
  /** The columns of its kind. Keep the function's identity. */
  own: (facts: StockFacts) => readonly LineColumn<Line>[];
  /** Only such stock is offered. */
  only?: Pick<StockFilter, 'scrappable'>;
  /** Its own columns say what the lot is. */
  tight?: boolean;
  /** What is said where no such stock is found. */
  nothing?: string;
  /** What a scanned bin is to the last line; null where it is nothing to it. */
  onBin?: (line: Line, bin: { uid: string; code: string }) => Line | null;
  /** What stands under a line. */
  under?: (line: Line, number: number, row: Row<Line>, edit: Edit<Line>) => ReactNode;
}

/** The lines of a paper that names what lies where: which lot from which shelf, and how much. */
export function StockLines<Line extends StockLine>(props: Props<Line>) {
  const { paper, lines, lineFor, own, only, nothing, onBin, under, tight = false } = props;
  const { body, editable, labelOf, lotOf, remember, warehouse, view } = paper;
  const { rows, edit } = useRows(lines, editable, props.onLines);
  useScanStock<Line>({ paper, rows, edit, lineFor, only: only ?? {}, onBin });
  const isPosted = view !== null && view.axes.posting !== 'none';
  const movements = useMemo(
    () => (isPosted ? view.postings.flatMap((posting) => posting.movements) : null),
    [isPosted, view],
  );
  const columns = useMemo(() => {
    const facts = { labelOf, lotOf, remember, editable, warehouse, movements, tight };
    return stockColumns(facts, own(facts));
  }, [labelOf, lotOf, remember, editable, warehouse, movements, own, tight]);
  const totals = isPosted ? view.totals : kindOf(body).totals(body);
  const units = lines.map(({ item }) => labelOf(item)?.unit ?? '');
  return (
    <div>
      <LinesTable<Line>
        rows={rows}
        edit={edit}
        columns={columns}
        begin={(line, { set, next, field }) => (
          <Cell aside={line && itemAside(labelOf(line.item))}>
            <StockSelect
              {...field}
              warehouse={warehouse.code}
              {...(only ? { only } : {})}
              {...(nothing ? { nothing } : {})}
              chosen={line && nameOn(paper, line.item)}
              onEntered={next}
              onChoose={(stock) => {
                if (stock === null) return;
                for (const [uid, label] of Object.entries(stockLabels(stock))) remember(uid, label);
                set({ ...lineFor(stock), note: line?.note ?? '' });
              }}
            />
          </Cell>
        )}
        {...(under && editable
          ? {
              under: (line: Line, number: number, row: Row<Line>) => under(line, number, row, edit),
            }
          : {})}
        totals={totalsRow(totals, 'quantity', units)}
      />
      {isPosted && <AmountInWords money={totals} />}
    </div>
  );
}
