import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import type { LotStockRow } from '../../../shared/stock/api';
import type { StockSheet as StockSheetData } from '../sheet';
import { expiryText } from './documentParts';
import { amountText, CapitalsLine, countText, priceText, SumText } from './figures';
import type { SheetProps } from './forms';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

/** A lot in a place; or, under an item that lies in several lots, their sum. */
type Row =
  | (LotStockRow & { kind: 'lot'; line: number })
  | { kind: 'sum'; item: LotStockRow['item']; quantity: number; lots: readonly LotStockRow[] };

/** 库存表: what lies where, by item, lot and place, with what it is worth. */
export function StockSheet({ sheet, pages }: SheetProps<StockSheetData>) {
  const rows = rowsOf(sheet.rows);
  const amounts = sheet.rows.map(({ amount }) => amount);
  const items = new Set(sheet.rows.map(({ item }) => item.uid)).size;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="库存表"
      number={`截至 ${formatInstant(sheet.printedAt)}`}
      place={sheet.place}
      day=""
      stamp={null}
      fields={[
        ...sheet.conditions,
        { label: '物资', value: `${formatCount(items)} 种` },
        { label: '批次货位', value: `${formatCount(sheet.rows.length)} 条` },
      ]}
      columns={columnsOf(sheet)}
      rows={rows}
      rowClass={({ kind }) => (kind === 'sum' ? 'sum' : undefined)}
      closing={<CapitalsLine amounts={amounts} />}
      signatures={[
        { label: '制表', name: sheet.printedBy },
        { label: '保管员', name: '' },
        { label: '财务', name: '' },
        { label: '负责人', name: '' },
      ]}
    />
  );
}

/** The lots in the order of the catalogue, each item's under one another, then their sum. */
function rowsOf(lots: readonly LotStockRow[]): Row[] {
  const byItem = new Map<string, LotStockRow[]>();
  for (const lot of lots) {
    const key = `${lot.item.code} ${lot.warehouse?.code ?? ''}`;
    byItem.set(key, [...(byItem.get(key) ?? []), lot]);
  }
  let line = 0;
  return [...byItem.keys()].sort().flatMap((key) => {
    const own = byItem.get(key) ?? [];
    const rows: Row[] = own.map((lot) => ({ kind: 'lot', line: ++line, ...lot }));
    const [first] = own;
    if (first === undefined || own.length < 2) return rows;
    const quantity = own.reduce((sum, lot) => sum + lot.quantity, 0);
    return [...rows, { kind: 'sum', item: first.item, quantity, lots: own }];
  });
}

/** What only a lot has to say; under a sum the cell is empty. */
function ofLot(say: (lot: LotStockRow & { line: number }) => ReactNode) {
  return (row: Row) => (row.kind === 'lot' ? say(row) : null);
}

function columnsOf({ rows }: StockSheetData): Column<Row>[] {
  const warehouses = new Set(rows.map(({ warehouse }) => warehouse?.code)).size;
  const isSum = ({ kind }: Row) => kind === 'sum';
  return [
    { head: '序号', width: 10, align: 'center', cell: ofLot(({ line }) => line) },
    { head: '物资编码', width: 15, cell: ofLot(({ item }) => item.code) },
    { head: '品名', width: 38, cell: ({ item }) => item.name },
    {
      head: '规格型号',
      width: 35,
      cell: (row) => (isSum(row) ? '小计' : row.item.spec),
    },
    { head: '单位', width: 10, align: 'center', cell: ({ item }) => item.unit },
    {
      head: '货位',
      width: 23,
      align: 'center',
      cell: ofLot(({ bin, team, warehouse }) => (
        <>
          {bin?.code ?? (team === null ? '' : `在外：${team}`)}
          {warehouses > 1 && <small>{warehouse?.name}</small>}
        </>
      )),
    },
    {
      head: '批号',
      width: 24,
      cell: ofLot(({ batchNumber, serialNumber }) =>
        [batchNumber, serialNumber].filter(Boolean).join(' '),
      ),
    },
    {
      head: '有效期',
      width: 19,
      align: 'date',
      cell: ofLot(({ expiry, daysLeft }) => (
        <>
          {expiryText(expiry)}
          {daysLeft !== null && <small>{daysLeftText(daysLeft)}</small>}
        </>
      )),
    },
    {
      head: '状态',
      width: 11,
      align: 'center',
      cell: ofLot(({ condition }) => condition && conditionNames[condition]),
    },
    {
      head: '物权单位',
      width: 30,
      cell: ofLot(({ owner, earmark }) => (
        <>
          {owner}
          {earmark && <small>定向：{earmark}</small>}
        </>
      )),
    },
    {
      head: '数量',
      width: 18,
      align: 'right',
      cell: ({ quantity }) => countText(quantity),
    },
    {
      head: '单价',
      width: 18,
      align: 'right',
      cell: ofLot(({ unitPrice }) => priceText(unitPrice)),
    },
    {
      head: '金额',
      width: 26,
      align: 'right',
      cell: (row) =>
        row.kind === 'lot' ? (
          amountText(row.amount)
        ) : (
          <SumText amounts={row.lots.map(({ amount }) => amount)} />
        ),
      total: (part) => (
        <SumText amounts={part.flatMap((row) => (row.kind === 'lot' ? [row.amount] : []))} />
      ),
    },
  ];
}

function daysLeftText(days: number): string {
  return days < 0 ? `已过期 ${formatCount(-days)} 天` : `余 ${formatCount(days)} 天`;
}
