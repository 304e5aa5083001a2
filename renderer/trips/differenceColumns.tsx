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
      cell: (row) => (
        <>
          {row.answered ? (
            <Answered answered={row.answered} />
          ) : mayAnswer(row) ? (
            <Button size="compact-xs" onClick={() => answer(row)}>
              {words.answer}
            </Button>
          ) : (
            <Tag tone="orange">{words.open}</Tag>
          )}
        </>
      ),
      width: 190,
      grow: 2,
    },
  ];
}

/** An answer with its reason and the paper that puts it right. */
export function Answered({ answered }: { answered: NonNullable<DifferenceRow['answered']> }) {
  const { answer, reason, paper } = answered;
  return (
    <span title={`${answered.by.name} ${formatInstant(answered.at)}`}>
      <Tag tone={answer === 'rejected' ? 'grey' : 'green'}>{differenceAnswerNames[answer]}</Tag>{' '}
      {reason}{' '}
      {paper && (
        <Link to="/documents/$uid" params={{ uid: paper.document }}>
          {paper.number}
        </Link>
      )}
    </span>
  );
}
