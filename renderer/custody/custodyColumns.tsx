import { Link } from '@tanstack/react-router';
import type { Holding, Recoverable } from '../../shared/custody/api';
import { dispatchTypeNames } from '../../shared/names';
import { FenText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { custodyWords as words } from '../messages/custody';

type Row = Holding | Recoverable;

/** A holding: of a lot, by a paper. */
export const holdingKey = ({ document, lot }: Row) => `${document} ${lot}`;

const columns = {
  number: {
    id: 'number',
    header: words.columns.number,
    cell: ({ document, number }) => (
      <Link to="/documents/$uid" params={{ uid: document }}>
        {number}
      </Link>
    ),
    sortBy: ({ number }) => number,
    width: 198,
  },
  item: {
    id: 'item',
    header: words.columns.item,
    cell: ({ item }) => <Wrapped text={`${item.name} ${item.spec}`} />,
    sortBy: ({ item }) => item.name,
    width: 130,
    grow: 2,
  },
  lot: {
    id: 'lot',
    header: words.columns.lot,
    cell: ({ batchNumber, serialNumber }) => (
      <Whole text={[batchNumber, serialNumber].filter(Boolean).join(' ')} />
    ),
    sortBy: ({ batchNumber, serialNumber }) => serialNumber ?? batchNumber,
    width: 110,
  },
  outstanding: {
    id: 'outstanding',
    header: words.columns.outstanding,
    cell: ({ outstanding, item }) => <Quantity count={outstanding} unit={item.unit} />,
    sortBy: ({ outstanding }) => outstanding,
    width: 84,
    align: 'right',
  },
} satisfies Record<string, TableColumn<Row>>;

function warehouseColumn<R extends Row>(
  everyWarehouse: boolean,
  shortName: (code: string) => string,
): TableColumn<R> {
  return {
    id: 'warehouse',
    header: words.columns.warehouse,
    cell: ({ warehouse }) => shortName(warehouse.code),
    sortBy: ({ warehouse }) => warehouse.code,
    width: 84,
    hidden: !everyWarehouse,
  };
}

/** A name that takes two lines where one is too narrow. */
function Wrapped({ text }: { text: string }) {
  return <span title={text}>{text}</span>;
}

/** The columns of what teams hold. */
export function holdingColumns(
  everyWarehouse: boolean,
  shortName: (code: string) => string,
): readonly TableColumn<Holding>[] {
  return [
    {
      id: 'team',
      header: words.columns.team,
      cell: ({ team }) => <Wrapped text={team.name} />,
      sortBy: ({ team }) => team.name,
      width: 168,
      grow: 1,
      fixed: true,
    },
    warehouseColumn(everyWarehouse, shortName),
    columns.number,
    {
      id: 'type',
      header: words.columns.type,
      cell: ({ dispatchType }) => dispatchTypeNames[dispatchType],
      sortBy: ({ dispatchType }) => dispatchTypeNames[dispatchType],
      width: 76,
      hidden: true,
    },
    columns.item,
    columns.lot,
    columns.outstanding,
    {
      id: 'amount',
      header: words.columns.amount,
      cell: ({ amount }) => <FenText fen={amount} />,
      sortBy: ({ amount }) => amount,
      width: 98,
      align: 'right',
    },
    {
      id: 'responsible',
      header: words.columns.responsible,
      cell: ({ responsible }) =>
        responsible && <Wrapped text={`${responsible.name} ${responsible.telephone}`.trim()} />,
      sortBy: ({ responsible }) => responsible?.name ?? null,
      width: 100,
    },
    {
      id: 'due',
      header: words.columns.due,
      cell: (row) => <Due row={row} />,
      sortBy: ({ dueDate, reportDue }) => dueDate ?? reportDue,
      width: 150,
    },
  ];
}

/** By when it is to be back, and by when to be reported; what has passed says so. */
function Due({ row }: { row: Holding }) {
  const { dueDate, reportDue, isOverdue, isReportOverdue } = row;
  return (
    <>
      {dueDate && <Limit text={words.dueOn(dueDate)} isPast={isOverdue} />}
      {reportDue && (
        <Limit text={words.reportBy(reportDue)} isPast={isReportOverdue} title={words.reportRule} />
      )}
    </>
  );
}

function Limit({ text, isPast, title }: { text: string; isPast: boolean; title?: string }) {
  return (
    <Tag tone={isPast ? 'red' : 'grey'} {...(title ? { title } : {})}>
      {isPast ? words.late(text) : text}
    </Tag>
  );
}

/** The columns of what people were given and should bring back. */
export function recoverColumns(
  everyWarehouse: boolean,
  shortName: (code: string) => string,
): readonly TableColumn<Recoverable>[] {
  return [
    {
      id: 'recipient',
      header: words.columns.recipient,
      cell: ({ recipient }) => <Wrapped text={recipient.name} />,
      sortBy: ({ recipient }) => recipient.name,
      width: 184,
      grow: 1,
      fixed: true,
    },
    warehouseColumn(everyWarehouse, shortName),
    columns.number,
    {
      id: 'givenOn',
      header: words.columns.issuedOn,
      cell: ({ givenOn }) => givenOn,
      sortBy: ({ givenOn }) => givenOn,
      width: 96,
    },
    columns.item,
    columns.lot,
    {
      id: 'given',
      header: words.columns.given,
      cell: ({ given, item }) => <Quantity count={given} unit={item.unit} />,
      sortBy: ({ given }) => given,
      width: 84,
      align: 'right',
    },
    { ...columns.outstanding, header: words.columns.left },
    {
      id: 'recoverBy',
      header: words.columns.recoverBy,
      cell: ({ recoverBy, isOverdue }) => (
        <Limit text={recoverBy ?? words.noTerm} isPast={isOverdue} title={words.recoverRule} />
      ),
      sortBy: ({ recoverBy }) => recoverBy,
      width: 130,
    },
  ];
}
