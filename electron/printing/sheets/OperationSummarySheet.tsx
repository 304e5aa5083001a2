import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { operationKindNames, responseLevelNames } from '../../../shared/names';
import { levelHolder } from '../../../shared/operations/levels';
import { momentText } from '../../../shared/operations/moment';
import { papersText } from '../../../shared/operations/papersText';
import { countedIn, countPeople, lastReports } from '../../../shared/operations/places';
import { servedText } from '../../../shared/operations/served';
import type { OwedRow, TimelineRow, WentRow } from '../../../shared/operations/storyApi';
import {
  deedText,
  goodsText,
  headsText,
  owedName,
  struckText,
  whenText,
} from '../../../shared/operations/timelineText';
import { codeText } from '../../../shared/search/codes';
import type { QueryContext } from '../../context';
import { readFigures } from '../../operations/readFigures';
import { readOperation } from '../../operations/readOperation';
import { listTimeline } from '../../operations/timeline';
import { listDeployments } from '../../teams/deployments';
import type { Sheet } from '../sheet';
import { addMoney, countText, MoneyText, SentText } from './figures';
import type { Form, SheetProps } from './form';
import { reportSignatures } from './ItemStockSheet';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Facts = Sheet<'operationSummary'>;

/** A heading of a part; a row of what went where; or a line of another part, across the page. */
type Row =
  | { kind: 'head'; text: string }
  | ({ kind: 'went'; line: number } & WentRow)
  | { kind: 'line'; text: string };

/** 应急响应总结: how it stood and ended, what went where, whom it reached, what is still owed. */
export const operationSummary: Form<'operationSummary'> = {
  gather: (context, { operation }) => ({
    operation: readOperation(context, { operation }),
    teams: listDeployments(context, { operation, show: 'all' }).rows,
    figures: readFigures(context, { operation }),
    said: allSaid(context, operation),
  }),
  named: ({ operation: { name } }) => name,
  Sheet: OperationSummarySheet,
};

function OperationSummarySheet({ sheet, pages }: SheetProps<Facts>) {
  const { operation, head } = sheet;
  const rows = rowsOf(sheet);
  const closing = closingOf(sheet);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="应急响应总结"
      number={operation.name}
      place={`${operationKindNames[operation.kind]} ${operation.place}`}
      day={`截至 ${formatInstant(sheet.printedAt)}`}
      code={codeText({ kind: 'operation', uid: operation.uid, head })}
      stamp={operation.endedOn === null ? '未终止' : null}
      fields={fieldsOf(sheet)}
      opening={
        closing?.text ? (
          <div className="request">
            {closing.text.split('\n').map((line, index) => (
              <p key={line + index}>{line}</p>
            ))}
          </div>
        ) : null
      }
      columns={columnsOf(sheet, rows)}
      rows={rows}
      rowClass={({ kind }) => (kind === 'head' ? 'sum' : undefined)}
      heads={({ kind }) => kind === 'head'}
      across={(row) => (row.kind === 'went' ? null : row.text)}
      closing={
        <p className="capitals">
          <b>说明</b>
          数字按这次响应的单据过账流水计算，已冲销的不计；
          {countsOnce(sheet) && '收到后又发出、发出后收回的物资不重复计价，所以合计少于各行相加；'}
          本表随补记而变，以打印时为准。
        </p>
      }
      signatures={reportSignatures(sheet.printedBy)}
    />
  );
}

/** Everything that people said, from the beginning: a summary leaves out nothing of it. */
function allSaid(context: QueryContext, operation: string): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let cursor: string | null = null;
  do {
    const page = listTimeline(context, { operation, show: 'said', cursor, limit: 1000 });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return rows;
}

/** Whether something stands in several rows, sent on or recovered from others: the sum counts it once. */
function countsOnce({ figures: { value, went } }: Facts): boolean {
  return went.reduce((sum, row) => sum + row.value.known, 0) > value.known;
}

function closingOf({ operation: { steps, endedOn } }: Facts) {
  return endedOn === null ? undefined : steps.findLast(({ step }) => step === 'closed');
}

function fieldsOf(sheet: Facts): Field[] {
  const { operation, figures } = sheet;
  const { startedOn: on, startedTime: time, endedOn, entries, reports } = operation;
  const { served, kitPeople, papers } = figures;
  const closing = closingOf(sheet);
  return [
    { label: '启动', value: momentText({ on, time }) },
    { label: '终止', value: operation.isWithdrawn ? `${endedOn} 撤销` : (endedOn ?? '进行中') },
    {
      label: '实际发放',
      value: servedText(served),
    },
    { label: '家庭包可保障', value: `${formatCount(kitPeople)} 人` },
    { label: '物资价值', value: <MoneyText money={figures.value} inline /> },
    { label: '单据', value: papersText(papers) },
    {
      label: '响应等级',
      value: entries
        .filter(({ struck }) => struck === null)
        .map(
          ({ body, society, level, said }) =>
            `${said.on} ${levelHolder({ body, society })}${level === null ? '终止' : responseLevelNames[level]}`,
        )
        .join('；'),
      wide: true,
    },
    { label: '灾情', value: disasterText(reports), wide: true },
    { label: '出动队伍', value: teamsText(sheet.teams), wide: true },
    ...(closing?.reason
      ? [
          {
            label: '终止时',
            value: `有 ${closing.owed} 项未了，原因：${closing.reason}`,
            wide: true,
          },
        ]
      : []),
  ];
}

