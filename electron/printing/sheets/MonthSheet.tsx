import type { Money } from '../../../shared/fields';
import { formatInstant } from '../../../shared/format/instant';
import { gatherMonth } from '../gatherMonth';
import type { MonthFlow, MonthLine, Sheet } from '../sheet';
import { addMoney, countSumText, countText, MoneyText } from './figures';
import type { Form, SheetProps } from './form';
import { reportSignatures } from './ItemStockSheet';
import { groupHash, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = MonthLine & { line: number };

/** 收发存月报表: what a warehouse had, what came and went by type, and what is left, and whether it closes. */
export const month: Form<'month'> = {
  gather: gatherMonth,
  named: ({ place, month: of }) => `${place} ${of}`,
  Sheet: MonthSheet,
};

function MonthSheet({ sheet, pages }: SheetProps<Sheet<'month'>>) {
  const { lines, closing, ends } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="收发存月报表"
      number={`${sheet.month.slice(0, 4)} 年 ${Number(sheet.month.slice(5))} 月`}
      place={sheet.place}
      day={`截至 ${sheet.through}`}
      stamp={closing ? null : '未月结'}
      fields={[
        { label: '物资', value: `${lines.length} 种` },
        { label: '范围', value: '在库' },
        { label: '期末在外', value: <MoneyText money={ends.custody} inline /> },
        { label: '期末在途', value: <MoneyText money={ends.road} inline /> },
        {
          label: '月结',
          value: closing
            ? `${formatInstant(closing.at)} ${closing.by.name}，账链第 ${closing.sequence} 号 ${groupHash(closing.hash)}`
            : '尚未月结，本表随补记而变',
          wide: true,
        },
      ]}
      columns={columns}
      rows={lines.map((each, index) => ({ ...each, line: index + 1 }))}
      closing={<Checked sheet={sheet} />}
      signatures={reportSignatures(sheet.printedBy)}
    />
  );
}

/** 闭合校验, in words: which lines do not close, or that all do; and whether the closing kept the same. */
function Checked({ sheet: { lines, closing, ends } }: { sheet: Sheet<'month'> }) {
  const open = lines.flatMap((line, index) => (closes(line) ? [] : [index + 1]));
  const after = addMoney(lines.map(({ worth }) => worth.after));
  const same = after.known === ends.shelf.known && after.unpriced === ends.shelf.unpriced;
  return (
    <p className="capitals">
      <b>数量闭合校验</b>
      期初＋入库－出库＝期末：
      {open.length === 0
        ? `${lines.length} 种物资全部闭合`
        : `第 ${open.join('、')} 行不闭合，请先查账`}
      {closing && (same ? '；期末在库与月结封存数一致' : '；期末在库与月结封存数不一致，请先查账')}
    </p>
  );
}

/** Whether before + received − issued = after. */
function closes({ before, received, issued, after }: MonthLine): boolean {
  return before + sumOf(received) - sumOf(issued) === after;
}

const sumOf = (flows: readonly MonthFlow[]) =>
  flows.reduce((sum, { quantity }) => sum + quantity, 0);

const moneyOf = (flows: readonly MonthFlow[]) => addMoney(flows.map(({ money }) => money));

/** Each type with what came by it, and their sum where there are several. */
function Flows({ flows }: { flows: readonly MonthFlow[] }) {
  if (flows.length === 0) return null;
  return (
    <div className="flows">
      {flows.map((flow) => (
        <FlowLine key={flow.type} {...flow} />
      ))}
      {flows.length > 1 && (
        <FlowLine type="小计" quantity={sumOf(flows)} money={moneyOf(flows)} isSum />
      )}
    </div>
  );
}

function FlowLine({ type, quantity, money, isSum }: MonthFlow & { isSum?: boolean }) {
  return (
    <div className={isSum ? 'flow-sum' : undefined}>
      <span>{type}</span>
      <span>{countText(quantity)}</span>
      <span>
        <MoneyText money={money} />
      </span>
    </div>
  );
}

function flowColumn(head: string, of: (line: MonthLine) => readonly MonthFlow[]): Column<Row> {
  return {
    head,
    width: 68,
    cell: (row) => <Flows flows={of(row)} />,
    total: (rows) => (
      <div className="flows">
        <div>
          <span />
          <span>{unitSum(rows, (row) => sumOf(of(row)))}</span>
          <span>
            <MoneyText money={addMoney(rows.map((row) => moneyOf(of(row))))} />
          </span>
        </div>
      </div>
    ),
  };
}

function unitSum(rows: readonly Row[], of: (row: Row) => number) {
  return countSumText(
    rows.map((row) => ({ unit: row.item.unit, count: of(row) })),
    ({ count }) => count,
  );
}

/** What was there at one end, in units and in money. */
function endColumns(name: string, end: 'before' | 'after'): Column<Row>[] {
  const worth = ({ worth: { before, after } }: Row): Money => (end === 'before' ? before : after);
  return [
    {
      head: `${name}数`,
      width: 16,
      align: 'right',
      cell: (row) => countText(row[end]),
      total: (rows) => unitSum(rows, (row) => row[end]),
    },
    {
      head: `${name}额`,
      width: 23,
      align: 'right',
      cell: (row) => <MoneyText money={worth(row)} />,
      total: (rows) => <MoneyText money={addMoney(rows.map(worth))} />,
    },
  ];
}

const columns: Column<Row>[] = [
  { head: '序号', width: 9, align: 'center', cell: ({ line }) => line },
  {
    head: '品名',
    width: 40,
    cell: ({ item }) => (
      <>
        {item.name}
        <small>
          {item.code} {item.spec}
        </small>
      </>
    ),
  },
  { head: '单位', width: 9, align: 'center', cell: ({ item }) => item.unit },
  ...endColumns('期初', 'before'),
  flowColumn('本月入库（类型、数量、金额）', ({ received }) => received),
  flowColumn('本月出库（类型、数量、金额）', ({ issued }) => issued),
  ...endColumns('期末', 'after'),
  {
    head: '校验',
    width: 10,
    align: 'center',
    cell: (row) => (closes(row) ? '闭合' : '不闭合'),
    total: (rows) => (rows.every(closes) ? '闭合' : '不闭合'),
  },
];
