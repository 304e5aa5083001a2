import { kitNatureNames } from '../../../shared/names';
import { certificateWarningDays } from '../../../shared/teams/members';
import type { ReadinessLine } from '../../../shared/teams/readinessApi';
import { readReadiness } from '../../teams/readReadiness';
import type { Sheet } from '../sheet';
import { blankColumn, goodsNamed, lineColumn } from './columns';
import { countText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReadinessLine & ReadinessLine['item'] & { line: number };

/** 备勤清单: what of its kit a team could take along on the day of the print, and what is missing. */
export const readinessList: Form<'readinessList'> = {
  gather: (context, { team, until }) => ({
    readiness: readReadiness(context, { team, ...(until === undefined ? {} : { until }) }),
    today: context.today,
  }),
  named: ({ readiness, today }) => `${readiness.team.name} ${today}`,
  Sheet: ReadinessSheet,
};

function ReadinessSheet({ sheet, pages }: SheetProps<Sheet<'readinessList'>>) {
  const { readiness, today } = sheet;
  const { team, warehouse, lines, until } = readiness;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="备勤清单"
      number={team.code}
      place={team.name}
      day={today}
      stamp={null}
      fields={[
        { label: '所属仓库', value: warehouse.name },
        { label: '备勤率', value: shareText(readiness) },
        { label: '预计归还', value: until },
        { label: '人员', value: peopleText(readiness), wide: true },
      ]}
      columns={columns}
      rows={lines.map((line, index) => ({ ...line, ...line.item, line: index + 1 }))}
      below={stateText}
      closing={
        <p className="capitals">
          能带走＝队里在手的＋所属仓库可用、属本会且未定向的，归还日期前到期和保养过期的不算；备勤率＝能整行带走的行数÷总行数，向下取整。
        </p>
      }
      signatures={[
        { label: '制表', name: sheet.printedBy },
        { label: '队长', name: '' },
        { label: '保管员', name: '' },
        { label: '负责人', name: '' },
      ]}
    />
  );
}

type Readiness = Sheet<'readinessList'>['readiness'];

function shareText({ out, shares, lines }: Readiness): string {
  if (out !== null) return `出动中（自 ${out.goneOn}，预计 ${out.dueOn} 归队）`;
  if (shares === null) return '没有配备清单';
  const ready = lines.filter(({ missing }) => missing === 0).length;
  return `${shares.lines}%（${ready} / ${lines.length} 行），按数量 ${shares.quantity}%`;
}

function peopleText({ people }: Readiness): string {
  const { asked, canGo, members, away, uncertified, expired, expiring } = people;
  return [
    asked === null ? `能出动 ${canGo} 人` : `能出动 ${canGo} 人，应备 ${asked} 人`,
    `在队共 ${members} 人`,
    ...(away > 0 ? [`其中暂不能 ${away} 人`] : []),
    ...(uncertified > 0 ? [`无有效证书 ${uncertified} 人`] : []),
    ...(expired > 0 ? [`证书过期 ${expired} 张`] : []),
    ...(expiring > 0 ? [`证书 ${certificateWarningDays} 天内到期 ${expiring} 张`] : []),
  ].join('；');
}

/** What stands against a line, in words under it. */
function stateText(row: Row): string | null {
  const said = [
    row.expired > 0 ? `已过期 ${row.expired}` : '',
    row.expiring > 0 ? `归还前到期 ${row.expiring}` : '',
    row.repair > 0 ? `待修待检 ${row.repair}` : '',
    row.serviceOverdue > 0 ? `保养过期 ${row.serviceOverdue}` : '',
    row.tied > 0 ? `他人或定向 ${row.tied}` : '',
  ].filter(Boolean);
  return said.length === 0 ? null : said.join('；');
}

const figure = (
  head: string,
  key: 'quantity' | 'held' | 'available' | 'take' | 'missing' | 'elsewhere',
): Column<Row> => ({
  head,
  width: 17,
  align: 'right',
  cell: (row) => (key === 'missing' && row.missing === 0 ? '齐' : countText(row[key])),
});

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsNamed(36, 30, 10),
  { head: '性质', width: 12, align: 'center', cell: ({ nature }) => kitNatureNames[nature] },
  figure('应配', 'quantity'),
  figure('在手', 'held'),
  figure('本库可用', 'available'),
  figure('可领', 'take'),
  figure('缺', 'missing'),
  figure('外库可用', 'elsewhere'),
  blankColumn('核对', 12),
];
