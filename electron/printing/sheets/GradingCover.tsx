import { dayOf } from '../../../shared/day';
import { codeText } from '../../../shared/search/codes';
import type { Sheet } from '../sheet';
import { QrCode } from './Code';
import { dayInWords } from './dayInWords';
import {
  type Assessment,
  levelName,
  reachedName,
  reportNumber,
  scoreName,
  stampOf,
  standardTitle,
  unofficial,
} from './gradingParts';
import type { Field } from './LinesSheet';

/**
 * The cover of 评定报告: whose warehouse was graded, by what, with what result, by whom. It bears no
 * emblem, since the law keeps that one.
 */
export function GradingCover({ sheet }: { sheet: Sheet<'gradingReport'> }) {
  const { assessment, society, head, printedBefore } = sheet;
  const { assessment: uid, warehouse, standard } = assessment;
  const stamp = stampOf(assessment);
  return (
    <>
      <div className="cover-top">
        <QrCode text={codeText({ kind: 'assessment', uid, head })} size={22} />
        <p>
          报告编号
          <b>{reportNumber(assessment) ?? '尚未复核，没有编号'}</b>
          {printedBefore > 0 && <span className="again">补打 {printedBefore}</span>}
        </p>
      </div>
      <p className="society">{society}</p>
      <h1>仓库评定报告</h1>
      {stamp && <div className="stamp">{stamp}</div>}
      <p className="of-warehouse">{warehouse.name}</p>
      <Outcome assessment={assessment} />
      <dl>
        {fieldsOf(assessment).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!standard.official && <p className="unofficial">本报告所用标准为{unofficial}</p>}
    </>
  );
}

function Outcome({ assessment }: { assessment: Assessment }) {
  const { targetLevel, result } = assessment;
  const isReached = result.levels.some(({ level, reached }) => level === targetLevel && reached);
  const target = levelName(targetLevel);
  return (
    <p className="outcome">
      <b>{reachedName(assessment)}</b>
      目标{target}，{isReached ? '已达到' : '未达到'}；{target}得分 {scoreName(assessment)}
    </p>
  );
}

function fieldsOf(assessment: Assessment): Field[] {
  const { by, signed, judgedOn } = assessment;
  return [
    { label: '评级标准', value: standardTitle(assessment) },
    { label: '基准日', value: dayInWords(judgedOn) },
    { label: '评定人', value: by.name },
    { label: '复核人', value: signed ? signed.by.name : '尚未复核' },
    ...(signed ? [{ label: '复核日期', value: dayInWords(dayOf(new Date(signed.at))) }] : []),
  ];
}
