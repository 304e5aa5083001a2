import { useMemo, useRef } from 'react';
import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import type { ItemRow } from '../../../shared/items/api';
import { useKeys } from '../../app/keys';
import { useScan } from '../../app/scanner';
import { ItemSelect } from '../../components/ItemSelect';
import { stocktakeWords as words } from '../../messages/stocktakes';
import { useCall } from '../../queries';
import { Cell } from '../Cell';
import { ItemText, itemAside } from '../ItemText';
import classes from '../Lines.module.css';
import { LinesTable } from '../LinesTable';
import { nameOn, type Paper } from '../paper';
import { focusProblem } from '../paperFocus';
import { useAfterDraw } from '../useAfterDraw';
import { useRows } from '../useRows';
import { ScanField } from './ScanField';
import { StocktakeProgress } from './StocktakeProgress';
import { countField, stocktakeColumns } from './stocktakeColumns';
import { countsOpen, lineOfCode, withCount } from './stocktakeCounts';
import { uncountedLine } from './stocktakeStart';
import { useBesides } from './useBesides';

/** The lines of 盘点单: counted with the keyboard from line to line, or by scanning labels. */
export function StocktakeLines({ paper }: { paper: Paper<StocktakeBody> }) {
  const { body, editable, change, labelOf, lotOf, remember, warehouse } = paper;
  const { rows, edit } = useRows(body.lines, editable, (lines) => change({ body: { lines } }));
  const { besideOf, bookOf, differences } = useBesides(paper);
  const place = useRef<HTMLDivElement>(null);
  const scan = useRef<HTMLInputElement>(null);
  const scanned = useRef<string | null>(null);
  const bins = useCall('bins.list', { warehouse: warehouse.code });

  const rounds = body.lines.reduce(
    (most, line) =>
      Math.max(most, editable ? countsOpen(line, besideOf(line)) : line.counts.length),
    1,
  );
  const columns = useMemo(
    () =>
      stocktakeColumns({
        labelOf,
        lotOf,
        remember,
        warehouse: warehouse.code,
        rounds,
        isBlind: editable && body.blind,
        besideOf,
        bookOf,
      }),
    [labelOf, lotOf, remember, warehouse.code, rounds, editable, body.blind, besideOf, bookOf],
  );

  const toFirst = useAfterDraw(({ line }: { line: number }) => {
    if (place.current) focusProblem(place.current, { line, field: countField(0) });
  });

  const find = (code: string): boolean => {
    const codesOf = ({ lot, item, bin, batchNumber }: StocktakeLine) => ({
      serialNumber: lotOf(lot)?.serialNumber ?? null,
      batchNumber: lot === null ? batchNumber : (lotOf(lot)?.batchNumber ?? null),
      item: labelOf(item)?.code ?? null,
      bin: labelOf(bin)?.name ?? null,
    });
    const index = lineOfCode(body.lines, codesOf, code);
    if (index === null || place.current === null) return false;
    scanned.current = rows.filter(({ line }) => line !== null)[index]?.key ?? null;
    return focusProblem(place.current, { line: index + 1, field: countField(0) });
  };

  useScan(editable && body.lines.length > 0 ? (code) => (find(code) ? 'taken' : 'pass') : null);

  const setZero = () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (key === undefined) return;
    edit({
      type: 'change',
      key,
      change: (line) => (line.counts.length === 0 ? withCount(line, 0, 0) : line),
    });
  };
  useKeys(
    editable && body.lines.length > 0
      ? [
          { key: 'Ctrl+J', label: words.scanKey, run: () => scan.current?.focus() },
          { key: 'F6', label: words.zero, run: setZero },
        ]
      : [],
  );

  /** Down the column of this count; after a scan, back to the scanner. */
  const enter = (from: { rowKey: string; field: string }) => {
    const nth = Array.from({ length: rounds }, (_, each) => each).find(
      (each) => countField(each) === from.field,
    );
    if (nth === undefined) return null;
    if (scanned.current === from.rowKey) {
      scanned.current = null;
      scan.current?.focus();
      return 'done';
    }
    const after = rows.slice(rows.findIndex(({ key }) => key === from.rowKey) + 1);
    const next = after.find(({ line }) => line !== null && nth < countsOpen(line, besideOf(line)));
    return next ? { rowKey: next.key, field: from.field } : null;
  };

  const newLine = (item: ItemRow): StocktakeLine | null => {
    const bin = body.lines.at(-1)?.bin ?? bins.data?.rows[0]?.uid;
    if (bin === undefined) return null;
    return uncountedLine({ item, lot: null, bin: { uid: bin }, condition: 'good' });
  };

  return (
    <div ref={place}>
      <StocktakeProgress
        paper={paper}
        besideOf={besideOf}
        differences={differences}
        onAppend={(lines) => {
          edit({ type: 'append', lines: lines.map(uncountedLine) });
          if (body.lines.length === 0) toFirst({ line: 1 });
        }}
      />
      {editable && body.lines.length > 0 && <ScanField input={scan} onCode={find} />}
      <LinesTable<StocktakeLine>
        rows={rows}
        edit={edit}
        columns={columns}
        enter={enter}
        begin={(line, { set, next, field }) =>
          line !== null && line.lot !== null ? (
            <div className={classes.text}>
              <ItemText label={labelOf(line.item)} />
            </div>
          ) : (
            <Cell aside={line && itemAside(labelOf(line.item))}>
              <ItemSelect
                {...field}
                warehouse={warehouse.code}
                chosen={line && nameOn(paper, line.item)}
                onEntered={next}
                onChoose={(item) => {
                  const begun = item && newLine(item);
                  if (begun === null || item === null) return;
                  remember(item.uid, item);
                  set(line === null ? begun : { ...line, item: item.uid });
                }}
              />
            </Cell>
          )
        }
        totals={{}}
      />
    </div>
  );
}
