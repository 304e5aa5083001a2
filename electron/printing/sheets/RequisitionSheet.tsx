import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { priorityNames, requisitionStandingNames } from '../../../shared/names';
import type { RequisitionLineView, RequisitionView } from '../../../shared/requisitions/api';
import { codeText } from '../../../shared/search/codes';
import { readRequisition } from '../../requisitions/readRequisition';
import type { Sheet } from '../sheet';
import { lineColumn } from './columns';
import { SentText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';

type Row = RequisitionLineView;

/** 需求单: what is asked for, what of it is still open, and who asked and approved. */
export const requisition: Form<'requisition'> = {
  gather: (context, { requisition: uid }) => ({
    requisition: readRequisition(context, { requisition: uid }),
  }),
  named: ({ requisition: { number } }) => number ?? '草稿',
  Sheet: RequisitionSheet,
};

function RequisitionSheet({ sheet, pages }: SheetProps<Sheet<'requisition'>>) {
  const { requisition: view, head } = sheet;
  const { number } = view;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="需求单"
      number={number ?? '未编号'}
      place={view.warehouse.name}
      day={`截至 ${formatInstant(sheet.printedAt)}`}
      stamp={stampOf(view)}
      {...(number === null ? {} : { code: codeText({ kind: 'requisition', number, head }) })}
      fields={[
        { label: '需求单位', value: view.to?.name },
        { label: '紧急程度', value: priorityNames[view.priority] },
        { label: '要求送达', value: view.wantedBy && formatInstant(view.wantedBy) },
        { label: '状态', value: requisitionStandingNames[view.standing] },
        { label: '送达地点', value: view.place, wide: true },
        { label: '联系人', value: view.contact },
        { label: '联系电话', value: view.telephone },
        { label: '应急响应', value: view.operation?.name },
        { label: '用途', value: view.reason },
        ...(view.note ? [{ label: '备注', value: view.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={view.lines}
      below={({ note }) => note || null}
      closing={null}
      signatures={signaturesOf(view)}
    />
  );
}

/** What is not approved asks for nothing yet. */
function stampOf({ state }: RequisitionView): string | null {
  return state === 'approved' ? null : requisitionStandingNames[state];
}

/** Who filled it in, who approved it, and who asks, by hand. */
function signaturesOf({ made, history }: RequisitionView): Signature[] {
  const approved = history.filter(({ step }) => step === 'approve').at(-1);
  return [
    { label: '需求单位', name: '' },
    { label: '填报', name: made.by.name, detail: formatInstant(made.at) },
    approved === undefined
      ? { label: '审核', name: '' }
      : { label: '审核', name: approved.by.name, detail: formatInstant(approved.at) },
  ];
}

const figure = (head: string, value: (row: Row) => number, width = 26): Column<Row> => ({
  head,
  width,
  align: 'right',
  cell: (row) => formatCount(value(row)),
});

const columns: Column<Row>[] = [
  lineColumn,
  { head: '品名', width: 44, cell: ({ item }) => item.name },
  { head: '规格型号', width: 50, cell: ({ item }) => item.spec },
  { head: '单位', width: 14, align: 'center', cell: ({ item }) => item.unit },
  figure('需求', ({ asked }) => asked),
  {
    head: '已发',
    width: 26,
    align: 'right',
    cell: ({ answered, accepted }) => <SentText count={answered} accepted={accepted} />,
  },
  figure('在办', ({ underWay }) => underWay),
  figure('未结', ({ open }) => open),
  {
    head: '替代品',
    width: 18,
    align: 'center',
    cell: ({ takesSubstitutes }) => (takesSubstitutes ? '可' : '否'),
  },
];
