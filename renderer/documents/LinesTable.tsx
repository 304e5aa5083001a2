import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { useKeys } from '../app/keys';
import { takesRows } from '../app/pastedRows';
import { useUnread } from '../components/InvalidInputs';
import { linesWords } from '../messages/documents';
import { problemText } from '../messages/problems';
import { blankAt, newRowKey, type Row, type RowAction } from './editRows';
import { LineRow } from './LineRow';
import classes from './Lines.module.css';
import { type Cell, cellBeside, nextCell } from './nextCell';
import { usePaper } from './paper';
import { focusAfterLines } from './paperFocus';
import { pasteRows } from './pasteRows';
import { placeProblems } from './placeProblems';
import { useAfterDraw } from './useAfterDraw';
import { isChoosing, useCellFocus } from './useCellFocus';
import { useGrowing } from './useGrowing';

/** What the input of a cell is handed. */
export interface CellTools<Line> {
  set: (line: Line) => void;
  /** For what comes later than the typing: changes what the line says by then. */
  change: (change: (line: Line) => Line) => void;
  /** Goes on to where Enter leads. */
  next: () => void;
  field: { 'aria-label': string; error: boolean; variant: 'unstyled'; size: 'xs' };
}

/** A column of the lines table. */
export interface LineColumn<Line> {
  /** The field of the line that it shows: where problems are told. */
  field: string;
  title: string;
  /** Its least width in px, and its share of what is left over. */
  width: number;
  grow?: number;
  align?: 'right';
  /** Whether Enter stops here. */
  stopsAt?: (line: Line) => boolean;
  read: (line: Line, number: number) => ReactNode;
  /** Left out: it is only read. The first column is handed a blank row's null, too. */
  write?: (line: Line, tools: CellTools<Line>) => ReactNode;
}

export interface LinesTableProps<Line> {
  rows: readonly Row<Line>[];
  edit: (action: RowAction<Line>) => void;
  columns: readonly LineColumn<Line>[];
  /** The field of the first column, where a blank row begins. */
  begin: (line: Line | null, tools: CellTools<Line>) => ReactNode;
  /**
   * Where Enter leads from a cell, in a table that is not gone through cell by cell; `done`: it has
   * led out of the table. Null: as usual.
   */
  enter?: (from: Cell) => Cell | 'done' | null;
  /** What stands under a line: a shortage, a proposal. */
  under?: (line: Line, number: number, row: Row<Line>) => ReactNode;
  /** Rows of a spreadsheet may be pasted into it: all its fields read what is pasted over them. */
  pastes?: boolean;
  totals: Readonly<Record<string, ReactNode>>;
  /** Chooses the columns. */
  menu?: ReactNode;
}

/** With more rows than these, only the row that is typed into has inputs; the others are text. */
const manyRows = 60;

/**
 * The lines of a paper as a table that takes typing like a spreadsheet: Enter leads on, arrows up and
 * down, F5 a new row, Ctrl+Delete removes one. Read only, it is the table of the printed sheet.
 */
