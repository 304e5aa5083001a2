import type { DocumentView } from '../../../shared/documents/api';
import { baseQuantity } from '../../../shared/documents/entered';
import type { GoodsLine } from '../../../shared/documents/goodsLine';
import { formatCount, formatUnitPrice } from '../../../shared/format/money';
import { lineAmount, unitPrice } from '../../../shared/stock/money';
import { expiryText, goodsOf, noteParts } from './documentParts';
import { amountText, countSumText, countText, priceText, SumText } from './figures';
import type { Column } from './LineTable';

export type GoodsRow = ReturnType<typeof goodsRow>;

/** What a sheet says of goods that come into the books: what was announced, what came, its worth. */
export function goodsRow(view: DocumentView, line: GoodsLine, index: number) {
  const quantity = line.entered && baseQuantity(line.entered);
  const amount = line.entered ? lineAmount(line.price, line.entered.count) : null;
  return {
    line: index + 1,
    ...goodsOf(view, line.item),
    expected: line.expected,
    quantity,
    packs: packsOf(line),
    price: quantity ? unitPrice(amount, quantity) : null,
    amount,
    batch: [line.batchNumber, line.serialNumber].filter(Boolean).join(' '),
    productionDate: line.productionDate,
    expiry: expiryText(line.expiry),
    ...noteParts(line.note),
  };
}

/** How it was counted, when that was not by the smallest unit: 5 箱 × 24, and the price of a pack. */
function packsOf({ entered, price }: GoodsLine) {
  if (entered === null || entered.factor === 1) return null;
  return {
    count: `${formatCount(entered.count)} ${entered.unit}×${entered.factor}`,
    price: price?.per === 'unit' ? `${formatUnitPrice(price.price)}/${entered.unit}` : '',
  };
}

/** The columns of goods that come into the books; the places and the note stand behind them. */
export const goodsColumns: Column<GoodsRow>[] = [
  { head: '序号', width: 9, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 15, cell: ({ code }) => code },
  { head: '品名', width: 37, cell: ({ name }) => name },
  { head: '规格型号', width: 35, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  {
    head: '应收',
    width: 14,
    align: 'right',
    cell: ({ expected }) => countText(expected),
  },
  {
    head: '实收',
    width: 19,
    align: 'right',
    cell: ({ quantity, packs }) => (
      <>
        {countText(quantity)}
        {packs && <small>{packs.count}</small>}
      </>
    ),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  {
    head: '单价',
    width: 18,
    align: 'right',
    cell: ({ price, packs }) => (
      <>
        {priceText(price)}
        {packs?.price && <small>{packs.price}</small>}
      </>
    ),
  },
  {
    head: '金额',
    width: 24,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 25, cell: ({ batch }) => batch },
  { head: '生产日期', width: 18, align: 'date', cell: ({ productionDate }) => productionDate },
  { head: '失效日期', width: 18, align: 'date', cell: ({ expiry }) => expiry },
];