/** Which teams went, since when, and when they came back; what was struck out never was. */
function teamsText(teams: Facts['teams']): string {
  const gone = teams
    .filter(({ standing }) => standing !== 'struck')
    .toReversed()
    .map(({ team, goneOn, dueOn, backOn }) => {
      const back = backOn === null ? `未归，预计 ${dueOn} 归队` : `${backOn} 归队`;
      return `${team.name}（${goneOn} 出动，${back}）`;
    });
  return gone.length === 0 ? '没有' : gone.join('；');
}

function disasterText(reports: Facts['operation']['reports']): string {
  const last = lastReports(reports);
  const places = last.map((report) => {
    const outer = countedIn(report.place, reports);
    return `${report.place} ${headsText(report)}${outer === null ? '' : `（在${outer}之内，合计不重复计）`}`;
  });
  return [...places, ...(last.length > 1 ? [`合计 ${headsText(countPeople(reports))}`] : [])].join(
    '；',
  );
}

/** Each part with its heading; a part that has nothing says so. */
function rowsOf({ figures, said }: Facts): Row[] {
  const { went, given, owed } = figures;
  const part = (title: string, none: string, rows: readonly Row[]): Row[] => [
    { kind: 'head', text: rows.length === 0 ? `${title}：${none}` : title },
    ...rows,
  ];
  const lines = (texts: readonly string[]) => texts.map((text): Row => ({ kind: 'line', text }));
  return [
    ...part(
      '物资去向',
      '没有物资发出',
      went.map((row, index): Row => ({ kind: 'went', line: index + 1, ...row })),
    ),
    ...part('发放情况', '没有发放的核销单', lines(given.map(givenText))),
    ...part('未了事项', '没有', lines(owed.map(owedText))),
    ...part(
      '经过',
      '没有记录',
      lines(
        said
          .filter(({ deed }) => struckText(deed) === null)
          .toReversed()
          .map((row) => `${whenText(row, formatInstant)}　${deedText(row.deed)}`),
      ),
    ),
  ];
}

function givenText({
  on,
  place,
  team,
  households,
  people,
  number,
  countedFor,
}: Facts['figures']['given'][number]) {
  if (countedFor) return `${on}　${place}　人数计入${countedFor.name}　${team}　${number}`;
  const heads = [
    ...(households === null ? [] : [`${formatCount(households)} 户`]),
    people === null ? '人数未写' : `${formatCount(people)} 人`,
  ];
  return `${on}　${place}　${heads.join(' ')}　${team}　${number}`;
}

function owedText(row: OwedRow): string {
  const { who, goods, due, isOverdue, number, plan } = row;
  const until = due === null ? '' : `${due}${isOverdue ? '（已逾期）' : ''}`;
  const of = plan && `方案 ${plan.number}`;
  return [owedName(row), who, goodsText(goods), until, number, of].filter(Boolean).join('　');
}

function ofWent(say: (row: Extract<Row, { kind: 'went' }>) => ReturnType<Column<Row>['cell']>) {
  return (row: Row) => (row.kind === 'went' ? say(row) : null);
}

const count = (head: string, of: (row: WentRow) => number, width = 24): Column<Row> => ({
  head,
  width,
  align: 'right',
  cell: ofWent((row) => (of(row) === 0 ? null : countText(of(row)))),
});

/** 本页小计 is of the rows of its page; 合计 counts once what stands in several rows. */
const columnsOf = ({ figures: { value } }: Facts, all: readonly Row[]): Column<Row>[] => [
  { head: '序号', width: 11, align: 'center', cell: ofWent(({ line }) => line) },
  {
    head: '品名',
    width: 54,
    cell: ofWent(({ item }) => (
      <>
        {item.name}
        <small>
          {item.code} {item.spec}
        </small>
      </>
    )),
  },
  { head: '单位', width: 12, align: 'center', cell: ofWent(({ item }) => item.unit) },
  { head: '去向', width: 64, cell: ofWent(({ to }) => to.name) },
  {
    head: '发出',
    width: 28,
    align: 'right',
    cell: ofWent(({ sent, accepted }) =>
      sent === 0 ? null : <SentText count={sent} accepted={accepted} />,
    ),
  },
  count('收到/发放', ({ arrived }) => arrived, 26),
  count('退回', ({ back }) => back, 20),
  count('损失', ({ lost }) => lost, 20),
  {
    head: '价值（元）',
    width: 34,
    align: 'right',
    cell: ofWent(({ value }) => <MoneyText money={value} />),
    total: (rows) => {
      const values = rows.flatMap((row) => (row.kind === 'went' ? row.value : []));
      if (values.length === 0) return null;
      return <MoneyText money={rows.length === all.length ? value : addMoney(values)} />;
    },
  },
];
