import { onRoster, servedBy } from '../../../shared/operations/served';
import type { Sheet } from '../sheet';
import { albumOf, picturesText } from './album';
import { countColumn, goodsNamed, lineColumn } from './columns';
import { approvedBy, goodsOf, headOf, madeBy, nameOf, signedBy, stampOf } from './documentParts';
import { countText } from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Facts = Sheet<'executionReport'>;
type Row = ReturnType<typeof rowsOf>[number];

/**
 * 执行结果报告 on a notice: when the goods came to the team, when the last of them were given out, and
 * place by place how many, to how many households and people; the pictures follow.
 */
export function ExecutionReportSheet({ sheet, pages }: SheetProps<Facts>) {
  const { view } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="执行结果报告"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(sheet)}
      columns={columns}
      rows={rowsOf(sheet)}
      closing={null}
      signatures={[
        { ...madeBy(view), label: '报告人' },
        signedBy(view, 'distributor1', '发放人（一）'),
        signedBy(view, 'distributor2', '发放人（二）'),
        signedBy(view, 'supervisor', '监督人'),
        approvedBy(view),
        { label: '负责人', name: '' },
      ]}
      behind={albumOf(sheet)}
    />
  );
}

function fieldsOf({ view, reports, issues, due, pictures, picturesLeft }: Facts): Field[] {
  const { body } = view;
  const days = (dates: readonly string[]) =>
    [...new Set([dates[0] ?? '', dates.at(-1) ?? ''])].filter(Boolean).join(' 至 ');
  const given = reports.filter(({ axes }) => axes.posting === 'posted');
  const households = reports.reduce(
    (sum, { body: { roster } }) => sum + (onRoster(roster).households ?? 0),
    0,
  );
  return [
    { label: '通知文号', value: body.basisNumber },
    { label: '应急响应', value: nameOf(view, body.operation) },
    { label: '救援队', value: nameOf(view, body.team) },
    { label: '收到日', value: days(issues.map(({ on }) => on)) },
    { label: '发完日', value: given.at(-1)?.businessDate ?? '' },
    { label: '上报期限', value: due && `${due}（收到后15个工作日）` },
    { label: '花名册', value: households > 0 ? `${households} 户，另附` : '' },
    { label: '照片', value: picturesText({ pictures, picturesLeft }) },
    { label: '出库单', value: issues.map(({ number }) => number).join('、'), wide: true },
    ...(body.note ? [{ label: '说明', value: body.note, wide: true }] : []),
  ];
}

/** What was given out where; households and people are of a paper as a whole, in its first row. */
function rowsOf({ reports }: Facts) {
  const rows = reports.flatMap((report) => {
    const served = servedBy(report.body);
    return report.body.lines.map((line, index) => ({
      ...goodsOf(report, line.item),
      place: report.body.place || nameOf(report, report.body.recipient),
      on: report.businessDate,
      quantity: line.quantity,
      households: index === 0 ? served.households : null,
      people: index === 0 ? served.people : null,
    }));
  });
  return rows.map((row, index) => ({ ...row, line: index + 1 }));
}

/** 户数 and 人数 have one unit, whatever the goods are counted in. */
function headsColumn(head: string, key: 'households' | 'people'): Column<Row> {
  return {
    head,
    width: 20,
    align: 'right',
    cell: (row) => countText(row[key]),
    total: (rows) => {
      const known = rows.flatMap((row) => row[key] ?? []);
      return known.length === 0 ? null : countText(known.reduce((sum, count) => sum + count, 0));
    },
  };
}

const columns: Column<Row>[] = [
  { ...lineColumn, width: 16 },
  { head: '发放地点', width: 60, cell: ({ place }) => place },
  { head: '日期', width: 24, align: 'date', cell: ({ on }) => on },
  ...goodsNamed(46, 46, 16),
  countColumn('发放数', 'quantity', 24),
  headsColumn('户数', 'households'),
  headsColumn('人数', 'people'),
];
