import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { formatCount } from '../../shared/format/money';
import type { ReserveRow } from '../../shared/items/reserves';
import { Quantity } from '../components/Quantity';
import { useCellFocus } from '../documents/useCellFocus';
import { reservesWords as words } from '../messages/items';
import { BulletBar } from './BulletBar';
import classes from './Reserves.module.css';
import {
  cellText,
  type ReserveCell,
  type ReserveEdits,
  readRow,
  reserveCells,
} from './reserveEdits';

interface Props {
  rows: readonly ReserveRow[];
  edits: ReserveEdits;
  /** Whether it is typed into; else all is text. */
  editable: boolean;
  /** Whether rows that are half typed are called so. */
  tried: boolean;
  onCell: (row: ReserveRow, cell: ReserveCell, text: string) => void;
  onPaste: (index: number, cell: ReserveCell, text: string) => void;
}

/** The reserves of a warehouse like a sheet: Enter goes on, arrows up and down, a column is pasted. */
export function ReserveGrid(props: Props) {
  const { rows, editable } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 8,
    scrollMargin: 32,
    scrollPaddingStart: 32,
  });
  const focusCell = useCellFocus(scroller, ({ rowKey }) => {
    const index = rows.findIndex(({ item }) => item.uid === rowKey);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  const goTo = (index: number, field: ReserveCell) => {
    const row = rows[index];
    if (row) focusCell({ rowKey: row.item.uid, field });
  };
  const keyDown = (event: KeyboardEvent, index: number, cell: ReserveCell) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const next = reserveCells[reserveCells.indexOf(cell) + 1];
    const moves: Record<string, () => void> = {
      Enter: () => (next ? goTo(index, next) : goTo(index + 1, 'standing')),
      ArrowDown: () => goTo(index + 1, cell),
      ArrowUp: () => goTo(index - 1, cell),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const first = rows[0]?.item.uid;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !editable || first === undefined) return;
    begun.current = true;
    focusCell({ rowKey: first, field: 'standing' });
  }, [editable, first, focusCell]);
  const { columns } = words;
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.table} aria-label={words.grid} aria-rowcount={rows.length + 1}>
        <thead>
          <tr className={classes.head}>
            {Object.entries(columns).map(([name, title]) => (
              <th
                key={name}
                scope="col"
                className={name === 'item' || name === 'picture' ? classes.word : classes.number}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={row.item.uid}
                {...props}
                row={row}
                index={index}
                top={start - 32}
                onKeyDown={keyDown}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <div className={classes.empty}>{words.empty}</div>}
    </div>
  );
}

function GridRow(
  props: Props & {
    row: ReserveRow;
    index: number;
    top: number;
    onKeyDown: (event: KeyboardEvent, index: number, cell: ReserveCell) => void;
  },
) {
  const { row, edits, index, editable } = props;
  const { item } = row;
  const { reserve, problem } = readRow(row, edits);
  const isTold = problem === 'outOfOrder' || (problem === 'half' && props.tried);
  const paste = (event: ClipboardEvent, cell: ReserveCell) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    props.onPaste(index, cell, text);
  };
  const gap = Math.max(0, (reserve?.standing ?? 0) - row.available);
  return (
    <tr
      aria-rowindex={index + 2}
      className={classes.row}
      data-row={item.uid}
      data-changed={edits[item.uid] !== undefined || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <th scope="row" className={classes.name} title={`${item.name} ${item.spec}`}>
        {item.name} <span className={classes.soft}>{item.spec}</span>
        {isTold && (
          <div role="alert" className={classes.problem}>
            {words[problem]}
          </div>
        )}
      </th>
      {reserveCells.map((cell) => (
        <td key={cell} data-cell={cell} className={classes.number}>
          {editable ? (
            <input
              className={classes.cell}
              aria-label={words.cell(item.name, words.columns[cell])}
              aria-invalid={isTold}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              value={cellText(row, edits, cell)}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => props.onCell(row, cell, event.currentTarget.value)}
              onKeyDown={(event) => props.onKeyDown(event, index, cell)}
              onPaste={(event) => paste(event, cell)}
            />
          ) : (
            row.reserve && formatCount(row.reserve[cell])
          )}
        </td>
      ))}
      <td className={classes.number}>
        <Quantity count={row.available} unit={item.unit} />
      </td>
      <td className={`${classes.number} ${classes.short}`}>
        {gap > 0 && (
          <>
            −<Quantity count={gap} unit={item.unit} />
          </>
        )}
      </td>
      <td>
        {reserve && <BulletBar reserve={reserve} available={row.available} unit={item.unit} />}
      </td>
    </tr>
  );
}
