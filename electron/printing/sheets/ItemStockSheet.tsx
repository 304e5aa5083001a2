import type { ReactNode } from 'react';
import { dayOf } from '../../../shared/day';
import type { Money } from '../../../shared/fields';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import type { ItemStockRow } from '../../../shared/stock/api';
import { gatherItemStock } from '../gatherStock';
import type { Sheet } from '../sheet';
import { addMoney, countSumText, countText, MoneyText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';

type Name = 'stockByCategory' | 'stockByWarehouse';

/** An item; or what its group is called, above it, and its sum, under it. */
type Row =
  | { kind: 'head'; name: string }
  | (ItemStockRow & { kind: 'item'; line: number })
  | { kind: 'sum'; name: string; rows: readonly ItemStockRow[] };

/** 分类库存表: the items of a filter by category, with what each category comes to. */
export const stockByCategory: Form<'stockByCategory'> = {
  gather: (context, { filter }) => gatherItemStock(context, filter, 'item'),
  named: nameOf,
  Sheet: (props) => <ItemStockSheet {...props} title="分类库存表" groupOf={categoryOf} />,
};

/** 分库库存表: the same by warehouse. */
export const stockByWarehouse: Form<'stockByWarehouse'> = {
  gather: (context, { filter }) => gatherItemStock(context, filter, 'warehouse'),
  named: nameOf,
  Sheet: (props) => <ItemStockSheet {...props} title="分库库存表" groupOf={warehouseOf} />,
};

function nameOf({ place, printedAt }: Sheet<Name>): string {
  return `${place} ${dayOf(new Date(printedAt))}`;
}

const categoryOf = ({ item }: ItemStockRow) => item.category;
const warehouseOf = ({ warehouse }: ItemStockRow) => warehouse?.name ?? '';

interface Props extends SheetProps<Sheet<Name>> {
  title: string;
  groupOf: (row: ItemStockRow) => string;
}

function ItemStockSheet({ sheet, pages, title, groupOf }: Props) {
  const groups = groupsOf(sheet, groupOf);
  const items = new Set(sheet.rows.map(({ item }) => item.uid)).size;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title={title}
      number={`截至 ${formatInstant(sheet.printedAt)}`}
      place={sheet.place}
      day=""
      stamp={null}
      fields={[
        ...sheet.conditions,
        { label: '物资', value: `${formatCount(items)} 种` },
        {
          label: sheet.form === 'stockByCategory' ? '类别' : '仓库',
          value: `${groups.length} 个`,
        },
      ]}
      columns={columns}
      rows={rowsOf(groups)}
      rowClass={({ kind }) => (kind === 'item' ? undefined : 'sum')}
      across={(row) => (row.kind === 'head' ? row.name : null)}
      closing={<Where totals={sheet.totals} />}
      signatures={reportSignatures(sheet.printedBy)}
    />
  );
}

/** Who signs a report: what facts.md §7.1 asks of 收发存月报表. */
export function reportSignatures(printedBy: string): Signature[] {
  return [
    { label: '制表', name: printedBy },
    { label: '复核', name: '' },
    { label: '负责人', name: '' },
  ];
}

/** The groups in the order of the lists, warehouses by their code. */
function groupsOf({ form, rows }: Sheet<Name>, groupOf: Props['groupOf']) {
  const code = ({ warehouse }: ItemStockRow) => warehouse?.code ?? '';
  const ordered =
    form === 'stockByCategory'
      ? rows
      : rows.toSorted((a, b) => Number(code(a) > code(b)) - Number(code(a) < code(b)));
  const groups = new Map<string, ItemStockRow[]>();
  for (const row of ordered) {
    const own = groups.get(groupOf(row)) ?? [];
    own.push(row);
    groups.set(groupOf(row), own);
  }
  return [...groups].map(([name, own]) => ({ name, rows: own }));
}

function rowsOf(groups: ReturnType<typeof groupsOf>): Row[] {
  let line = 0;
  return groups.flatMap(({ name, rows }): Row[] => [
    { kind: 'head', name },
    ...rows.map((row): Row => ({ kind: 'item', line: ++line, ...row })),
    { kind: 'sum', name, rows },
  ]);
}

/** Where the value of the filter lies. It is never hidden in one sum that something is out. */
function Where({ totals }: { totals: Sheet<Name>['totals'] }) {
  const places: [string, Money][] = [
    ['在库', totals.shelf],
    ['在外', totals.custody],
    ['在途', totals.road],
  ];
  return (
    <p className="capitals">
      {places.map(([name, money]) => (
        <span className="of-place" key={name}>
          <b>{name}</b> <MoneyText money={money} inline />
        </span>
      ))}
    </p>
  );
}

/** What stands in a column of an item, and of the sum of a group. */
function ofRow(
  item: (row: ItemStockRow & { line: number }) => ReactNode,
  sum: (row: { name: string; rows: readonly ItemStockRow[] }) => ReactNode = () => null,
) {
  return (row: Row) => (row.kind === 'item' ? item(row) : row.kind === 'sum' ? sum(row) : null);
}

const itemsOf = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'item' ? row : []));

/** A quantity, and under a group its sum where all of it is counted in one unit. */
function counted(
  head: string,
  width: number,
  of: (row: ItemStockRow) => number,
  wideOnly = false,
): Column<Row> {
  const sum = (rows: readonly ItemStockRow[]) =>
    countSumText(
      rows.map((row) => ({ unit: row.item.unit, count: of(row) })),
      ({ count }) => count,
    );
  return {
    head,
    width,
    wideOnly,
    align: 'right',
    cell: ofRow(
      (row) => countText(of(row) || null),
      ({ rows }) => sum(rows),
    ),
    total: (rows) => sum(itemsOf(rows)),
  };
}

const columns: Column<Row>[] = [
  { head: '序号', width: 10, align: 'center', cell: ofRow(({ line }) => line) },
  { head: '物资编码', width: 17, cell: ofRow(({ item }) => item.code) },
  {
    head: '品名',
    width: 46,
    cell: ofRow(
      ({ item }) => item.name,
      ({ name }) => `${name} 小计`,
    ),
  },
  {
    head: '规格型号',
    width: 40,
    cell: ofRow(
      ({ item }) => item.spec,
      ({ rows }) => `${rows.length} 种`,
    ),
  },
  { head: '单位', width: 10, align: 'center', cell: ofRow(({ item }) => item.unit) },
  counted('在库', 20, ({ onHand }) => onHand),
  counted('可用', 20, ({ available }) => available),
  counted('在外', 16, ({ inCustody }) => inCustody),
  counted('在途', 16, ({ onRoad }) => onRoad),
  counted('过期', 15, ({ expired }) => expired, true),
  counted('非完好', 15, ({ notGood }) => notGood, true),
  {
    head: '最早失效',
    width: 20,
    align: 'date',
    wideOnly: true,
    cell: ofRow(({ firstExpiry }) => firstExpiry),
  },
  {
    head: '金额',
    width: 32,
    align: 'right',
    cell: ofRow(
      ({ amount }) => <MoneyText money={amount} />,
      ({ rows }) => <MoneyText money={addMoney(rows.map(({ amount }) => amount))} />,
    ),
    total: (rows) => <MoneyText money={addMoney(itemsOf(rows).map(({ amount }) => amount))} />,
  },
];
