import { Link } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { responseLevelNames } from '../../shared/names';
import { isSameBody, levelHolder } from '../../shared/operations/levels';
import { momentText } from '../../shared/operations/moment';
import { papersText } from '../../shared/operations/papersText';
import { countedIn, countPeople, lastReports } from '../../shared/operations/places';
import { servedText } from '../../shared/operations/served';
import { headsText } from '../../shared/operations/timelineText';
import { MoneyText } from '../components/MoneyText';
import { Panel } from '../components/Page';
import { operationWords as words } from '../messages/operation';
import { operationsWords } from '../messages/operations';
import { deploymentWords } from '../messages/teams';
import type { OperationFigures, OperationView } from './OperationPage';
import classes from './Operations.module.css';
import { TeamsOut } from './TeamsOut';

/** Beside everything that happened: the levels in force, the places, the figures, the last words. */
export function OperationAside({
  operation,
  figures,
}: {
  operation: OperationView;
  figures: OperationFigures | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab, for its arrows
    <div className={classes.aside} tabIndex={0}>
      <Conclusion operation={operation} />
      <Panel title={operationsWords.levels}>
        <Levels operation={operation} />
      </Panel>
      <Panel title={deploymentWords.panel}>
        <TeamsOut operation={operation.uid} />
      </Panel>
      <Panel title={words.figures.title}>
        {figures && <Figures operation={operation.uid} figures={figures} />}
      </Panel>
      <Panel title={words.figures.disaster}>
        <Places operation={operation} />
      </Panel>
    </div>
  );
}

/** The level of each body with its last document, none where nobody has set one. */
function Levels({ operation: { levels, entries } }: { operation: OperationView }) {
  if (levels.length === 0) return <span className={classes.soft}>{words.level.none}</span>;
  return (
    <ul className={classes.list}>
      {levels.map((inForce) => {
        const last = entries.findLast((each) => isSameBody(each, inForce) && each.struck === null);
        return (
          <li key={`${inForce.body} ${inForce.society?.code}`}>
            <span>
              {levelHolder(inForce)}
              <br />
              <span className={classes.soft}>
                {last && momentText(last.said)} {last?.documentNumber}
              </span>
            </span>
            <strong>{responseLevelNames[inForce.level]}</strong>
          </li>
        );
      })}
    </ul>
  );
}

function Figures({ operation, figures }: { operation: string; figures: OperationFigures }) {
  const { served, kitPeople, value, papers } = figures;
  return (
    <ul className={classes.list}>
      <li>
        <span>{words.figures.people}</span>
        <strong>{servedText(served)}</strong>
      </li>
      <li>
        <span>{words.figures.kit}</span>
        <strong>{words.figures.person(formatCount(kitPeople))}</strong>
      </li>
      <li>
        <span>{words.figures.value}</span>
        <strong>
          <MoneyText money={value} />
        </strong>
      </li>
      <li>
        <span>{words.figures.papers}</span>
        <Link to="/documents" search={{ operation }}>
          {papersText(papers)}
        </Link>
      </li>
    </ul>
  );
}

/** The last report of each place, and all of them together. */
function Places({ operation: { reports } }: { operation: OperationView }) {
  const last = lastReports(reports);
  if (last.length === 0) return <span className={classes.soft}>{words.place.none}</span>;
  return (
    <ul className={classes.list}>
      {last.map((report) => {
        const outer = countedIn(report.place, reports);
        return (
          <li key={report.place} className={classes.over}>
            <span>
              {report.place} <span className={classes.soft}>{momentText(report.said)}</span>
              {outer !== null && (
                <>
                  <br />
                  <span className={classes.soft}>{words.place.countedIn(outer)}</span>
                </>
              )}
            </span>
            <span>{headsText(report)}</span>
          </li>
        );
      })}
      {last.length > 1 && (
        <li className={classes.over}>
          <span>{words.place.sum}</span>
          <strong>{headsText(countPeople(reports))}</strong>
        </li>
      )}
    </ul>
  );
}

/** What was said when it was closed. */
function Conclusion({ operation: { steps, endedOn } }: { operation: OperationView }) {
  const closing = endedOn === null ? undefined : steps.findLast(({ step }) => step === 'closed');
  if (!closing || (closing.text === '' && closing.reason === null)) return null;
  return (
    <Panel title={words.figures.conclusion}>
      <div className={classes.wrap}>{closing.text}</div>
      {closing.reason && <div className={classes.soft}>{words.figures.reason(closing.reason)}</div>}
    </Panel>
  );
}
