import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../shared/format/money';
import { BackupLamp } from '../app/BackupLamp';
import { useMay } from '../app/session';
import { Panel } from '../components/Page';
import { figureWords, dashboardWords as words } from '../messages/dashboard';
import { callQuery, useCall } from '../queries';
import { ClosingHint } from './ClosingHint';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';
import { alertsOf, type Beside, type Figure, needsOf } from './figures';

/** What waits for somebody, and what runs out or is late; each number leads to its list. */
export function Attention({ dashboard, at }: DashboardPart) {
  const beside = useBeside(at);
  const saves = useMay('documents.save', at.warehouse);
  const approves = useMay('documents.approve', at.warehouse);
  return (
    <div className={classes.attention}>
      <Panel title={saves || approves ? words.needs : words.needsOfOthers}>
        <Figures figures={dashboard && needsOf(dashboard, at, beside)} rows={13} />
      </Panel>
      <Panel title={words.alerts}>
        <Figures figures={dashboard && alertsOf(dashboard, at, beside)} rows={18}>
          <li className={classes.lamp}>
            <BackupLamp />
          </li>
        </Figures>
        {at.warehouse && <ClosingHint />}
      </Panel>
    </div>
  );
}

function useBeside({ warehouse }: DashboardPart['at']): Beside {
  const at = warehouse ? { warehouse } : {};
  // Their lists are of one warehouse.
  const enabled = warehouse !== undefined;
  const arrivals = useQuery({ ...callQuery('arrivals.list', { ...at, limit: 1 }), enabled });
  const care = useQuery({ ...callQuery('care.due', { ...at, limit: 1 }), enabled });
  const evidence = useQuery({
    ...callQuery('evidence.due', { warehouse: warehouse ?? '' }),
    enabled,
  });
  const service = useQuery({ ...callQuery('service.list', { ...at, limit: 1 }), enabled });
  const certificates = useCall('teams.certificates', {});
  const toRecover = useCall('custody.toRecover', {
    filter: { ...at, overdue: true },
    limit: 1,
  });
  const trips = useCall('trips.list', { filter: at, limit: 1 });
  const mayAnswer = useMay('trips.answer', warehouse);
  const differences = useCall('trips.differences', { filter: at, limit: 1 });
  const items = useCall('items.list', { filter: { state: 'provisional' }, limit: 1 });
  const requisitions = useCall('requisitions.list', {
    filter: { ...at, unsettled: true },
    limit: 1,
  });
  const plans = useCall('planning.list', { filter: { approvable: true }, limit: 1 });
  const declined = useCall('planning.list', {
    filter: { state: 'declined', mine: true },
    limit: 1,
  });
  return {
    plans: plans.data?.totals,
    plansDeclined: declined.data?.totals,
    requisitions: requisitions.data?.totals,
    arrivals: arrivals.data?.totals,
    care: care.data?.totals,
    evidence: evidence.data?.totals,
    service: service.data?.totals,
    certificates: certificates.data?.rows.length,
    toRecover: toRecover.data?.totals,
    items: items.data?.totals,
    trips: trips.data?.totals,
    // Whoever may not answer has nothing to do with them here; their list says what there is.
    differences: mayAnswer ? differences.data?.totals : undefined,
  };
}

function Figures({
  figures,
  rows,
  children,
}: {
  figures: readonly Figure[] | undefined;
  /** How many there are going to be, so that nothing jumps when they come. */
  rows: number;
  children?: ReactNode;
}) {
  return (
    <ul
      className={classes.figures}
      aria-busy={!figures}
      style={{ minHeight: `${Math.ceil(rows / 3) * 34}px` }}
    >
      {figures?.map(({ name, count, tone, link }) => (
        <li key={name}>
          <Link {...link} data-figure={name} data-tone={count > 0 ? tone : 'none'}>
            <span className={classes.count}>{formatCount(count)}</span>
            {figureWords[name]}
          </Link>
        </li>
      ))}
      {figures && children}
    </ul>
  );
}
