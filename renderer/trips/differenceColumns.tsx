import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { differenceAnswerNames, differenceNames } from '../../shared/names';
import type { DifferenceRow } from '../../shared/trips/differences';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { tripWords } from '../messages/trips';

const words = tripWords.differences;

export const differenceKey = ({ difference }: DifferenceRow) => difference;

/** The columns of 签收差异; who may answer has a button beside what is open. */
export function differenceColumns(
  mayAnswer: (row: DifferenceRow) => boolean,
  answer: (row: DifferenceRow) => void,
): readonly TableColumn<DifferenceRow>[] {
  const { columns } = words;
  return [
    {
      id: 'number',
      header: columns.number,
      cell: ({ document, number }) => (
        <Link to="/documents/$uid" params={{ uid: document }}>
          {number}
        </Link>
      ),
      width: 202,
      fixed: true,
    },
    { id: 'to', header: columns.to, cell: ({ to }) => to, width: 130, grow: 1 },
    { id: 'item', header: columns.item, cell: ({ item }) => item, width: 90, grow: 1 },
    {
      id: 'what',
      header: columns.what,
      cell: ({ what, quantity, unit }) =>
        `${differenceNames[what]} ${formatCount(quantity)} ${unit}`,
      width: 96,
    },
    { id: 'note', header: columns.note, cell: ({ note }) => note, width: 130, grow: 2 },
    {
      id: 'plate',
      header: columns.plate,
      cell: ({ plate }) => plate ?? common.dash,
      width: 96,
    },
    {
      id: 'stated',
      header: columns.stated,
      cell: ({ stated }) => `${formatInstant(stated.at)} ${stated.by.name}`,
      sortBy: ({ stated }) => stated.at,
      width: 180,
    },
    {
      id: 'answer',
      header: columns.answer,
      cell: (row) => <Answers row={row} onAnswer={mayAnswer(row) ? answer : null} />,
      width: 190,
      grow: 2,
    },
  ];
}

/** The answers, and what of it is open: with a button for who may answer. */
export function Answers({
  row,
  onAnswer,
}: {
  row: DifferenceRow;
  onAnswer: ((row: DifferenceRow) => void) | null;
}) {
  const { answers, open, unit } = row;
  const left = answers.length > 0 ? words.left(formatCount(open), unit) : '';
  return (
    <>
      {answers.map((given) => (
        <Given key={`${given.at} ${given.quantity}`} given={given} row={row} />
      ))}
      {open > 0 &&
        (onAnswer ? (
          <Button size="compact-xs" onClick={() => onAnswer(row)}>
            {words.answer}
            {left}
          </Button>
        ) : (
          <Tag tone="orange">
            {words.open}
            {left}
          </Tag>
        ))}
    </>
  );
}

/** An answer with its reason and the paper that puts it right, and of how much, where it is of a part. */
function Given({ given, row }: { given: DifferenceRow['answers'][number]; row: DifferenceRow }) {
  const { answer, quantity, reason, paper } = given;
  return (
    <div title={`${given.by.name} ${formatInstant(given.at)}`}>
      <Tag tone={answer === 'rejected' ? 'grey' : 'green'}>{differenceAnswerNames[answer]}</Tag>{' '}
      {quantity < row.quantity && `${formatCount(quantity)} ${row.unit} `}
      {reason}{' '}
      {paper && (
        <Link to="/documents/$uid" params={{ uid: paper.document }}>
          {paper.number}
        </Link>
      )}
    </div>
  );
}
