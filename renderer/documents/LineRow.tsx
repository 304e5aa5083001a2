import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { linesWords } from '../messages/documents';
import { problemShort } from '../messages/problems';
import type { Row, RowAction } from './editRows';
import classes from './Lines.module.css';
import type { CellTools, LineColumn } from './LinesTable';
import type { Cell } from './nextCell';
import type { PlacedProblems } from './placeProblems';

interface Props<Line> {
  row: Row<Line>;
  /** Its number on the paper; null while it is blank. */
  number: number | null;
  columns: readonly LineColumn<Line>[];
  begin: (line: Line | null, tools: CellTools<Line>) => ReactNode;
  under: ((line: Line, number: number, row: Row<Line>) => ReactNode) | undefined;
  /** Whether it has inputs now. */
  writes: boolean;
  /** Null: on a paper that is read. */
  removable: boolean | null;
  problemAt: PlacedProblems['cell'];
  edit: (action: RowAction<Line>) => void;
  goNext: (from: Cell) => void;
  /** A click into a row that is text for now. */
  onWrite: (field: string) => void;
}

/** One line of the paper: its cells, and under them what there is to say about it. */
export function LineRow<Line>(props: Props<Line>) {
  const { row, number, columns, writes, problemAt, edit, goNext } = props;
  const { line } = row;
  const toolsOf = (column: LineColumn<Line>, problem: string | null): CellTools<Line> => ({
    set: (changed) => edit({ type: 'set', key: row.key, line: changed }),
    change: (change) => edit({ type: 'change', key: row.key, change }),
    next: () => goNext({ rowKey: row.key, field: column.field }),
    field: {
      'aria-label': linesWords.cell(number, column.title),
      error: problem !== null,
      variant: 'unstyled',
      size: 'xs',
    },
  });
  const content = (column: LineColumn<Line>, index: number, problem: string | null): ReactNode => {
    if (writes && index === 0) return props.begin(line, toolsOf(column, problem));
    if (line === null) return null;
    if (writes && column.write) return column.write(line, toolsOf(column, problem));
    return <div className={classes.text}>{column.read(line, number ?? 0)}</div>;
  };
  const under = line !== null && number !== null ? props.under?.(line, number, row) : null;
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
          const problem = problemAt(row.key, column.field);
          const words = problem && problemShort({ problem });
          const onClick = writes || !column.write ? undefined : () => props.onWrite(column.field);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter, arrows and Tab lead here too
            <td
              key={column.field}
              data-cell={column.field}
              data-align={column.align}
              data-problem={problem ?? undefined}
              title={words ?? undefined}
              onClick={onClick}
            >
              {content(column, index, problem)}
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
