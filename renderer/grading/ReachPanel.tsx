import { levelNames } from '../../shared/names';
import { Panel } from '../components/Page';
import { wayUpWords as words } from '../messages/gradingWayUp';
import classes from './Grading.module.css';
import type { WayUpView } from './WayUpPage';

const ways = ['now', 'transfers', 'records'] as const;

/** Which levels are reached with what is there today. */
export function ReachPanel({ view: { reach, unknown } }: { view: WayUpView }) {
  return (
    <Panel title={words.reachTitle}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.reach.level}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {words.reach[way]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reach.map((each) => (
            <tr key={each.level}>
              <td>{levelNames[each.level]}</td>
              {ways.map((way) => (
                <td key={way}>{each[way] ? `✓ ${words.reach.yes}` : words.reach.no}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className={classes.soft}>
        {words.reachNote}
        {unknown > 0 && words.unknownGivers(unknown)}
      </span>
    </Panel>
  );
}
