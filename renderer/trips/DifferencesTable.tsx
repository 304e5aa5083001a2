import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { differenceNames } from '../../shared/names';
import type { DifferenceRow } from '../../shared/trips/differences';
import { useMay } from '../app/session';
import classes from '../documents/Document.module.css';
import { tripWords } from '../messages/trips';
import { AnswerDialog } from './AnswerDialog';
import { Answers } from './differenceColumns';

const words = tripWords.differences;

/** What was short or damaged of a lorry or a paper, with its answers. */
export function DifferencesTable({
  rows,
  warehouse,
}: {
  rows: readonly DifferenceRow[];
  warehouse: string;
}) {
  const mayAnswer = useMay('trips.answer', warehouse);
  const [answering, answer] = useState<DifferenceRow | null>(null);
  return (
    <>
      <table className={classes.plain} aria-label={words.title}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.difference}>
              <td style={{ width: 210 }}>{row.number}</td>
              <td>
                {row.item} {differenceNames[row.what]} {formatCount(row.quantity)} {row.unit}：
                {row.note}
              </td>
              <td style={{ width: 210 }}>
                {formatInstant(row.stated.at)} {row.stated.by.name}
              </td>
              <td style={{ width: 250 }}>
                <Answers row={row} onAnswer={mayAnswer ? answer : null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answering && <AnswerDialog row={answering} onClose={() => answer(null)} />}
    </>
  );
}
