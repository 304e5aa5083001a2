import { rosterPart } from '../../../shared/documents/persons';
import { onRoster } from '../../../shared/operations/served';
import type { Sheet } from '../sheet';
import { blankColumn } from './columns';
import { goodsOf, headOf, stampOf } from './documentParts';
import { countSumText, countText } from './figures';
import type { SheetProps } from './form';
import { LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';
import { distributedBy, givenOutFields, type UseReportView } from './UseReportSheet';

type Row = ReturnType<typeof rowsOf>[number];

/** 发放花名册 of a use report: who got what, with room for a signature or a fingerprint. */
export function RosterSheet({ sheet, pages }: SheetProps<Sheet<'roster'>>) {
  const { view } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="发放花名册"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={givenOutFields(view)}
      columns={columns}
      rows={rowsOf(view)}
      closing={countedOnce(view)}
      signatures={[...distributedBy(view), villageSeal]}
    />
  );
}

/** Where the village that was given to bears witness. */
export const villageSeal: Signature = { label: '村（居）委会（盖章）', name: '' };

/** Where people stand in several rows their sum is less than the rows add up to, and it says why. */
function countedOnce({ body: { roster } }: UseReportView) {
  if (new Set(roster.map(({ line }) => line)).size < 2) return null;
  return (
    <p className="capitals">
      <b>说明</b>
      一户领几种物资的分行登记；人口合计每户只计一次，按登记户数最多的一种物资计。
    </p>
  );
}

function rowsOf(view: UseReportView) {
  return view.body.roster.map((row, index) => {
    const person = view.persons[rosterPart(index + 1)];
    const item = view.body.lines[row.line - 1]?.item;
    return {
      number: index + 1,
      line: row.line,
      ...(item ? goodsOf(view, item) : { code: '', name: '', spec: '', unit: '' }),
      household: person?.name ?? '',
      identityNumber: person?.identityNumber ?? '',
      telephone: person?.telephone ?? '',
      people: row.people,
      quantity: row.quantity,
    };
  });
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ number }) => number },
  { head: '户主', width: 27, cell: ({ household }) => household },
  { head: '身份证号', width: 42, cell: ({ identityNumber }) => identityNumber },
  {
    head: '人口',
    width: 12,
    align: 'right',
    cell: ({ people }) => countText(people),
    total: (rows) => countText(onRoster(rows).people),
  },
  // Where people live is no part of the books.
  blankColumn('地址', 36),
  { head: '物资', width: 50, cell: ({ name, spec }) => `${name} ${spec}` },
  { head: '单位', width: 11, align: 'center', cell: ({ unit }) => unit },
  {
    head: '数量',
    width: 16,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  { head: '领取人签字（指印）', width: 44, cell: () => <span className="sign-here" /> },
  { head: '电话', width: 28, cell: ({ telephone }) => telephone },
];
