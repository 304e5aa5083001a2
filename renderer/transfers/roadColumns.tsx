import { Link } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import type { AwaitingRow, TransferRow } from '../../shared/transfers/api';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { transferWords } from '../messages/transfers';

const words = transferWords.page;

export const documentOf = ({ document }: { document: string }) => document;

/** The columns of 在途, as the people of one warehouse see them; over all there is no direction. */
export function roadColumns(here: string | null): readonly TableColumn<TransferRow>[] {
  const direction: TableColumn<TransferRow> = {
    id: 'direction',
    header: words.direction,
    cell: ({ from }) =>
      from.code === here ? <Tag tone="blue">{words.out}</Tag> : <Tag tone="teal">{words.in}</Tag>,
    sortBy: ({ from }) => (from.code === here ? 1 : 0),
    width: 64,
  };
  return [
    { id: 'number', header: words.number, cell: numberOf, width: 202, fixed: true },
    ...(here === null ? [] : [direction]),
    { id: 'state', header: words.state, cell: stateOf, width: 150 },
    { id: 'from', header: words.from, cell: ({ from }) => from.name, width: 120, grow: 1 },
    { id: 'to', header: words.to, cell: ({ to }) => to.name, width: 120, grow: 1 },
    {
      id: 'goods',
      header: words.goods,
      cell: ({ lots }) =>
        lots
          .filter(({ onRoad }) => onRoad > 0)
          .map(({ itemName, onRoad, unit }) => `${itemName} ${formatCount(onRoad)} ${unit}`)
          .join('，'),
      width: 170,
      grow: 2,
    },
    {
      id: 'sentOn',
      header: words.sentOn,
      cell: ({ sentOn }) => sentOn,
      sortBy: ({ sentOn }) => sentOn,
      width: 92,
    },
    {
      id: 'wantedOn',
      header: words.wantedOn,
      cell: ({ wantedOn }) => wantedOn ?? common.dash,
      sortBy: ({ wantedOn }) => wantedOn ?? '',
      width: 92,
    },
    {
      id: 'vehicle',
      header: words.vehicle,
      cell: ({ vehicle }) => vehicle || common.dash,
      width: 90,
    },
  ];
}

function numberOf({ document, number }: { document: string; number: string }) {
  return (
    <Link to="/documents/$uid" params={{ uid: document }}>
      {number}
    </Link>
  );
}

function stateOf({ isOverdue, isStated, beingTakenBack }: TransferRow) {
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {isOverdue && <Tag tone="red">{words.overdue}</Tag>}
      {isStated && <Tag tone="orange">{words.stated}</Tag>}
      {beingTakenBack !== null && (
        <Tag tone="red" title={words.takenBackExplain(beingTakenBack)}>
          {words.takenBack}
        </Tag>
      )}
      {!isOverdue && !isStated && beingTakenBack === null && (
        <Tag tone="grey">{words.underWay}</Tag>
      )}
    </span>
  );
}

/** 先到待匹配: the receipts that wait for their transfer. */
export const awaitingColumns: readonly TableColumn<AwaitingRow>[] = [
  { id: 'number', header: words.number, cell: numberOf, width: 202 },
  { id: 'receivedOn', header: words.receivedOn, cell: ({ receivedOn }) => receivedOn, width: 92 },
  { id: 'source', header: words.source, cell: ({ source }) => source, width: 140, grow: 1 },
  {
    id: 'goods',
    header: transferWords.match.unmatched,
    cell: ({ lots }) =>
      lots
        .map(({ itemName, unmatched, unit }) => `${itemName} ${formatCount(unmatched)} ${unit}`)
        .join('，'),
    width: 200,
    grow: 2,
  },
];
