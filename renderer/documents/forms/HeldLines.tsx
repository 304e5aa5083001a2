import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Held } from '../../../shared/custody/held';
import { kindOf } from '../../../shared/documents/kinds';
import { oneUnit } from '../../../shared/format/oneUnit';
import { Quantity } from '../../components/Quantity';
import { Cell } from '../Cell';
import { itemAside } from '../ItemText';
import { type CellTools, type LineColumn, LinesTable } from '../LinesTable';
import { nameOn, type Paper } from '../paper';
import { totalsRow } from '../totalsRow';
import { useRows } from '../useRows';
import { type HeldChoice, HeldSelect } from './HeldSelect';
import { useScanHeld } from './useScanHeld';

interface Props<Line extends { item: string; lot: string | null }> {
  paper: Paper;
  held: readonly Held[];
  /** Whether goods of an unknown lot may be chosen, too. */
  unknown: boolean;
  lines: readonly Line[];
  onLines: (lines: Line[]) => void;
  columns: readonly LineColumn<Line>[];
  /** The columns of quantities, and what of a line stands in each. */
  quantities: Readonly<Record<string, (line: Line) => number>>;
  lineFor: (chosen: HeldChoice, before: Line | null) => Line;
  /** The line of so many more, as a scan says. */
  more: (line: Line, by: number) => Line;
  /** The line with a scanned bin. */
  onBin?: (line: Line, bin: string) => Line;
  /** Called after goods were chosen: what comes later than the typing. */
  onItem?: (item: string, change: CellTools<Line>['change']) => void;
  /** All that is held at once, in words. */
  fillWith: string;
  onFill: () => Promise<Line[]>;
}

/** Lines that are chosen from what somebody holds; a button puts all of it on the paper. */
export function HeldLines<Line extends { item: string; lot: string | null }>(props: Props<Line>) {
  // Rows are their own truth while they are written: another set of them begins anew.
  const [filled, setFilled] = useState(0);
  const { paper, held, onLines, onFill } = props;
  const fill = async () => {
    onLines(await onFill());
    setFilled((before) => before + 1);
  };
  return (
    <HeldTable key={filled} {...props}>
      {paper.editable && (
        <Button
          size="compact-sm"
          variant="default"
          mb={6}
          disabled={held.length === 0}
          onClick={() => void fill()}
        >
          {props.fillWith}
        </Button>
      )}
    </HeldTable>
  );
}

function HeldTable<Line extends { item: string; lot: string | null }>(
  props: Props<Line> & { children: ReactNode },
) {
  const { paper, held, unknown, lines, columns, lineFor, onItem } = props;
  const { body, editable, labelOf, remember, view } = paper;
  const { rows, edit } = useRows(lines, editable, props.onLines);
  useScanHeld<Line>({
    paper,
    held,
    unknown,
    rows,
    edit,
    lineFor: (chosen) => lineFor(chosen, null),
    said: (line) => Object.values(props.quantities).reduce((sum, of) => sum + of(line), 0),
    more: props.more,
    onBin: props.onBin,
    onScanned: (key, item) => onItem?.(item, (change) => edit({ type: 'change', key, change })),
  });
  const isPosted = view !== null && view.axes.posting !== 'none';
  const totals = isPosted ? view.totals : kindOf(body).totals(body);
  const units = lines.map(({ item }) => labelOf(item)?.unit ?? '');
  const unit = oneUnit(units);
  const sums = Object.fromEntries(
    Object.entries(props.quantities).map(([field, of]) => [
      field,
      unit !== null && (
        <Quantity count={lines.reduce((sum, line) => sum + of(line), 0)} unit={unit} />
      ),
    ]),
  );
  return (
    <div>
      {props.children}
      <LinesTable<Line>
        rows={rows}
        edit={edit}
        columns={columns}
        begin={(line, { set, change, next, field }) => (
          <Cell aside={line && itemAside(labelOf(line.item))}>
            <HeldSelect
              {...field}
              held={held}
              unknown={unknown}
              chosen={line && nameOn(paper, line.item)}
              onEntered={next}
              onChoose={(chosen) => {
                if (chosen === null) return;
                remember(chosen.item.uid, chosen.item);
                set(lineFor(chosen, line));
                onItem?.(chosen.item.uid, change);
              }}
            />
          </Cell>
        )}
        totals={{ ...totalsRow(totals, 'quantity', units), ...sums }}
      />
    </div>
  );
}
