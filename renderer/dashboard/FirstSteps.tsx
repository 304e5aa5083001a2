import { Link } from '@tanstack/react-router';
import { Panel } from '../components/Page';
import { dashboardWords } from '../messages/dashboard';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';

const words = dashboardWords.first;

/** What to do in a store that holds nothing yet, in order; gone as soon as something is there. */
export function FirstSteps({ dashboard }: Pick<DashboardPart, 'dashboard'>) {
  if (!dashboard || !isEmpty(dashboard)) return null;
  return (
    <Panel title={words.title}>
      <ol className={classes.steps}>
        <li>
          <Link to="/settings/users">{words.users}</Link>
          <span className={classes.soft}>{words.usersExplain}</span>
        </li>
        <li>
          <Link to="/settings/go-live">{words.goLive}</Link>
          <span className={classes.soft}>{words.goLiveExplain}</span>
        </li>
        <li>
          <Link to="/documents/new/$kind" params={{ kind: 'receipt' }}>
            {words.receipt}
          </Link>
          <span className={classes.soft}>{words.receiptExplain}</span>
        </li>
      </ol>
    </Panel>
  );
}

function isEmpty(dashboard: NonNullable<DashboardPart['dashboard']>): boolean {
  const papers = dashboard.waiting.count + dashboard.toPost.count + dashboard.drafts;
  return papers === 0 && dashboard.expiry.every(({ lots }) => lots === 0);
}
