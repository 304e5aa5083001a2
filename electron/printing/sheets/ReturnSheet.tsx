import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
  headOf,
  madeBy,
  nameOf,
  noteUnder,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, CapitalsLine, countSumText, countText, SumText } from './figures';
import type { SheetProps } from './form';
import { heldRow } from './heldRows';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];
type View = DocumentSheet<'return'>['view'];

/** 归还单: what came back of which lot, in what condition, what is missing, and where it was put. */
export function ReturnSheet({ sheet, pages }: SheetProps<DocumentSheet<'return'>>) {
  const { view } = sheet;
  const { body } = view;
  const rows = rowsOf(view);
  const from = body.from?.kind === 'team' ? body.from.team : (body.from?.party ?? null);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="归还单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        { label: '归还方', value: nameOf(view, from) },
        { label: '归还种类', value: body.from?.kind === 'party' ? '群众回收' : '队伍归还' },
        { label: '应急响应', value: nameOf(view, body.operation) },
        stateField(view),
        ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[
        madeBy(view),
        signedBy(view, 'deliverer', '归还人'),
        signedBy(view, 'acceptor1', '验收人'),
        signedBy(view, 'keeper', '保管员'),
        approvedBy(view),
      ]}
    />
  );
}

function rowsOf(view: View) {
  return view.body.lines.map((line, index) => ({
    ...heldRow(view, line, index),
    good: line.good,
    pending: line.pending,
    damaged: line.damaged,
    missing: line.missing,
    bin: line.bin === null ? '' : binText(view, { kind: 'bin', bin: line.bin, condition: 'good' }),
  }));
}

const part = (head: string, key: 'good' | 'pending' | 'damaged' | 'missing'): Column<Row> => ({
  head,
  width: 16,
  align: 'right',
  cell: (row) => countText(row[key] || null),
  total: (rows) => countSumText(rows, (row) => row[key]),
});

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 17, cell: ({ code }) => code },
  { head: '品名', width: 40, cell: ({ name }) => name },
  { head: '规格型号', width: 38, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  { head: '批号', width: 28, cell: ({ batch }) => batch },
  part('完好', 'good'),
  part('待检', 'pending'),
  part('损坏', 'damaged'),
  part('缺失', 'missing'),
  {
    head: '金额',
    width: 24,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '货位', width: 18, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 27, wideOnly: true, cell: ({ note }) => note },
];
