import { TextInput } from '@mantine/core';
import type { DocumentView } from '../../shared/documents/api';
import type { StatedDifference } from '../../shared/trips/differences';
import { Quantity } from '../components/Quantity';
import classes from '../documents/Document.module.css';
import { tripWords } from '../messages/trips';
import { CountCell } from '../transfers/LotCells';

const words = tripWords.differences;
const kinds = ['short', 'damaged'] as const;

/** A line of a dispatch, and what the recipient says of it. */
export interface DifferenceDraft {
  document: string;
  number: string;
  line: number;
  item: string;
  unit: string;
  issued: number;
  short: number | null;
  damaged: number | null;
  note: string;
}

/** The lines of a dispatch as they left; a line that nothing left for has none. */
export function differenceDrafts(view: DocumentView): DifferenceDraft[] {
  const { body, uid: document, number, labels, postings } = view;
  if (body.kind !== 'dispatch') return [];
  return body.lines.flatMap(({ item }, index) => {
    const line = index + 1;
    const issued = postings
      .flatMap(({ movements }) => movements)
      .filter((movement) => movement.line === line)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const { name = '', unit = null } = labels[item] ?? {};
    const said = { short: null, damaged: null, note: '' };
    return issued === 0
      ? []
      : [{ document, number: number ?? '', line, item: name, unit: unit ?? '', issued, ...said }];
  });
}

export function isUnexplained({ short, damaged, note }: DifferenceDraft): boolean {
  return (short ?? 0) + (damaged ?? 0) > 0 && note.trim() === '';
}

/** What is stated, one for each kind of a line. */
export function statedOf(rows: readonly DifferenceDraft[]): StatedDifference[] {
  return rows.flatMap((row) =>
    kinds.flatMap((what) => {
      const quantity = row[what] ?? 0;
      const { document, line, note } = row;
      return quantity > 0 ? [{ document, line, what, quantity, note: note.trim() }] : [];
    }),
  );
}

/** Short and damaged of each line, with words. `named` says of which paper a line is. */
export function DifferenceLines({
  rows,
  named,
  tried,
  onChange,
}: {
  rows: readonly DifferenceDraft[];
  named: boolean;
  /** Whether what is missing is to be marked. */
  tried: boolean;
  onChange: (rows: readonly DifferenceDraft[]) => void;
}) {
  const set = (index: number, part: Partial<DifferenceDraft>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <table className={classes.plain} aria-label={words.lines}>
      <thead>
        <tr>
          <th>{words.item}</th>
          <th data-align="right">{words.issued}</th>
          {kinds.map((what) => (
            <th key={what}>{words[what]}</th>
          ))}
          <th>{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.document} ${row.line}`}>
            <td>
              {row.item}
              {named && <div className={classes.soft}>{row.number}</div>}
            </td>
            <td data-align="right">
              <Quantity count={row.issued} unit={row.unit} />
            </td>
            {kinds.map((what) => (
              <CountCell
                key={what}
                width={90}
                name={words.of(row.item, words[what])}
                value={row[what]}
                onChange={(count) => set(index, { [what]: count })}
              />
            ))}
            <td>
              <TextInput
                size="xs"
                aria-label={words.of(row.item, words.note)}
                maxLength={200}
                error={tried && isUnexplained(row)}
                placeholder={isUnexplained(row) ? words.unexplained : ''}
                value={row.note}
                onChange={(event) => set(index, { note: event.currentTarget.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
