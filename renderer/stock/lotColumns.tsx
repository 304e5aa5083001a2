import { conditionNames } from '../../shared/names';
import type { LotOnDateRow } from '../../shared/stock/api';
import { ExpiryTag } from '../components/ExpiryTag';
import { FenText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { formatPrice } from '../format/money';
import { stockWords } from '../messages/stock';
import classes from './Stock.module.css';

const words = stockWords.columns;

/** A lot in a place of any kind. */
export function lotKey({ lot, bin, condition, team, transfer }: LotOnDateRow): string {
  return `${lot} ${bin?.uid ?? transfer?.document ?? team} ${condition}`;
}

/** The columns of stock by lot: on the shelf with bin and condition, out with the team. */
export function lotColumns(
  isOut: boolean,
  everyWarehouse: boolean,
  shortName: (code: string) => string,
): readonly TableColumn<LotOnDateRow>[] {
  const place: TableColumn<LotOnDateRow>[] = isOut
    ? [
        {
          id: 'team',
          header: words.team,
          cell: ({ team }) => team,
          sortBy: ({ team }) => team,
          width: 150,
          grow: 2,
        },
      ]
    : [
        {
          id: 'warehouse',
          header: words.warehouse,
          cell: ({ warehouse }) => warehouse && shortName(warehouse.code),
          sortBy: ({ warehouse }) => warehouse?.code ?? null,
          width: 92,
          hidden: !everyWarehouse,
        },
        {
          id: 'bin',
          header: words.bin,
          cell: ({ bin }) => bin?.code,
          sortBy: ({ bin }) => bin?.code ?? null,
          width: 84,
        },
        {
          id: 'condition',
          header: words.condition,
          cell: ({ condition }) =>
            condition && condition !== 'good' ? (
              <Tag tone="orange">{conditionNames[condition]}</Tag>
            ) : (
              condition && conditionNames[condition]
            ),
          sortBy: ({ condition }) => condition,
          width: 64,
        },
      ];
  return [
    {
      id: 'code',
      header: words.code,
      cell: ({ item }) => item.code,
      sortBy: ({ item }) => item.code,
      width: 62,
      hidden: true,
    },
    {
      id: 'item',
      header: words.item,
      cell: ({ item }) => (
        <>
          {item.name} <span className={classes.soft}>{item.spec}</span>
        </>
      ),
      sortBy: ({ item }) => item.name,
      width: 160,
      grow: 3,
      fixed: true,
    },
    {
      id: 'batchNumber',
      header: words.batchNumber,
      cell: ({ batchNumber, serialNumber }) => <Whole text={batchNumber ?? serialNumber ?? ''} />,
      sortBy: ({ batchNumber, serialNumber }) => batchNumber ?? serialNumber,
      width: 100,
    },
    {
      id: 'expiry',
      header: words.expiry,
      cell: ({ expiry }) => <ExpiryTag expiry={expiry} />,
      sortBy: ({ daysLeft }) => daysLeft,
      width: 172,
    },
    ...place,
    {
      id: 'productionDate',
      header: words.productionDate,
      cell: ({ productionDate }) => productionDate,
      sortBy: ({ productionDate }) => productionDate,
      width: 96,
      hidden: true,
    },
    {
      id: 'owner',
      header: words.owner,
      cell: ({ owner }) => owner,
      sortBy: ({ owner }) => owner,
      width: 104,
      grow: 1,
    },
    {
      id: 'earmark',
      header: words.earmark,
      cell: ({ earmark }) => earmark,
      sortBy: ({ earmark }) => earmark,
      width: 80,
      grow: 1,
    },
    {
      id: 'receivedOn',
      header: words.receivedOn,
      cell: ({ receivedOn }) => receivedOn,
      sortBy: ({ receivedOn }) => receivedOn,
      width: 92,
      hidden: true,
    },
    {
      id: 'quantity',
      header: words.quantity,
      cell: ({ quantity, item }) => (
        <strong>
          <Quantity count={quantity} unit={item.unit} />
        </strong>
      ),
      sortBy: ({ quantity }) => quantity,
      width: 92,
      align: 'right',
    },
    {
      id: 'unitPrice',
      header: words.unitPrice,
      cell: ({ unitPrice }) => unitPrice !== null && formatPrice(unitPrice),
      sortBy: ({ unitPrice }) => unitPrice,
      width: 84,
      align: 'right',
      hidden: true,
    },
    {
      id: 'amount',
      header: words.amount,
      cell: ({ amount }) => <FenText fen={amount} />,
      sortBy: ({ amount }) => amount,
      width: 112,
      align: 'right',
    },
  ];
}
