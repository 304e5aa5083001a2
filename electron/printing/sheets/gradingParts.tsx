import type { Output } from '../../../shared/api';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { amountText, scoreText } from '../../../shared/grading/amounts';
import { stateOf } from '../../../shared/grading/assessmentsApi';
import { type CriterionRow, foundText } from '../../../shared/grading/criterionRows';
import type { Reading } from '../../../shared/grading/reading';
import { levelNames } from '../../../shared/names';
import { codeText } from '../../../shared/search/codes';
import type { Sheet } from '../sheet';
import {
  type Field,
  groupHash,
  LinesSheet,
  type LinesSheetProps,
  type Signature,
} from './LinesSheet';

/** What the papers of an assessment share. */
export type GradingSheet = Sheet<'gradingReport' | 'gapList' | 'rectification'>;
export type Assessment = Output<'assessments.read'>;

/** What the file of one is called beside its title. */
export function gradingNamed({ assessment: { warehouse, judgedOn } }: GradingSheet): string {
  return `${warehouse.name} ${judgedOn}`;
}

type Given = 'sheet' | 'number' | 'place' | 'day' | 'stamp' | 'code' | 'closing';

/** A paper of an assessment; one that is not signed is stamped, since it still changes. */
export function GradingPaper<Row>({
  sheet,
  ...rest
}: { sheet: GradingSheet } & Omit<LinesSheetProps<Row>, Given>) {
  const { assessment, head } = sheet;
  const { assessment: uid, warehouse, targetLevel, judgedOn } = assessment;
  return (
    <LinesSheet
      sheet={sheet}
      number={`目标${levelName(targetLevel)}`}
      place={warehouse.name}
      day={`基准日 ${judgedOn}`}
      stamp={stampOf(assessment)}
      code={codeText({ kind: 'assessment', uid, head })}
      closing={null}
      {...rest}
    />
  );
}

const stamps = { toAnswer: '草稿', toSign: '未复核', signed: null };

/** What keeps a paper from being proof: it is not answered, or not signed. */
export function stampOf(assessment: Assessment): string | null {
  return stamps[stateOf(assessment)];
}

export function levelName(level: number): string {
  return levelNames[level] ?? '';
}

/** `达到四级`, `未达四级` below all of them. */
export function reachedName({ result: { reached } }: Pick<Assessment, 'result'>): string {
  return reached === null ? '未达四级' : `达到${levelName(reached)}`;
}

export const unofficial = '参考标准（非总会正式文件）';

/** `参考标准（非总会正式文件） 第 2 版` */
export function standardTitle({ standard }: Pick<Assessment, 'standard'>): string {
  return `${standard.title} 第 ${standard.version} 版`;
}

/** Which standard, and that it is none of the society where it is none; a title that says so is enough. */
export function standardName(assessment: Pick<Assessment, 'standard'>): string {
  const { title, official } = assessment.standard;
  const name = standardTitle(assessment);
  return official || title.includes(unofficial) ? name : `${name}，${unofficial}`;
}

/** The score at the target level beside what it takes: `72.5（达标 80）`. */
export function scoreName({ score, body }: Pick<Assessment, 'score' | 'body'>): string {
  return `${scoreText(score)}（达标 ${body.passMark}）`;
}

/** By which standard, with which result, and where in the chain it is sealed. */
export function gradingFields(assessment: Assessment): Field[] {
  const { targetLevel, judgedOn, gaps, open, note } = assessment;
  return [
    { label: '评级标准', value: standardName(assessment), wide: true },
    { label: '目标等级', value: levelName(targetLevel) },
    { label: '结论', value: reachedName(assessment) },
    { label: '得分', value: scoreName(assessment) },
    { label: '基准日', value: judgedOn },
    { label: '测算', value: formatInstant(assessment.measuredAt) },
    { label: '缺口', value: `${gaps} 项${open > 0 ? `，其中 ${open} 项未作答` : ''}` },
    { label: '复核', value: sealText(assessment), wide: true },
    ...(note ? [{ label: '复核意见', value: note, wide: true }] : []),
  ];
}

function sealText(assessment: Assessment): string {
  const { signed } = assessment;
  if (signed === null) return '尚未复核，内容和结论还会改变';
  const number = reportNumber(assessment);
  return [`${formatInstant(signed.at)} ${signed.by.name}`, number ?? []].flat().join('，');
}

/** Where it is sealed: the entry of the chain is its number, which no other paper has. */
export function reportNumber({ sequence, hash }: Assessment): string | null {
  return sequence === null ? null : `账链第 ${sequence} 号 ${groupHash(hash ?? '')}`;
}

/** Who graded, who signed it off, and the warehouse. */
export function gradingSignatures({ by, begunAt, signed }: Assessment): Signature[] {
  return [
    { label: '评定人', name: by.name, detail: formatInstant(begunAt) },
    signed === null
      ? { label: '复核人', name: '' }
      : { label: '复核人', name: signed.by.name, detail: formatInstant(signed.at) },
    { label: '仓库负责人', name: '' },
  ];
}

/** ★ before the name of a veto. */
export function criterionTitle({ veto, title }: { veto: boolean; title: string }): string {
  return veto ? `★ ${title}` : title;
}

/** What was found, and in small how it is known, and what proves it. */
export function Found({ row, proof }: { row: CriterionRow; proof: string }) {
  return (
    <>
      {foundText(row)}
      <small>{[howMeasured(row), proof].filter(Boolean).join('；')}</small>
    </>
  );
}

/** Where the figures come from: measured from what, or typed by the assessor. */
function howMeasured({ criterion, readings, typed }: CriterionRow): string {
  if (criterion.kind === 'answered') return '评定员到场查看';
  const said = readings.flatMap((each) => {
    if (typed.includes(each.measure)) return '评定员填写';
    return each.value === null ? [] : behindText(each);
  });
  return [...new Set(said)].join('；');
}

function behindText({ behind }: Reading): string[] {
  switch (behind.of) {
    case 'profile':
      return ['按仓库概况'];
    case 'records':
      return ['按账目和记录'];
    case 'share': {
      const { counted } = behind;
      return counted === null
        ? []
        : [`${formatCount(counted.whole)} 中的 ${formatCount(counted.part)}`];
    }
    case 'stock':
      return behind.items.flatMap(({ name, unit, own, others }) => [
        ...(behind.items.length > 1 ? [`${name} ${amountText(own, unit)}`] : ['按可用库存']),
        ...(others > 0 ? [`另有代储 ${amountText(others, unit)}，不计`] : []),
      ]);
    case 'people':
      return ['按可保障人数'];
  }
}
