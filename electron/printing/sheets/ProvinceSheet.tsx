import { dayOf } from '../../../shared/day';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import {
  isBelow,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../../shared/reports/matrixApi';
import { readMatrix } from '../../reports/readMatrix';
import { conditionsOf, refuseTooLong } from '../gatherStock';
import type { Sheet } from '../sheet';
import { addMoney, countText, MoneyText } from './figures';
import type { Form, SheetProps } from './form';
import { reportSignatures } from './ItemStockSheet';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

/** How many warehouses have a column of their own on A4 across: the province's and those of 17 市州. */
const widest = 18;

/** How many 分 are a hundredth of 万元. */
const fenOfHundredth = 10_000;

type Row = MatrixRow & { line: number };

/**
 * 全省物资表: what can be handed out of each item at each warehouse, and what is missing of its reserve.
 * Of more warehouses than the paper has columns for, an item names those where it lies.
 */
export const province: Form<'province'> = {
  gather: (context, { category, search, onlyGaps }) => {
    const asked = { category, search, onlyGaps };
    const matrix = readMatrix(context, asked);
    refuseTooLong(matrix.rows.length);
    const narrowed = { ...(category ? { category } : {}), ...(search ? { search } : {}) };
    const conditions = [
      ...conditionsOf(context.db, narrowed),
      ...(onlyGaps ? [{ label: '范围', value: '有缺口的' }] : []),
    ];
    return { ...matrix, conditions };
  },
  named: ({ printedAt }) => dayOf(new Date(printedAt)),
  Sheet: ProvinceSheet,
};

function ProvinceSheet({ sheet, pages }: SheetProps<Sheet<'province'>>) {
  const { warehouses, rows } = sheet;
  const kept = warehouses.filter(({ keptHere }) => keptHere).length;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="全省物资表"
      number={`截至 ${formatInstant(sheet.printedAt)}`}
      place="全部仓库"
      day=""
      stamp={null}
      fields={[
        ...sheet.conditions,
        { label: '物资', value: `${formatCount(rows.length)} 种` },
        { label: '有账仓库', value: `${kept} / ${warehouses.length} 个` },
        { label: '缺口', value: `${rows.filter(({ gap }) => gap > 0).length} 种` },
      ]}
      columns={[...goods, ...(warehouses.length > widest ? [blocks(sheet)] : matrix(warehouses))]}
      rows={rows.map((row, index) => ({ ...row, line: index + 1 }))}
      closing={
        <p className="capitals">
          每格为可用数；金额为在库全部，以万元计；“缺”为距常备储备还差，“↓”表示低于最低储备；“—”表示本机没有该库的账，空格表示没有。
        </p>
      }
      signatures={reportSignatures(sheet.printedBy)}
    />
  );
}

const goods: Column<Row>[] = [
  { head: '序号', width: 8, align: 'center', cell: ({ line }) => line },
  {
    head: '品名',
    width: 32,
    cell: ({ item }) => (
      <>
        {item.name}（{item.unit}）<small>{item.spec}</small>
      </>
    ),
  },
  {
    head: '全省可用',
    width: 16,
    align: 'right',
    cell: ({ available, gap }) => (
      <>
        {countText(available)}
        {gap > 0 && <small>缺 {countText(gap)}</small>}
      </>
    ),
    total: () => '金额（万元）',
  },
];

function matrix(warehouses: readonly MatrixColumn[]): Column<Row>[] {
  return warehouses.map(({ code, shortName, keptHere }) => ({
    head: shortName,
    width: (277 - 56) / warehouses.length,
    align: 'narrow',
    cell: (row) => {
      const cell = row.cells.find(({ warehouse }) => warehouse === code);
      if (!keptHere) return '—';
      return cell && <Cell cell={cell} />;
    },
    total: (rows) => keptHere && <WorthOf rows={rows} code={code} />,
  }));
}

function Cell({ cell }: { cell: MatrixCell }) {
  const { available, gap } = cell;
  return (
    <>
      {countText(available)}
      {gap > 0 && (
        <small>
          {isBelow(cell) && '↓'}缺{countText(gap)}
        </small>
      )}
    </>
  );
}

/** Of a column that is too narrow for 分: in 万元 to a hundredth. */
function WorthOf({ rows, code }: { rows: readonly Row[]; code: string }) {
  const own = rows.flatMap(({ cells }) => cells.filter(({ warehouse }) => warehouse === code));
  const { known, unpriced } = addMoney(own.map(({ value }) => value));
  return <MoneyText money={{ known: Math.round(known / fenOfHundredth), unpriced }} />;
}

/** Each warehouse where something of an item lies or is missing, by its name. */
function blocks({ warehouses }: Sheet<'province'>): Column<Row> {
  const names = new Map(warehouses.map(({ code, shortName }) => [code, shortName]));
  return {
    head: '各库可用',
    width: 277 - 56,
    cell: ({ cells }) => (
      <div className="blocks">
        {cells.map((cell) => (
          <span key={cell.warehouse}>
            {names.get(cell.warehouse)} <Cell cell={cell} />
          </span>
        ))}
      </div>
    ),
    total: (rows) => (
      <MoneyText
        money={addMoney(rows.flatMap(({ cells }) => cells.map(({ value }) => value)))}
        inline
      />
    ),
  };
}
