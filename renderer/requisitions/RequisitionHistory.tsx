import { formatInstant } from '../../shared/format/instant';
import type { RequisitionView } from '../../shared/requisitions/api';
import { Panel } from '../components/Page';
import { requisitionStepNames } from '../messages/requisitionSteps';
import { requisitionWords } from '../messages/requisitions';
import classes from './Requisition.module.css';

const words = requisitionWords.history;

/** Who did what with a 需求单, when, and why. */
export function RequisitionHistory({ view }: { view: RequisitionView }) {
  const { made, history } = view;
  const entries = [
    { said: words.made, ...made, reason: null },
    ...history.map(({ step, ...entry }) => ({ said: requisitionStepNames[step], ...entry })),
  ];
  return (
    <Panel title={words.title}>
      <ul className={classes.list}>
        {entries.map(({ said, by, at, reason }, index) => (
          <li key={index}>
            <span className={classes.soft}>{formatInstant(at)}</span> {by.name} {said}
            {reason !== null && `：${reason}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