export function LinesTable<Line>(props: LinesTableProps<Line>) {
  const { rows, edit, columns } = props;
  const { editable, problems, tries } = usePaper();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const focusCell = useCellFocus(table, (cell) => setActive(cell.rowKey));
  const stops = columns.map(({ field, stopsAt }) => ({ field, stopsAt: stopsAt ?? (() => false) }));
  // A row whose text means nothing yet stays written: as text it would lose what was typed.
  const held = new Set(
    useUnread().map(({ element }) => element.closest<HTMLElement>('[data-row]')?.dataset.row),
  );
  const placed = placeProblems(problems, rows, tries > 0);

  const without = placed.head('lines');
  const nothing = without && { field: 'lines', problem: without };

  const goNext = useAfterDraw((from: Cell) => {
    const next = props.enter?.(from) ?? nextCell(rows, stops, from);
    if (next === 'done') return;
    if (next) focusCell(next);
    else if (table.current) focusAfterLines(table.current);
  });
  const cellHere = () => cellOf(document.activeElement, table.current);
  const addRow = () => {
    const after = cellHere()?.rowKey ?? rows.at(-1)?.key;
    const first = columns[0]?.field;
    if (after === undefined || first === undefined) return;
    const blank = blankAt(rows, after);
    const rowKey = blank ?? newRowKey();
    if (blank === null) edit({ type: 'insertAfter', key: after, newKey: rowKey });
    focusCell({ rowKey, field: first });
  };
  const removeRow = (cell: Cell) => {
    const beside = cellBeside(rows, stops, cell, 1) ?? cellBeside(rows, stops, cell, -1);
    edit({ type: 'remove', key: cell.rowKey });
    if (beside) focusCell(beside);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isChoosing(event.target)) return;
    const cell = cellOf(event.target as Element, table.current);
    if (cell === null || event.altKey || event.shiftKey) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.ctrlKey) {
      if (event.key === 'Delete') {
        done();
        removeRow(cell);
      }
      return;
    }
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      done();
      goNext(cell);
    }
    // A list of few choices opens with the arrows, as lists do.
    if (event.target instanceof HTMLInputElement && event.target.readOnly) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const beside = by && cellBeside(rows, stops, cell, by);
    if (beside) {
      done();
      focusCell(beside);
    }
  };

  const paste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target as Element, table.current);
    const written = columns.filter(({ write }, index) => index === 0 || write !== undefined);
    if (cell)
      pasteRows(
        event,
        cell,
        written.map(({ field }) => field),
        edit,
      );
  };

  useKeys(editable ? [{ key: 'F5', label: linesWords.newRow, run: addRow }] : []);

  const takesPastes = editable && props.pastes === true;
  const isMany = rows.length > manyRows;
  const style = tracksOf(columns, editable);
  // What was pasted is read by the fields of its row, so all of them have to be there.
  const grown = useGrowing(rows.length);
  const shown = rows.some(({ pasted }) => pasted !== undefined) ? rows.length : grown;
  let number = 0;
  return (
    <div className={classes.scroller} data-lines>
      <table
        ref={table}
        aria-label={linesWords.lines}
        className={classes.table}
        data-editable={editable || undefined}
        data-many={isMany || undefined}
        style={style}
        {...(takesPastes ? takesRows : {})}
        onPasteCapture={takesPastes ? paste : undefined}
        onKeyDownCapture={editable ? keyDown : undefined}
        onFocus={(event) => setActive(cellOf(event.target, table.current)?.rowKey ?? null)}
      >
        <thead>
          <tr className={classes.head}>
            <th className={classes.number}>{linesWords.number}</th>
            {columns.map(({ field, title, align }) => (
              <th key={field} data-align={align}>
                {title}
              </th>
            ))}
            {editable && <td className={classes.menu}>{props.menu}</td>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => {
            const { line } = row;
            if (line !== null) number += 1;
            return (
              <LineRow
                key={row.key}
                row={row}
                number={line === null ? null : number}
                columns={columns}
                begin={props.begin}
                under={line === null ? null : props.under?.(line, number, row)}
                writes={
                  editable &&
                  (!isMany ||
                    row.key === active ||
                    line === null ||
                    row.pasted !== undefined ||
                    held.has(row.key))
                }
                removable={editable ? line !== null || row !== rows.at(-1) : null}
                problems={placed.row(row.key)}
                edit={edit}
                goNext={goNext}
                onWrite={focusCell}
              />
            );
          })}
        </tbody>
        <tfoot>
          <tr className={classes.totals}>
            <td />
            {columns.map(({ field, align }) => (
              <td key={field} data-align={align}>
                {props.totals[field]}
              </td>
            ))}
            {editable && <td />}
          </tr>
        </tfoot>
      </table>
      {nothing && <div className={classes.none}>{problemText({ ...nothing, line: null })}</div>}
    </div>
  );
}

/** The grid that head, rows and totals share. */
function tracksOf<Line>(columns: readonly LineColumn<Line>[], editable: boolean): CSSProperties {
  const tracks = columns.map(({ width, grow }) =>
    grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`,
  );
  const ends = { before: 36, after: editable ? 30 : 0 };
  return {
    '--line-columns': [`${ends.before}px`, ...tracks, editable && `${ends.after}px`]
      .filter(Boolean)
      .join(' '),
    minWidth: columns.reduce((sum, { width }) => sum + width, ends.before + ends.after),
  } as CSSProperties;
}

/** The cell that an element lies in. */
function cellOf(element: Element | null, table: Element | null): Cell | null {
  if (element === null || !table?.contains(element)) return null;
  const rowKey = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  const field = element.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  return rowKey === undefined || field === undefined ? null : { rowKey, field };
}
