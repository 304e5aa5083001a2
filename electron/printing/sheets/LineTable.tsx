import type { ReactNode } from 'react';
import type { PaperName } from '../../../shared/sheets/papers';
import { cellsOf } from './longCells';

/** A column of the line table. */
export interface Column<Row> {
  head: string;
  /** What tells it from a column of the same head. */
  headKey?: string;
  /** In mm, when all of them come to the 277 mm of A4 across; else in proportion. */
  width: number;
  /** Left out on paper that is narrower than A4 across. */
  wideOnly?: boolean;
  align?: 'right' | 'center' | 'date' | 'narrow';
  cell: (row: Row) => ReactNode;
  /** What 本页小计 and 合计 say here of the rows they stand under. */
  total?: (rows: readonly Row[]) => ReactNode;
}

interface LineTableProps<Row> {
  paper: PaperName;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Those of the rows that stand on this page. */
  here: readonly Row[];
  /** Whether the sheet has several pages, so that each has its 本页小计. */
  several: boolean;
  /** Whether this is the last page, with 合计 under it. */
  last: boolean;
  rowClass?: (row: Row) => string | undefined;
  /** The note of a row, across the page under its cells. */
  below?: (row: Row) => string | null;
  /** What a row says across all columns in place of cells; null of one that has cells. */
  across?: (row: Row) => ReactNode;
  /** Whether a row that is said across is a heading, which stands with the row under it. */
  heads?: (row: Row) => boolean;
}

/** The part of the line table that stands on one page. */
export function LineTable<Row>(props: LineTableProps<Row>) {
  const { paper, columns, rows, here, several, last, rowClass, below, across } = props;
  // Heads stand above cells alone: a page on which everything is said across has none.
  const isInCells = (row: Row) => (across?.(row) ?? null) === null;
  const hasCells = here.length === 0 || here.some(isInCells);
  return (
    <table>
      <colgroup>
        {columns.map(({ head, headKey = head, width }) => (
          <col key={headKey} width={width} />
        ))}
      </colgroup>
      {hasCells && (
        <thead>
          <tr>
            {columns.map(({ head, headKey = head }) => (
              <th key={headKey}>{head}</th>
            ))}
          </tr>
        </thead>
      )}
      {here.map((row, index) => {
        const said = across?.(row) ?? null;
        if (said !== null) {
          // What is said across above cells is their heading, and goes with the first of them.
          const heads =
            props.heads?.(row) === true || here.slice(index + 1, index + 2).some(isInCells);
          return (
            <tbody className={rowClass?.(row)} data-heads={heads ? '' : undefined} key={index}>
              <tr>
                <td colSpan={columns.length}>{said}</td>
              </tr>
            </tbody>
          );
        }
        const cells = cellsOf(columns, row, paper);
        const note = below?.(row);
        return (
          <tbody className={rowClass?.(row)} key={index}>
            <tr>
              {columns.map(({ head, headKey = head, align }, at) => (
                <td className={align} key={headKey}>
                  {cells[at]?.content}
                </td>
              ))}
            </tr>
            <Below
              parts={[
                ...cells.flatMap(({ whole }, at) =>
                  whole === null ? [] : `${columns[at]?.head}：${whole}`,
                ),
                ...(note ? [`备注：${note}`] : []),
              ]}
              columns={columns.length}
            />
          </tbody>
        );
      })}
      <tfoot>
        {several && here.some(isInCells) && (
          <TotalRow className="subtotal" label="本页小计" columns={columns} rows={here} />
        )}
        {last && (
          <>
            <tr className="nothing-below">
              <td colSpan={columns.length}>以下空白</td>
            </tr>
            <TotalRow className="total" label="合计" columns={columns} rows={rows} />
          </>
        )}
      </tfoot>
    </table>
  );
}

function Below({ parts, columns }: { parts: readonly string[]; columns: number }) {
  if (parts.length === 0) return null;
  return (
    <tr className="below">
      <td />
      <td colSpan={columns - 1}>{parts.join('　')}</td>
    </tr>
  );
}

function TotalRow<Row>(props: {
  className: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  const { className, label, columns, rows } = props;
  const labelled = columns.findIndex(({ total }) => total !== undefined);
  if (labelled < 0) return null;
  return (
    <tr className={className}>
      <th colSpan={labelled}>{label}</th>
      {columns.slice(labelled).map(({ head, headKey = head, align, total }) => (
        <td className={align} key={headKey}>
          {total?.(rows)}
        </td>
      ))}
    </tr>
  );
}
