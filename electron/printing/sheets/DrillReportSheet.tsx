import type { ReactNode } from 'react';
import { isUntouched } from '../../../shared/drills/report';
import { type ReportLine, reportParts } from '../../../shared/drills/reportLines';
import { tallyOf, tallyText } from '../../../shared/drills/score';
import { formatInstant } from '../../../shared/format/instant';
import { minutesText } from '../../../shared/format/minutes';
import { storeKindNames } from '../../../shared/names';
import { sql } from '../../database/sql';
import { readReport } from '../../drills/reports';
import type { Sheet } from '../sheet';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row =
  | { kind: 'part'; title: string; heads: readonly string[] }
  | ({ kind: 'line' } & ReportLine);

/** 演练报告: what was reached when, what was sent, what was refused, and that the books are as they were. */
export const drillReport: Form<'drillReport'> = {
  gather: (context, { drill }) => {
    const warehouses = context.db.all<{ code: string; name: string }>(
      sql`SELECT code, name FROM warehouse`,
    );
    return {
      report: readReport(context, { drill }),
      warehouses: Object.fromEntries(warehouses.map(({ code, name }) => [code, name])),
    };
  },
  named: ({ report }) => `${report.title} ${formatInstant(report.begunAt).slice(0, 10)}`,
  Sheet: DrillReportSheet,
};

function DrillReportSheet({ sheet, pages }: SheetProps<Sheet<'drillReport'>>) {
  const { report, warehouses } = sheet;
  const rows = reportParts(report, warehouses).flatMap(({ title, heads, lines }): Row[] => [
    { kind: 'part', title, heads },
    ...lines.map((line): Row => ({ kind: 'line', ...line })),
  ]);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="演练报告"
      number={report.title}
      place={sheet.store.node}
      day={formatInstant(report.begunAt).slice(0, 10)}
      stamp="演练"
      fields={[
        { label: '脚本', value: report.about, wide: true },
        { label: '账套', value: `${storeKindNames[report.kind]}的副本` },
        { label: '开始', value: `${formatInstant(report.begunAt)} ${report.begunBy}` },
        { label: '结束', value: `${formatInstant(report.endedAt)} ${report.endedBy ?? ''}` },
        { label: '脚本用时', value: minutesText(report.minutes) },
        { label: '里程碑', value: tallyText(tallyOf(report)) },
        {
          label: '正式的账',
          value: isUntouched(report) ? '没有受演练影响' : '演练前后不同，见末尾',
        },
      ]}
      columns={columns}
      rows={rows}
      across={(row) => (row.kind === 'part' ? <PartHead {...row} /> : null)}
      closing={null}
      signatures={[
        { label: '组织', name: report.begunBy },
        { label: '讲评', name: '' },
        { label: '负责人', name: '' },
      ]}
    />
  );
}

/** The name of a part, and what its two middle columns are there. */
function PartHead({ title, heads }: { title: string; heads: readonly string[] }) {
  return (
    <>
      <b>{title}</b> {heads.filter(Boolean).join(' / ')}
    </>
  );
}

const ofLine = (say: (line: ReportLine) => ReactNode) => (row: Row) =>
  row.kind === 'line' ? say(row) : null;

const columns: Column<Row>[] = [
  {
    head: '项目',
    width: 82,
    cell: ofLine(({ label, note }) => (
      <>
        {label}
        {note && <small>{note}</small>}
      </>
    )),
  },
  { head: '应有', width: 40, cell: ofLine(({ target }) => target) },
  { head: '实际', width: 40, cell: ofLine(({ actual }) => actual) },
  { head: '结论', width: 28, align: 'center', cell: ofLine(({ verdict }) => verdict) },
];
