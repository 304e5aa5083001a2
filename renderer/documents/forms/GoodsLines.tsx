import { type ReactNode, useMemo } from 'react';
import type { GoodsLine } from '../../../shared/documents/goodsLine';
import { kindOf } from '../../../shared/documents/kinds';
import type { ItemRow } from '../../../shared/items/api';
import { useMay } from '../../app/session';
import { ItemSelect } from '../../components/ItemSelect';
import { AmountInWords } from '../AmountInWords';
import { Cell } from '../Cell';
import { ColumnsMenu, useColumns } from '../ColumnsMenu';
import { itemAside } from '../ItemText';
import { type CellTools, type LineColumn, LinesTable } from '../LinesTable';
import { nameOn, type Paper } from '../paper';
import { totalsRow } from '../totalsRow';
import { useCatalogue } from '../useCatalogue';
import { useRows } from '../useRows';
import { useScanLines } from '../useScanLines';
import { scannedAs } from './Entered';
import { ExpiryOffer } from './ExpiryOffer';
import type { GoodsFacts } from './goodsColumns';
import { offeredExpiry } from './receiptLine';

interface Props<Line extends GoodsLine> {
  paper: Paper;
  /** The name its columns are remembered by. */
  name: string;
  lines: readonly Line[];
  onLines: (lines: Line[]) => void;
  /** Keep the function's identity. */
  columnsOf: (facts: GoodsFacts) => LineColumn<Line>[];
  /** Columns that a person may leave out, and whether they are there unless chosen otherwise. */
  optional: Readonly<Record<string, boolean>>;
  /** A line for an item that was chosen, on a blank row or in place of another. */
  lineFor: (item: ItemRow, before: Line | null) => Line;
  /** What brings many lines at once, put after those that there are. */
  importer?: (append: (lines: readonly Line[]) => void) => ReactNode;
  /** Called after an item was chosen: what comes later than the typing. */
  onItem?: (item: string, change: CellTools<Line>['change']) => void;
}

/** The lines of goods that come into the books: what, how much, at what price, of which lot. */
export function GoodsLines<Line extends GoodsLine>(props: Props<Line>) {
  const { paper, name, lines, columnsOf, lineFor, onItem } = props;
  const { body, editable, labelOf, remember, warehouse } = paper;
  const mayAdd = useMay('items.quickAdd');
  const itemOf = useCatalogue(warehouse.code, editable);
  const { rows, edit } = useRows(lines, editable, props.onLines);
  useScanLines<Line>({
    paper,
    rows,
    edit,
    lineFor: (item) => lineFor(item, null),
    entered: (line) => line.entered,
    withEntered: (line, entered) => ({ ...line, entered }),
  });
  const lastBasis = lines.findLast((line) => line.priceBasis !== null)?.priceBasis ?? null;
  const all = useMemo(
    () => columnsOf({ labelOf, itemOf, lastBasis }),
    [columnsOf, labelOf, itemOf, lastBasis],
  );
  const used = usedColumns(lines, itemOf);
  const { columns, menu } = useColumns(name, all, props.optional, used, editable);
  const totals = useMemo(() => kindOf(body).totals(body), [body]);
  return (
    <div>
      {editable && props.importer?.((lines) => edit({ type: 'append', lines }))}
      <LinesTable<Line>
        rows={rows}
        edit={edit}
        columns={columns}
        pastes
        menu={editable ? <ColumnsMenu {...menu} /> : null}
        begin={(line, { set, change, next, field }) => (
          <Cell aside={line && itemAside(labelOf(line.item))}>
            <ItemSelect
              {...field}
              warehouse={warehouse.code}
              mayAdd={mayAdd}
              chosen={line && nameOn(paper, line.item)}
              onEntered={next}
              onChoose={(item) => {
                if (item === null || item.uid === line?.item) return;
                remember(item.uid, item);
                set({ ...lineFor(item, line), entered: scannedAs(item) });
                onItem?.(item.uid, change);
              }}
            />
          </Cell>
        )}
        under={(line, _number, row) => {
          const item = editable ? itemOf(line.item) : undefined;
          const expiry = offeredExpiry(line, item);
          return expiry ? (
            <ExpiryOffer
              date={expiry.date}
              months={item?.shelfLifeMonths ?? 0}
              onTake={() => edit({ type: 'set', key: row.key, line: { ...line, expiry } })}
            />
          ) : null;
        }}
        totals={totalsRow(
          totals,
          'entered',
          lines.map(({ item }) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? ''),
        )}
      />
      <AmountInWords money={totals} />
    </div>
  );
}

/** The optional columns that hold something, or are about to. */
function usedColumns(
  lines: readonly (GoodsLine & { condition?: string })[],
  itemOf: (uid: string) => ItemRow | undefined,
): Record<string, true> {
  const used: Record<string, true> = {};
  for (const line of lines) {
    if (line.expected !== null) used.expected = true;
    if (line.productionDate !== null) used.productionDate = true;
    if (line.condition !== undefined && line.condition !== 'good') used.condition = true;
    if (line.serialNumber !== '' || itemOf(line.item)?.serialised) used.serialNumber = true;
    if (line.note !== '') used.note = true;
  }
  return used;
}
