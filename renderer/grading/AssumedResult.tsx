import { scoreText } from '../../shared/grading/amounts';
import type { Gap } from '../../shared/grading/gaps';
import { type Level, levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { useUnread } from '../components/InvalidInputs';
import { Panel } from '../components/Page';
import { resultWords } from '../messages/gradingAssessments';
import { whatIfWords as words } from '../messages/gradingWayUp';
import { GapList } from './GapList';
import classes from './Grading.module.css';
import { ReachedLine, reachedText } from './ReachedLine';
import type { AssumptionWork } from './useAssumption';

/** What is assumed comes to, beside what the assessment does. */
export function AssumedResult({ work, level }: { work: AssumptionWork; level: Level }) {
  const { before, after } = work;
  const unread = useUnread();
  const stays = (gap: Gap) => after.gaps.some(({ criterion }) => criterion === gap.criterion);
  const closed = before.gaps.filter((gap) => !stays(gap));
  return (
    <>
      {unread.length > 0 && (
        <p className={classes.vetoes} role="alert">
          {words.unread(unread.map(({ name }) => name).join('、'))}
        </p>
      )}
      <Panel title={words.result}>
        <div aria-live="polite">
          <ReachedLine reached={after.reached} target={level}>
            {words.before}：{reachedText(before.reached)}
          </ReachedLine>
        </div>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col" data-align="right">
                {words.before}
              </th>
              <th scope="col" data-align="right">
                {words.after}
              </th>
              <th scope="col">{resultWords.title}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((each) => {
              const was = before.levels.find((one) => one.level === each);
              const is = after.levels.find((one) => one.level === each);
              return (
                <tr key={each}>
                  <td>{levelNames[each]}</td>
                  <td data-align="right">{scoreText(was?.score ?? 0)}</td>
                  <td data-align="right">{scoreText(is?.score ?? 0)}</td>
                  <td>{is?.reached ? `✓ ${resultWords.reachedYes}` : resultWords.reachedNo}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Panel>
      {closed.length > 0 && <Gaps title={words.closed} gaps={closed} />}
      <Gaps title={words.left} gaps={after.gaps} />
    </>
  );
}

function Gaps({ title, gaps }: { title: string; gaps: readonly Gap[] }) {
  return (
    <Panel title={`${title} ${gaps.length}`}>
      {gaps.length === 0 ? (
        <span className={classes.soft}>{resultWords.noGaps}</span>
      ) : (
        <GapList gaps={gaps} />
      )}
    </Panel>
  );
}
