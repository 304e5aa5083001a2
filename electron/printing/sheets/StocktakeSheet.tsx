import { isCounted } from '../../../shared/documents/stocktake';
import type { Expiry } from '../../../shared/fields';
import { formatInstant } from '../../../shared/format/instant';
import { accuracyOf } from '../../../shared/stocktakes/accuracy';
import { linesAlike, tellsApart } from '../../../shared/stocktakes/alike';
import { scopeNames } from '../../../shared/stocktakes/scopeNames';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
  expiryText,
  goodsOf,
  headOf,
  madeBy,
  noteParts,
  noteUnder,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, countText, priceText } from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Sheet = DocumentSheet<'stocktake'>;
type Row = Omit<ReturnType<typeof rowsOf>[number], 'line'> & { line: number | null };

/** On a blank sheet: room for goods that lie there and are in no book (账外). */
const spareRows: readonly Row[] = Array.from({ length: 6 }, () => ({
  line: null,
  code: '',
  name: '',
  spec: '',
  unit: '',
  bin: '',
  batch: '',
  tells: '',
  expiry: '',
  book: null,
  price: undefined,
  counted: null,
  found: null,
  missed: null,
  value: undefined,
  ...noteParts(''),
}));

/**
 * 盘点表 before anything is counted: with places to write, and without the book when it is blind.
 * 盘点单 after: what the book said, what was counted, 盘盈 and 盘亏 with their value and reason.
 */
export function StocktakeSheet({ sheet, pages }: SheetProps<Sheet>) {
  const { view } = sheet;
  const isBlank = !view.body.lines.some(isCounted);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title={isBlank ? '盘点表' : '盘点单'}
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(sheet)}
      columns={isBlank ? blankColumns : columns}
      rows={[...rowsOf(sheet), ...(isBlank ? spareRows : [])]}
      rowClass={({ line }) => (line === null ? 'spare' : undefined)}
      below={noteUnder}
      closing={<span>{isBlank ? blankWords : '空白实盘数表示未盘，账面数不变。'}</span>}
      signatures={[
        madeBy(view),
        signedBy(view, 'counter', '盘点人'),
        signedBy(view, 'witness', '监盘人'),
        signedBy(view, 'keeper', '保管员'),
        signedBy(view, 'finance', '财务'),
        signedBy(view, 'leader', '负责人'),
        approvedBy(view),
      ]}
    />
  );
}

const blankWords = '实盘数留空表示未盘；没有实物的写 0。表上没有的物资（账外）写在最后的空行。';

function fieldsOf(sheet: Sheet): Field[] {
  const { view, counts } = sheet;
  const { scope, blind, recount, note, lines } = view.body;
  const rows = counts?.differences ?? [];
  const exact = rows.filter(({ isExact }) => isExact).length;
  const { byLine } = accuracyOf({ counted: rows.length, exact, units: 0, wrong: 0 });
  const how = [blind && '盲盘', recount && '有差异复盘'].filter(Boolean).join('，');
  return [
    { label: '盘点范围', value: scopeNames[scope.kind] },
    { label: '盘点方式', value: how || '明盘' },
    { label: '冻结时间', value: frozenAt(sheet) },
    { label: '已盘', value: `${lines.filter(isCounted).length} / ${lines.length} 行` },
    ...(byLine === null ? [] : [{ label: '账实相符率', value: `${(byLine / 100).toFixed(2)}%` }]),
    stateField(view),
    ...(note ? [{ label: '备注', value: note, wide: true }] : []),
  ];
}

/**
 * When the book was what the sheet says. Nothing is locked while goods are counted: a blank sheet has
 * the book of its print, and of each count the book is that of its own moment (domain.md, rule 13).
 */
function frozenAt({ view, counts, printedAt, head }: Sheet): string {
  const made = view.body.lines.flatMap(({ counts: all }) => all.at(-1)?.sequence ?? []);
  if (made.length > 0) {
    const [first, last] = [Math.min(...made), Math.max(...made)];
    return `清点之时，账链第 ${first === last ? first : `${first}–${last}`} 号`;
  }
  if (counts?.books == null) return '以清点之时为准';
  return `${formatInstant(printedAt)}，账链第 ${head.sequence} 号`;
}

function rowsOf({ view, counts }: Sheet) {
  const byLine = new Map(counts?.differences.map((each) => [each.line, each]));
  const alike = linesAlike(view.body.lines, view.lots);
  return view.body.lines.map((line, index) => {
    const beside = byLine.get(index + 1);
    const lot = line.lot === null ? null : view.lots[line.lot];
    const change = beside?.difference ?? null;
    return {
      line: index + 1,
      ...goodsOf(view, line.item),
      bin: binText(view, { kind: 'bin', bin: line.bin, condition: line.condition }),
      batch: lotText(line.batchNumber, lot),
      tells: lot && alike.has(index + 1) ? tellsApart(lot).join(' ') : '',
      expiry: expiryText(lot?.expiry ?? (line.expiry satisfies Expiry | null)),
      book: beside?.book ?? counts?.books?.[index] ?? null,
      price: line.lot === null ? undefined : counts?.prices[line.lot],
      counted: line.counts.at(-1)?.quantity ?? null,
      found: change !== null && change > 0 ? change : null,
      missed: change !== null && change < 0 ? -change : null,
      value: change === null || change === 0 ? undefined : (beside?.value ?? null),
      ...noteParts([line.reason, line.note].filter(Boolean).join('；')),
    };
  });
}

function lotText(
  batch: string,
  lot: { batchNumber: string | null; serialNumber: string | null } | null | undefined,
): string {
  if (!lot) return batch || '来源不明';
  return [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' ');
}

const goods: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '货位', width: 20, align: 'center', cell: ({ bin }) => bin },
  { head: '物资编码', width: 16, cell: ({ code }) => code },
  { head: '品名', width: 38, cell: ({ name }) => name },
  { head: '规格型号', width: 34, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  {
    head: '批号',
    width: 24,
    cell: ({ batch, tells }) => (
      <>
        {batch}
        {batch && tells && <br />}
        {tells}
      </>
    ),
  },
  { head: '失效日期', width: 19, align: 'date', cell: ({ expiry }) => expiry },
  { head: '账面数', width: 17, align: 'right', cell: ({ book }) => countText(book) },
];

const blankColumns: Column<Row>[] = [
  ...goods,
  { head: '单价', width: 17, align: 'right', cell: ({ price }) => priceText(price) },
  { head: '实盘数', width: 24, cell: () => null },
  { head: '复盘数', width: 24, cell: () => null },
  { head: '备注', width: 34, wideOnly: true, cell: ({ note }) => note },
];

const columns: Column<Row>[] = [
  ...goods,
  { head: '实盘数', width: 17, align: 'right', cell: ({ counted }) => countText(counted) },
  { head: '盘盈', width: 14, align: 'right', cell: ({ found }) => countText(found) },
  { head: '盘亏', width: 14, align: 'right', cell: ({ missed }) => countText(missed) },
  { head: '单价', width: 17, align: 'right', cell: ({ price }) => priceText(price) },
  { head: '差异金额', width: 22, align: 'right', cell: ({ value }) => valueText(value) },
  { head: '原因', width: 21, cell: ({ note }) => note },
];

function valueText(value: number | null | undefined) {
  if (value === undefined || value === null || value >= 0) return amountText(value);
  return <>−{amountText(-value)}</>;
}
