import { formatCount, formatUnitPrice } from '../../shared/format/money';
import type { CatalogueRow } from '../../shared/items/api';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { needNames, itemsWords as words } from '../messages/items';
import classes from './Items.module.css';
import { Thumbnail } from './Thumbnail';

const { columns } = words;

/** Packs in words: 1 箱 = 24 瓶. */
function packsText({ packs, unit }: CatalogueRow): string {
  return packs.map((each) => words.pack(each.unit, formatCount(each.factor), unit)).join('，');
}

function ItemState({ row }: { row: CatalogueRow }) {
  if (row.matched) return <Tag tone="grey">{words.matched(row.matched.name)}</Tag>;
  if (!row.active) return <Tag tone="outlined">{words.states.inactive}</Tag>;
  if (row.provisional) return <Tag tone="orange">{words.states.provisional}</Tag>;
  return null;
}

/** The columns of 物资目录. */
export const itemListColumns: readonly TableColumn<CatalogueRow>[] = [
  {
    id: 'photo',
    header: columns.photo,
    cell: (row) => <Thumbnail item={row.uid} photo={row.photo} />,
    width: 42,
  },
  {
    id: 'code',
    header: columns.code,
    cell: ({ code }) => code,
    sortBy: ({ code }) => code,
    width: 64,
  },
  {
    id: 'name',
    header: columns.name,
    cell: ({ name, spec }) => (
      <>
        {name} <span className={classes.soft}>{spec}</span>
      </>
    ),
    sortBy: ({ name }) => name,
    width: 230,
    grow: 3,
    fixed: true,
  },
  {
    id: 'category',
    header: columns.category,
    cell: ({ category }) => category.name,
    sortBy: ({ category }) => category.name,
    width: 92,
  },
  {
    id: 'unit',
    header: columns.unit,
    cell: ({ unit }) => unit,
    sortBy: ({ unit }) => unit,
    width: 52,
  },
  { id: 'packs', header: columns.packs, cell: packsText, width: 120, grow: 1 },
  {
    id: 'shelfLife',
    header: columns.shelfLife,
    cell: ({ shelfLifeMonths, expires }) =>
      shelfLifeMonths !== null &&
      (expires ? words.months(shelfLifeMonths) : words.keepYears(shelfLifeMonths)),
    sortBy: ({ shelfLifeMonths }) => shelfLifeMonths,
    width: 104,
  },
  {
    id: 'need',
    header: columns.need,
    cell: ({ need }) => need && needNames[need],
    sortBy: ({ need }) => need && needNames[need],
    width: 100,
    hidden: true,
  },
  {
    id: 'people',
    header: columns.people,
    cell: ({ peopleServed }) => peopleServed,
    sortBy: ({ peopleServed }) => peopleServed,
    width: 72,
    align: 'right',
  },
  {
    id: 'price',
    header: columns.price,
    cell: ({ referencePrice }) => referencePrice !== null && formatUnitPrice(referencePrice),
    sortBy: ({ referencePrice }) => referencePrice,
    width: 84,
    align: 'right',
  },
  {
    id: 'barcodes',
    header: columns.barcodes,
    cell: ({ barcodes }) => barcodes > 0 && barcodes,
    sortBy: ({ barcodes }) => barcodes,
    width: 52,
    align: 'right',
  },
  {
    id: 'state',
    header: columns.state,
    cell: (row) => <ItemState row={row} />,
    sortBy: ({ active, provisional }) => (active ? 0 : 2) + (provisional ? 1 : 0),
    width: 84,
  },
];
