import type { Held } from '../../../shared/custody/held';
import { Quantity } from '../../components/Quantity';
import { CountInput } from '../../components/QuantityInput';
import { formatExpiry } from '../../format/expiry';
import { custodyWords as words } from '../../messages/custody';
import { linesWords } from '../../messages/documents';
import { ItemText } from '../ItemText';
import classes from '../Lines.module.css';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';

interface HeldLine {
  item: string;
  lot: string | null;
  note: string;
}

interface Facts extends Pick<Paper, 'labelOf' | 'lotOf' | 'editable'> {
  held: readonly Held[];
}

/** What a line brings back or reports: the goods, their lot, and, while it is written, what is held. */
export function heldColumns<Line extends HeldLine>(facts: Facts): LineColumn<Line>[] {
  const { labelOf, lotOf, editable, held } = facts;
  const heldOf = new Map(held.map((each) => [each.lot, each.outstanding]));
  return [
    {
      field: 'item',
      title: linesWords.columns.item,
      width: 190,
      grow: 2,
      stopsAt: () => true,
      read: ({ item }) => <ItemText label={labelOf(item)} />,
    },
    {
      field: 'lot',
      title: linesWords.columns.lot,
      width: 140,
      grow: 1,
      read: ({ lot }) => <LotText lot={lot === null ? null : lotOf(lot)} isKnown={lot !== null} />,
    },
    ...(editable
      ? [
          {
            field: 'held',
            title: words.columns.outstanding,
            width: 84,
            align: 'right' as const,
            read: ({ item, lot }: Line) =>
              lot === null ? null : (
                <Quantity count={heldOf.get(lot) ?? 0} unit={labelOf(item)?.unit ?? ''} />
              ),
          },
        ]
      : []),
  ];
}

function LotText({ lot, isKnown }: { lot: ReturnType<Paper['lotOf']>; isKnown: boolean }) {
  if (!isKnown) return <span className={classes.aside}>{words.unknownLot}</span>;
  if (lot === null) return null;
  return (
    <>
      {[lot.batchNumber, lot.serialNumber].filter(Boolean).join(' ') || words.noBatch}
      <span className={classes.aside}>{formatExpiry(lot.expiry)}</span>
    </>
  );
}

/** A count of smallest units, typed on a line. */
export function countColumn<Line>(column: {
  field: string;
  title: string;
  countOf: (line: Line) => number | null;
  put: (line: Line, count: number | null) => Line;
  zero?: boolean;
  stopsAt?: boolean;
  unitOf: (line: Line) => string;
}): LineColumn<Line> {
  const { field, title, countOf, put, zero = false, stopsAt = true, unitOf } = column;
  return {
    field,
    title,
    width: 84,
    align: 'right',
    stopsAt: () => stopsAt,
    read: (line) => {
      const count = countOf(line);
      return count ? <Quantity count={count} unit={unitOf(line)} /> : null;
    },
    write: (line, { set, field: tools }) => (
      <CountInput
        {...tools}
        zero={zero}
        value={countOf(line)}
        onChange={(count) => set(put(line, count))}
      />
    ),
  };
}
