import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { scoreText } from '../../shared/grading/amounts';
import type { GradingResult } from '../../shared/grading/result';
import type { StandardBody } from '../../shared/grading/standard';
import { levelNames } from '../../shared/names';
import { Panel } from '../components/Page';
import { resultWords as words } from '../messages/gradingAssessments';
import { GapList } from './GapList';
import classes from './Grading.module.css';
import { ReachedLine } from './ReachedLine';

const Radar = lazy(async () => ({ default: (await import('./Radar')).Radar }));

interface Props {
  result: GradingResult;
  body: StandardBody;
  /** Goes to a criterion of the list beside it. */
  onGo: (criterion: string) => void;
}

/** What an assessment comes to: level, vetoes, scores by dimension and level, every gap. */
export function ResultPanel({ result, body, onGo }: Props) {
  return (
    <>
      <Panel title={words.title}>
        <Headline result={result} body={body} onGo={onGo} />
      </Panel>
      <Panel title={words.dimensions}>
        <Suspense fallback={<div className={classes.picture} aria-busy />}>
          <Radar
            dimensions={result.dimensions}
            outlines={[
              {
                name: words.points,
                color: 'var(--action)',
                scores: Object.fromEntries(
                  result.dimensions.map(({ code, score }) => [code, score / 10]),
                ),
              },
            ]}
          />
        </Suspense>
        <Dimensions result={result} />
      </Panel>
      <Panel title={words.levels}>
        <Levels result={result} />
      </Panel>
      <Panel title={result.gaps.length === 0 ? words.noGaps : words.gaps(result.gaps.length)}>
        <GapList gaps={result.gaps} onGo={onGo} />
      </Panel>
    </>
  );
}

function Headline({ result, body, onGo }: Props) {
  const { reached, target, levels } = result;
  const at = levels.find(({ level }) => level === target);
  return (
    <>
      <ReachedLine reached={reached} target={target}>
        {words.score(scoreText(at?.score ?? 0), levelNames[target] ?? '')}
      </ReachedLine>
      {at && at.vetoes.length > 0 && (
        <div className={classes.vetoes}>
          <b>★ {words.vetoes(at.vetoes.length)}</b>
          {at.vetoes.map((code) => (
            <div key={code}>
              <UnstyledButton fz={13} c="var(--danger)" onClick={() => onGo(code)}>
                {code} {body.criteria.find((each) => each.code === code)?.title}
                {at.open.includes(code) && words.notYet}
              </UnstyledButton>
            </div>
          ))}
        </div>
      )}
      <span className={classes.soft}>{words.pass(body.passMark)}</span>
    </>
  );
}

function Dimensions({ result: { dimensions } }: Pick<Props, 'result'>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.dimension}</th>
          <th scope="col" data-align="right">
            {words.earned}
          </th>
          <th scope="col" data-align="right">
            {words.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ code, name, earned, of, score }) => (
          <tr key={code}>
            <td>{name}</td>
            <td data-align="right">
              {earned / 2} / {of / 2}
            </td>
            <td data-align="right">{scoreText(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Levels({ result: { levels } }: Pick<Props, 'result'>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col" data-align="right">
            {words.points}
          </th>
          <th scope="col" data-align="right">
            {words.vetoesShort}
          </th>
          <th scope="col" data-align="right">
            {words.openShort}
          </th>
          <th scope="col">{words.title}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, score, reached, vetoes, open }) => (
          <tr key={level}>
            <td>{levelNames[level]}</td>
            <td data-align="right">{scoreText(score)}</td>
            <td data-align="right">{vetoes.length}</td>
            <td data-align="right">{open.length}</td>
            <td>{reached ? `✓ ${words.reachedYes}` : words.reachedNo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
