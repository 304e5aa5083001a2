import type { DocumentView } from '../../../shared/documents/api';
import { kindNames } from '../../../shared/names';
import { unitPrice } from '../../../shared/stock/money';
import type { Place } from '../../../shared/stock/places';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
  expiryText,
  goodsOf,
  headOf,
  madeBy,
  nameOf,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, CapitalsLine, countSumText, countText, priceText, SumText } from './figures';
import type { SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];
type Movement = DocumentView['postings'][number]['movements'][number];

/** 冲销单: the red-ink twin of a posting. Every figure is negative, so that grey print tells it too. */
export function ReversalSheet({ sheet, pages }: SheetProps<DocumentSheet<'reversal'>>) {
  const { view, original } = sheet;
  const movements = movementsOf(sheet);
  const rows = rowsOf(sheet, movements);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      red
      title="冲销单（红字）"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        { label: '原单据', value: original && kindNames[original.kind] },
        { label: '原单号', value: view.reverses?.number },
        { label: '原单日期', value: original?.businessDate },
        { label: '往来单位', value: othersOf(sheet, movements) },
        { label: '冲销原因', value: view.body.reason, wide: true },
        stateField(view),
      ]}
      columns={columns}
      rows={rows}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[
        madeBy(view),
        { label: '保管员', name: '' },
        { label: '财务', name: '' },
        approvedBy(view),
      ]}
    />
  );
}

/** What it took back; before it is posted, what it is to take back. */
function movementsOf({ view, original }: DocumentSheet<'reversal'>): Movement[] {
  const own = view.postings.at(-1);
  const taken = original?.postings.find(({ uid }) => uid === view.body.posting);
  return (own ?? taken)?.movements ?? [];
}

function rowsOf(sheet: DocumentSheet<'reversal'>, movements: readonly Movement[]) {
  const labels = labelsOf(sheet);
  return movements.map(({ item, lot, from, to, quantity, amount }, index) => ({
    line: index + 1,
    ...goodsOf(labels, item),
    quantity: -quantity,
    price: unitPrice(amount, quantity),
    amount: amount === null ? null : -amount,
    batch: [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' '),
    expiry: expiryText(lot.expiry),
    bin: binText(labels, [from, to].find(({ kind }) => kind === 'bin') ?? null),
    owner: lot.owner,
  }));
}

/** The other side of the goods: who had given or received them. */
function othersOf(sheet: DocumentSheet<'reversal'>, movements: readonly Movement[]): string {
  const labels = labelsOf(sheet);
  const names = movements.flatMap(({ from, to }) => [from, to].map((place) => otherOf(place)));
  return [...new Set(names)]
    .map((uid) => nameOf(labels, uid))
    .filter(Boolean)
    .join('、');
}

function otherOf(place: Place): string | null {
  if (place.kind === 'custody') return place.team;
  return place.kind === 'source' || place.kind === 'recipient' ? place.party : null;
}

/** A view that names the things of both papers. */
function labelsOf({ view, original }: DocumentSheet<'reversal'>): DocumentView {
  return { ...view, labels: { ...original?.labels, ...view.labels } };
}

const columns: Column<Row>[] = [
  { head: '序号', width: 10, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 18, cell: ({ code }) => code },
  { head: '品名', width: 45, cell: ({ name }) => name },
  { head: '规格型号', width: 42, cell: ({ spec }) => spec },
  { head: '单位', width: 11, align: 'center', cell: ({ unit }) => unit },
  {
    head: '数量',
    width: 20,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  { head: '单价', width: 18, align: 'right', cell: ({ price }) => priceText(price) },
  {
    head: '金额',
    width: 27,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 23, cell: ({ batch }) => batch },
  { head: '失效日期', width: 18, align: 'date', cell: ({ expiry }) => expiry },
  { head: '货位', width: 18, align: 'center', cell: ({ bin }) => bin },
  { head: '物权单位', width: 27, cell: ({ owner }) => owner },
];
