import { formatInstant } from '../format/instant';
import { minutesText } from '../format/minutes';
import { formatCount } from '../format/money';
import { drillEventNames, kindNames, milestoneNames } from '../names';
import type { DrillReportView } from './api';
import { differences, type Stretch } from './books';
import { judged } from './score';

/** One line of a report: what, what it should be, what it was, and what is made of it. */
export interface ReportLine {
  label: string;
  target: string;
  actual: string;
  verdict: string;
  tone: 'good' | 'bad' | 'quiet';
  note: string;
}

/** A part of a report, with what its two middle columns are called. */
export interface ReportPart {
  title: string;
  heads: readonly [target: string, actual: string];
  lines: readonly ReportLine[];
}

const verdicts = {
  inTime: { verdict: '按时', tone: 'good' },
  late: { verdict: '超时', tone: 'bad' },
  missed: { verdict: '未达到', tone: 'bad' },
  notDue: { verdict: '未到时间', tone: 'quiet' },
} as const;

/** All that a report says in lines, the same on the screen and on paper. */
export function reportParts(
  report: DrillReportView,
  warehouses: Readonly<Record<string, string>>,
): ReportPart[] {
  const parts: ReportPart[] = [
    {
      title: '里程碑',
      heads: ['应于', '实际'],
      lines: report.milestones.map((each) => milestoneLine(each, report.minutes)),
    },
    {
      title: '供应与需求',
      heads: ['需求', '发出'],
      lines: [...supplyLines(report, warehouses), ...elsewhereLines(report)],
    },
    { title: '事件与回执', heads: ['来自', '回执'], lines: eventLines(report) },
    { title: '被拒绝的操作', heads: ['', '次数'], lines: refusalLines(report) },
    {
      title: '演练中过账的单据',
      heads: ['', '过账'],
      lines: report.papers.map(({ kind, count }) =>
        quiet((kindNames as Record<string, string>)[kind] ?? kind, `${formatCount(count)} 笔`),
      ),
    },
    { title: '正式的账：演练前后', heads: ['演练前', '演练后'], lines: booksLines(report) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function quiet(label: string, actual: string): ReportLine {
  return { label, target: '', actual, verdict: '', tone: 'quiet', note: '' };
}

function milestoneLine(
  milestone: DrillReportView['milestones'][number],
  lasted: number,
): ReportLine {
  const { name, target, minutes, basis } = milestone;
  return {
    label: milestoneNames[name],
    target: minutesText(target),
    actual: minutes === null ? '—' : minutesText(minutes),
    ...verdicts[judged(milestone, lasted)],
    note: basis,
  };
}

function supplyLines(
  { supply }: DrillReportView,
  warehouses: Readonly<Record<string, string>>,
): ReportLine[] {
  return supply.map((line) => {
    const { place, warehouse, itemName, unit, quantity, asked = quantity, sent } = line;
    const unasked =
      asked > 0 && asked < quantity ? [`另有 ${formatCount(quantity - asked)} ${unit} 未提出`] : [];
    return {
      label: `${place}：${itemName}`,
      target: `${formatCount(asked === 0 ? quantity : asked)} ${unit}`,
      actual: `${formatCount(sent)} ${unit}`,
      ...supplyVerdict(asked, sent, unit),
      note: [warehouses[warehouse] ?? warehouse, ...unasked].join('；'),
    };
  });
}

/** What nobody had asked for when the drill was ended is not missing; what was sent ahead of it is said. */
function supplyVerdict(
  asked: number,
  sent: number,
  unit: string,
): Pick<ReportLine, 'verdict' | 'tone'> {
  const lacks = asked - sent;
  if (asked === 0) {
    return { verdict: sent > 0 ? '提前发出，需求未出现' : '需求未出现', tone: 'quiet' };
  }
  if (lacks === 0) return { verdict: '正好', tone: 'good' };
  const verdict =
    lacks > 0 ? `缺 ${formatCount(lacks)} ${unit}` : `多 ${formatCount(-lacks)} ${unit}`;
  return { verdict, tone: 'bad' };
}

function elsewhereLines({ elsewhere }: DrillReportView): ReportLine[] {
  return elsewhere.map(({ warehouseName, itemName, unit, sent }) => ({
    label: `脚本之外：${itemName}`,
    target: '—',
    actual: `${formatCount(sent)} ${unit}`,
    ...{ verdict: '没有人要', tone: 'bad' },
    note: warehouseName || '单据没有写明送到哪个市州',
  }));
}

function eventLines({ events, names }: DrillReportView): ReportLine[] {
  return events.map(({ minutes, kind, from, title, given, noted }) => ({
    label: `第 ${minutes} 分钟 ${drillEventNames[kind]}：${title}`,
    target: from,
    actual: noted ? `第 ${noted.minutes} 分钟` : '—',
    ...(noted
      ? { verdict: names[noted.by] ?? '演练中的用户', tone: 'good' as const }
      : given
        ? { verdict: '无回执', tone: 'bad' as const }
        : { verdict: '未到时间', tone: 'quiet' as const }),
    note: noted?.note ?? '',
  }));
}

/** What a refusal is about, by the first part of its code. */
const refusalNames: Readonly<Record<string, string>> = {
  role: '没有权限',
  stock: '库存不够或被占用',
  document: '单据的内容或步骤',
  date: '日期',
  input: '填写的内容',
  transfer: '调拨',
  operation: '应急响应',
  requisition: '需求单',
  plan: '调运方案',
  trip: '车次',
  session: '登录',
  drill: '演练中不办的事',
  deploy: '出动',
  deployment: '出动',
  checkIn: '归队清点',
  reversal: '冲销',
  notFound: '已不存在的记录',
};

/** A line for each thing that was refused, the most frequent first. */
function refusalLines({ refusals }: DrillReportView): ReportLine[] {
  const counts = new Map<string, number>();
  for (const { code, count } of refusals) {
    const name = refusalNames[code.split('.')[0] ?? ''] ?? '其他';
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => quiet(name, `${formatCount(count)} 次`));
}

function booksLines({ books }: DrillReportView): ReportLine[] {
  const { proofBefore: before, proofAfter: after, stretches } = books;
  const proofText = ({ ok, findings, entries, movements }: typeof before) =>
    `${ok ? '相符' : `${findings} 处不符`}（${formatCount(entries)} 环、${formatCount(movements)} 行流水）`;
  return [
    ...stretches.flatMap((stretch, n) => [
      ...betweenLines(stretches[n - 1], stretch, n),
      ...stretchLines(stretch, stretches.length > 1 ? n + 1 : null),
    ]),
    {
      label: '账目自检',
      target: proofText(before),
      actual: proofText(after),
      ...same(before.ok === after.ok && after.findings <= before.findings),
      note: '',
    },
  ];
}

const rowsIn = (rows: Readonly<Record<string, number>>) =>
  Object.values(rows).reduce((sum, n) => sum + n, 0);

/**
 * Between two times that the books lay closed they were open in earnest, so they go on from other figures than
 * they had: which, is said, and that no drill did it.
 */
function betweenLines(before: Stretch | undefined, next: Stretch, n: number): ReportLine[] {
  if (!before?.after) return [];
  const [was, is] = [before.after.rows, next.before.rows];
  const tables = differences(before.after, next.before).filter(
    (name) => name !== 'chain' && name !== 'file',
  );
  const change = (name: string) => (is[name] ?? 0) - (was[name] ?? 0);
  const signed = (by: number) => `${by > 0 ? '+' : '−'}${formatCount(Math.abs(by))}`;
  return [
    {
      label: `第 ${n} 段与第 ${n + 1} 段之间`,
      target: `${formatCount(rowsIn(was))} 行`,
      actual: `${formatCount(rowsIn(is))} 行`,
      ...{ verdict: '正式使用', tone: 'quiet' },
      note: [
        '这段时间演练已退出，正式的账照常打开使用，行数增减与演练无关',
        tables.map((name) => `${name} ${signed(change(name))}`).join('、'),
      ]
        .filter(Boolean)
        .join('：'),
    },
  ];
}

const same = (is: boolean) =>
  is ? ({ verdict: '一致', tone: 'good' } as const) : ({ verdict: '不同', tone: 'bad' } as const);

/** What was compared of the books for one time that they lay closed. */
function stretchLines({ from, until, before, after }: Stretch, place: number | null): ReportLine[] {
  const which = place === null ? '' : `（第 ${place} 段）`;
  const found = after === null ? null : differences(before, after);
  const tables = found?.filter((name) => name !== 'chain' && name !== 'file') ?? [];
  const rowsText = (rows: Readonly<Record<string, number>>) =>
    `${Object.keys(rows).length} 张表 ${formatCount(rowsIn(rows))} 行`;
  const when = `${formatInstant(from)} 至 ${until === null ? '—' : formatInstant(until)}`;
  const line = (label: string, is: boolean | undefined, both: [string, string], note: string) => ({
    label: `${label}${which}`,
    target: both[0],
    actual: both[1],
    ...same(is === true),
    note,
  });
  const short = (hash: string | null | undefined) => hash?.slice(0, 12) ?? '—';
  return [
    line(
      '账链链头',
      found?.includes('chain') === false,
      [
        `第 ${before.head.sequence} 环 ${short(before.head.hash)}`,
        after ? `第 ${after.head.sequence} 环 ${short(after.head.hash)}` : '—',
      ],
      when,
    ),
    line(
      '每张表的行数',
      found !== null && tables.length === 0,
      [rowsText(before.rows), after ? rowsText(after.rows) : '—'],
      tables.join('、'),
    ),
    line(
      '数据文件 SHA-256',
      found?.includes('file') === false,
      [short(before.sha256), short(after?.sha256)],
      '',
    ),
  ];
}
