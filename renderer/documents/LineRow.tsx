import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { PastedText } from '../components/pasted';
import { linesWords } from '../messages/documents';
import { problemShort } from '../messages/problems';
import type { Row, RowAction } from './editRows';
import classes from './Lines.module.css';
import type { CellTools, LineColumn } from './LinesTable';
import type { Cell } from './nextCell';
import type { Fields } from './placeProblems';
import { WaitingText } from './WaitingText';

interface Props<Line> {
  row: Row<Line>;
  /** Its number on the paper; null while it is blank. */
  number: number | null;
  columns: readonly LineColumn<Line>[];
  begin: (line: Line | null, tools: CellTools<Line>) => ReactNode;
  /** What stands under it; null when there is nothing to say. */
  under: ReactNode;
  /** Whether it has inputs now. */
  writes: boolean;
  /** Null: on a paper that is read. */
  removable: boolean | null;
  problems: Fields;
  edit: (action: RowAction<Line>) => void;
  goNext: (from: Cell) => void;
  /** A click into a row that is text for now. */
  onWrite: (cell: Cell) => void;
}

/** One line of the paper: its cells, and under them what there is to say about it. */
function LineCells<Line>(props: Props<Line>) {
  const { row, number, columns, under, writes, problems, edit, goNext, onWrite } = props;
  const { line } = row;
  const toolsOf = (column: LineColumn<Line>): CellTools<Line> => ({
    set: (changed) => edit({ type: 'set', key: row.key, line: changed, was: line }),
    change: (change) => edit({ type: 'change', key: row.key, change }),
    next: () => goNext({ rowKey: row.key, field: column.field }),
    field: {
      'aria-label': linesWords.cell(number, column.title),
      error: problems[column.field] !== undefined,
      variant: 'unstyled',
      size: 'xs',
    },
  });
  const first = columns[0]?.field;
  const isItemOpen = first !== undefined && row.pasted?.[first] !== undefined;
  const content = (column: LineColumn<Line>, index: number): ReactNode => {
    const { field, title } = column;
    const text = row.pasted?.[field];
    const inField = (input: ReactNode) => (
      <PastedText
        value={
          text === undefined
            ? null
            : { text, done: () => edit({ type: 'taken', key: row.key, field }) }
        }
      >
        {input}
      </PastedText>
    );
    if (writes && index === 0) return inField(props.begin(line, toolsOf(column)));
    const waiting = text !== undefined && (
      <WaitingText name={linesWords.cell(number, title)} text={text} />
    );
    // The item decides what the other cells mean, and clears what was in them.
    if (line === null || (waiting && isItemOpen)) return waiting || null;
    const input = writes && column.write?.(line, toolsOf(column));
    if (input) return inField(input);
    if (waiting) return waiting;
    if (writes && column.write) return null;
    return <div className={classes.text}>{column.read(line, number ?? 0)}</div>;
  };
  return (
    <>
      <tr
        className={classes.row}
        data-row={row.key}
        data-line={number}
        data-under={under ? true : undefined}
      >
        <td className={classes.number}>{number}</td>
        {columns.map((column, index) => {
          const { field, align } = column;
          const problem = problems[field];
          const words = problem && problemShort({ problem });
          const toWrite = () => onWrite({ rowKey: row.key, field });
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter, arrows and Tab lead here too
            <td
              key={field}
              data-cell={field}
              data-align={align}
              data-problem={problem}
              title={words}
              onClick={!writes && column.write ? toWrite : undefined}
            >
              {content(column, index)}
              {words && <span className={classes.problem}>{words}</span>}
            </td>
          );
        })}
        {props.removable !== null && (
          <td className={classes.remove}>
            {props.removable && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                tabIndex={-1}
                aria-label={linesWords.remove(number)}
                title={linesWords.removeKey}
                onClick={() => edit({ type: 'remove', key: row.key })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </td>
        )}
      </tr>
      {under && (
        <tr className={classes.under}>
          <td>{under}</td>
        </tr>
      )}
    </>
  );
}

/**
 * A row that is text is drawn again only when what it says has changed: a paper of 2,000 lines must
 * not be drawn whole with every key. A row that is typed into is drawn each time.
 */
export const LineRow = memo(LineCells, (before, after) => {
  if (before.writes || after.writes || before.under || after.under) return false;
  return (
    before.row.line === after.row.line &&
    before.row.key === after.row.key &&
    before.number === after.number &&
    before.columns === after.columns &&
    before.removable === after.removable &&
    isSame(before.problems, after.problems)
  );
}) as typeof LineCells;

function isSame(a: Fields, b: Fields): boolean {
  const fields = Object.keys(b);
  return fields.length === Object.keys(a).length && fields.every((field) => a[field] === b[field]);
}
