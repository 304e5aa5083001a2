import type { DispatchBody } from '../../../shared/documents/dispatch';
import { vehicleOn } from '../../../shared/documents/vehicle';
import { formatInstant } from '../../../shared/format/instant';
import { dispatchTypeNames } from '../../../shared/names';
import type { DocumentSheet } from '../sheet';
import {
  amountColumn,
  binColumn,
  blankColumn,
  countColumn,
  goodsAre,
  lineColumn,
  lotColumns,
  noteColumn,
  priceColumn,
} from './columns';
import {
  approvedBy,
  headOf,
  madeBy,
  nameOf,
  noteUnder,
  requisitionOn,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { CapitalsLine } from './figures';
import type { SheetProps } from './form';
import { type IssueRow, issueRows } from './issueRows';
import { type Field, LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';

type Row = IssueRow;
type View = DocumentSheet<'dispatch'>['view'];

/** How a dispatch is laid out. It is one document and one number, whatever stands over it. */
type Plan = 'dispatch' | 'loan' | 'supplies';

const titles: Record<Plan, string> = { dispatch: '出库单', loan: '借用单', supplies: '领用单' };

/**
 * 借用单 where a team has to bring back what it gets, 领用单 where it keeps it for itself, else
 * 出库单. Supplies with a day by which they are due are lent as well.
 */
function planOf({ dispatchType, to, dueDate }: DispatchBody): Plan {
  const isLent = dispatchType === 'teamLoan' || (to?.kind === 'team' && dueDate !== null);
  if (isLent) return 'loan';
  return dispatchType === 'teamSupplies' ? 'supplies' : 'dispatch';
}

/** What stands over a dispatch and in the name of its file. */
export function dispatchTitle({ view }: DocumentSheet<'dispatch'>): string {
  return titles[planOf(view.body)];
}

/** 出库单, 借用单, 领用单: what was asked for and what was given, from which lot and bin, to whom. */
export function DispatchSheet({ sheet, pages }: SheetProps<DocumentSheet<'dispatch'>>) {
  const { view } = sheet;
  const rows = issueRows(view);
  const plan = planOf(view.body);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title={titles[plan]}
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(sheet, plan)}
      columns={columns[plan]}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={signaturesOf(view, plan)}
    />
  );
}

function signaturesOf(view: View, plan: Plan): Signature[] {
  const keeper = signedBy(view, 'keeper', '保管员');
  if (plan === 'dispatch') {
    return [
      madeBy(view),
      approvedBy(view),
      keeper,
      signedBy(view, 'collector', '提货人'),
      signedBy(view, 'carrier', '承运人'),
    ];
  }
  return [
    madeBy(view),
    signedBy(view, 'collector', '领用人'),
    { label: '队长', name: '' },
    keeper,
    { ...approvedBy(view), label: '批准' },
    ...(plan === 'loan' ? [{ label: '归还验收人', name: '' }] : []),
  ];
}

function fieldsOf({ view, asked }: DocumentSheet<'dispatch'>, plan: Plan): Field[] {
  const { body } = view;
  const to = body.to?.kind === 'team' ? body.to.team : (body.to?.party ?? null);
  const order = body.ownerOrder;
  return [
    { label: '出库类型', value: dispatchTypeNames[body.dispatchType] },
    { label: plan === 'dispatch' ? '收货单位' : '队伍', value: nameOf(view, to) },
    ...(plan === 'loan' ? [{ label: '预计归还', value: body.dueDate }] : []),
    ...(plan === 'dispatch'
      ? []
      : [{ label: '领用人', value: view.persons.collector?.name ?? '' }]),
    { label: '应急响应', value: nameOf(view, body.operation) },
    ...requisitionOn(view, body.requisition, asked),
    ...(asked?.wantedBy ? [{ label: '要求送达', value: formatInstant(asked.wantedBy) }] : []),
    { label: '用途', value: body.purpose },
    { label: '调拨令文号', value: body.basisNumber },
    { label: '定向用途', value: nameOf(view, body.earmark) },
    {
      label: '物权单位指令',
      value: order && `${nameOf(view, order.owner)} ${order.number}`.trim(),
    },
    { label: '车号', value: vehicleOn(body.vehicle, view) },
    ...(plan === 'dispatch' && body.dueDate ? [{ label: '应还日期', value: body.dueDate }] : []),
    stateField(view),
    ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
  ];
}

const issued: Column<Row>[] = [
  lineColumn,
  ...goodsAre(42, 40),
  countColumn('应发', 'asked'),
  countColumn('实发', 'quantity'),
  priceColumn,
  amountColumn,
  ...lotColumns(26),
  binColumn(),
  noteColumn(20),
];

/** What is brought back is written by hand, beside what was lent. */
const lent: Column<Row>[] = [
  lineColumn,
  ...goodsAre(40, 36),
  { head: '序列号/批号', width: 32, cell: ({ serial }) => serial },
  countColumn('数量', 'quantity', 15),
  amountColumn,
  blankColumn('归还日期', 22),
  blankColumn('完好', 13),
  blankColumn('损坏', 13),
  blankColumn('缺失', 13),
  blankColumn('验收人', 20),
  noteColumn(18),
];

const columns: Record<Plan, Column<Row>[]> = { dispatch: issued, loan: lent, supplies: issued };
