import type { DocumentRow } from '../../shared/documents/api';
import { documentState } from '../../shared/documents/documentState';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { kindNames, stateNames } from '../../shared/names';
import { MoneyText } from '../components/MoneyText';
import { StateTag } from '../components/StateTag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { listWords } from '../messages/documents';
import classes from './Document.module.css';

const words = listWords.columns;

/** The columns of the documents' list; with papers of all kinds, also which kind each is. */
export function documentColumns(
  everyKind: boolean,
  shortName: (code: string) => string,
): readonly TableColumn<DocumentRow>[] {
  return [
    {
      id: 'number',
      header: words.number,
      cell: ({ number, kind }) =>
        number === null ? (
          <span className={classes.soft}>{listWords.noNumber}</span>
        ) : (
          <span className={kind === 'reversal' ? classes.red : undefined}>{number}</span>
        ),
      sortBy: ({ number }) => number,
      width: 206,
      fixed: true,
    },
    {
      id: 'state',
      header: words.state,
      cell: ({ axes }) => <StateTag axes={axes} />,
      sortBy: ({ axes }) => stateNames[documentState(axes)],
      width: 76,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: ({ kind }) => kindNames[kind],
      sortBy: ({ kind }) => kindNames[kind],
      width: 74,
      hidden: !everyKind,
    },
    {
      id: 'businessDate',
      header: words.businessDate,
      cell: ({ businessDate }) => businessDate,
      sortBy: ({ businessDate }) => businessDate,
      width: 96,
    },
    {
      id: 'warehouse',
      header: words.warehouse,
      cell: ({ warehouse }) => shortName(warehouse.code),
      sortBy: ({ warehouse }) => warehouse.code,
      width: 92,
    },
    {
      id: 'party',
      header: words.party,
      cell: ({ party }) => party ?? common.dash,
      sortBy: ({ party }) => party,
      width: 130,
      grow: 2,
    },
    {
      id: 'operation',
      header: words.operation,
      cell: ({ operation }) => operation ?? '',
      sortBy: ({ operation }) => operation,
      width: 110,
      grow: 1,
      hidden: true,
    },
    {
      id: 'items',
      header: words.items,
      cell: ({ items }) => items,
      width: 150,
      grow: 2,
    },
    {
      id: 'lines',
      header: words.lines,
      cell: ({ lines }) => formatCount(lines),
      sortBy: ({ lines }) => lines,
      width: 60,
      align: 'right',
    },
    {
      // Of all lines together, whatever their units: for those who ask for it.
      id: 'quantity',
      header: words.quantity,
      cell: ({ quantity }) => formatCount(quantity),
      sortBy: ({ quantity }) => quantity,
      width: 90,
      align: 'right',
      hidden: true,
    },
    {
      id: 'amount',
      header: words.amount,
      // What an open dispatch takes away has no amount yet; nothing is said rather than ¥0.00.
      cell: ({ amount }) =>
        (amount.known !== 0 || amount.unpriced > 0) && <MoneyText money={amount} />,
      sortBy: ({ amount }) => amount.known,
      width: 150,
      grow: 1,
      align: 'right',
    },
    {
      id: 'madeBy',
      header: words.madeBy,
      cell: ({ madeBy }) => madeBy,
      sortBy: ({ madeBy }) => madeBy,
      width: 76,
    },
    {
      id: 'madeAt',
      header: words.madeAt,
      cell: ({ madeAt }) => formatInstant(madeAt),
      sortBy: ({ madeAt }) => madeAt,
      width: 136,
      hidden: true,
    },
  ];
}
