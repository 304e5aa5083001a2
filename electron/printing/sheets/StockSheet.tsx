import type { ReactNode } from 'react';
import { dayOf } from '../../../shared/day';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { shortTeamName } from '../../../shared/format/shortTeamName';
import { conditionNames } from '../../../shared/names';
import type { LotStockRow } from '../../../shared/stock/api';
import { gatherStock } from '../gatherStock';
import type { Sheet } from '../sheet';
import { expiryText } from './documentParts';
import { amountText, CapitalsLine, countText, priceText, SumText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

/**
 * Where goods are: in our bins, on the road from them, or with teams. They are never added up
 * (domain.md, 在途, 在外).
 */
const parts = [
  { name: '在库', holds: ({ bin }: LotStockRow) => bin !== null },
  { name: '在途', holds: ({ transfer }: LotStockRow) => transfer !== null },
  { name: '在外', holds: ({ team }: LotStockRow) => team !== null },
] as const;

/** A lot in a place; the sum of an item that lies in several lots; or the sum of a part. */
type Row =
  | (LotStockRow & { kind: 'lot'; line: number })
  | { kind: 'sum'; item: LotStockRow['item']; quantity: number; lots: readonly LotStockRow[] }
  | { kind: 'part'; name: string; lots: readonly LotStockRow[] };

/** 库存表: what lies where, by item, lot and place, with what it is worth; what is out after it. */
export const stock: Form<'stock'> = {
  gather: (context, { filter }) => gatherStock(context, filter),
  named: ({ place, printedAt }) => `${place} ${dayOf(new Date(printedAt))}`,
  Sheet: StockSheet,
};

function StockSheet({ sheet, pages }: SheetProps<Sheet<'stock'>>) {
  const items = new Set(sheet.rows.map(({ item }) => item.uid)).size;
  const held = partsOf(sheet.rows);
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
      rows={rowsOf(held)}
      rowClass={({ kind }) => (kind === 'lot' ? undefined : 'sum')}
      closing={held.map(({ name, lots }) => (
        <CapitalsLine key={name} of={name} amounts={lots.map(({ amount }) => amount)} />
      ))}
      signatures={[
        { label: '制表', name: sheet.printedBy },
        { label: '保管员', name: '' },
        { label: '财务', name: '' },
        { label: '负责人', name: '' },
      ]}
    />
  );
}

/** The parts that hold anything, 在库 first. */
function partsOf(lots: readonly LotStockRow[]) {
  return parts
    .map(({ name, holds }) => ({ name, lots: lots.filter(holds) }))
    .filter((part) => part.lots.length > 0);
}

/** Part by part, numbered through; a part that another follows ends with its own sum. */
function rowsOf(held: ReturnType<typeof partsOf>): Row[] {
  let line = 0;
  return held.flatMap(({ name, lots }, index): Row[] => [
    ...itemsOf(lots).flatMap((own): Row[] => {
      const rows: Row[] = own.map((lot) => ({ kind: 'lot', line: ++line, ...lot }));
      const [first] = own;
      if (first === undefined || own.length < 2) return rows;
      const quantity = own.reduce((sum, lot) => sum + lot.quantity, 0);
      return [...rows, { kind: 'sum', item: first.item, quantity, lots: own }];
    }),
    ...(index < held.length - 1 ? [{ kind: 'part' as const, name, lots }] : []),
  ]);
}

/** The lots in the order of the catalogue, each item's under one another. */
function itemsOf(lots: readonly LotStockRow[]): LotStockRow[][] {
  const byItem = new Map<string, LotStockRow[]>();
  for (const lot of lots) {
    const key = `${lot.item.code} ${lot.warehouse?.code ?? ''}`;
    byItem.set(key, [...(byItem.get(key) ?? []), lot]);
  }
  return [...byItem.keys()].sort().map((key) => byItem.get(key) ?? []);
}

/** What only a lot has to say; under a sum the cell is empty. */
function ofLot(say: (lot: LotStockRow & { line: number }) => ReactNode) {
  return (row: Row) => (row.kind === 'lot' ? say(row) : null);
}

/** What a lot and the sum of an item have to say. */
function ofItem(say: (row: Exclude<Row, { kind: 'part' }>) => ReactNode) {
  return (row: Row) => (row.kind === 'part' ? null : say(row));
}

function columnsOf({ rows }: Sheet<'stock'>): Column<Row>[] {
  const warehouses = new Set(rows.map(({ warehouse }) => warehouse?.code)).size;
  return [
    { head: '序号', width: 10, align: 'center', cell: ofLot(({ line }) => line) },
    { head: '物资编码', width: 15, cell: ofLot(({ item }) => item.code) },
    {
      head: '品名',
      width: 38,
      cell: (row) => (row.kind === 'part' ? `${row.name}合计` : row.item.name),
    },
    {
      head: '规格型号',
      width: 35,
      cell: ofItem((row) => (row.kind === 'sum' ? '小计' : row.item.spec)),
    },
    { head: '单位', width: 10, align: 'center', cell: ofItem(({ item }) => item.unit) },
    {
      head: '货位',
      width: 23,
      align: 'center',
      cell: ofLot(({ bin, team, transfer, warehouse }) => (
        <>
          {team !== null && <small>在外</small>}
          {transfer && <small>在途</small>}
          {bin?.code ?? transfer?.number ?? (team && shortTeamName(team))}
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
      head: '失效日期',
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
      cell: ofItem(({ quantity }) => countText(quantity)),
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
      total: (shown) => <PartSums lots={shown.flatMap((row) => (row.kind === 'lot' ? row : []))} />,
    },
  ];
}

/** The value of rows: of what lies here, and apart from it of what is out. */
function PartSums({ lots }: { lots: readonly LotStockRow[] }) {
  const held = partsOf(lots);
  return held.map(({ name, lots: own }) => (
    <div key={name}>
      {(held.length > 1 || name !== '在库') && <small>{name}</small>}
      <SumText amounts={own.map(({ amount }) => amount)} />
    </div>
  ));
}

function daysLeftText(days: number): string {
  return days < 0 ? `已过期 ${formatCount(-days)} 天` : `余 ${formatCount(days)} 天`;
}
