import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount, formatYuan } from '../../shared/format/money';
import { scarcestNeed } from '../format/people';
import { dashboardWords as words } from '../messages/dashboard';
import { needWords } from '../messages/needs';
import { transferWords } from '../messages/transfers';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';
import { useNotLive } from './useNotLive';

/** The key figures as sentences, each leading to its list. */
export function Sentences({ dashboard, at }: DashboardPart) {
  return (
    <div className={classes.sentences} aria-busy={!dashboard}>
      <People dashboard={dashboard} at={at} />
      <Value dashboard={dashboard} at={at} />
      <Papers dashboard={dashboard} at={at} />
      <Expiry dashboard={dashboard} at={at} />
    </div>
  );
}

function Sentence({ children }: { children: ReactNode }) {
  return <div className={classes.sentence}>{children}</div>;
}

function People({ dashboard }: DashboardPart) {
  if (!dashboard) return <Sentence> </Sentence>;
  const { people } = dashboard;
  const scarcest = scarcestNeed(people);
  return (
    <Sentence>
      <p className={classes.lead}>
        {words.peopleBefore}
        <span className={classes.figure}>{formatCount(people.kit)}</span>
        {words.peopleAfter}
      </p>
      {scarcest && (
        <span
          className={scarcest.people < people.kit ? classes.warn : classes.soft}
          title={needWords[scarcest.need].explain}
        >
          {needWords[scarcest.need].sentence(
            formatCount(scarcest.people),
            scarcest.people < people.kit,
          )}
        </span>
      )}
      <Link to="/province" className={classes.soft}>
        {words.seeProvince}
      </Link>
    </Sentence>
  );
}

function Value({ dashboard, at }: DashboardPart) {
  if (!dashboard) return <Sentence> </Sentence>;
  const { value, categories } = dashboard;
  return (
    <Sentence>
      <p className={classes.lead}>
        {words.value}
        <span className={classes.figure}>¥{formatYuan(value.known)}</span>
      </p>
      {value.unpriced > 0 && (
        <span className={classes.soft}>{words.unpricedLots(value.unpriced)}</span>
      )}
      <Link to="/stock" search={at} className={classes.soft}>
        {words.itemsIn(
          formatCount(categories.reduce((sum, { items }) => sum + items, 0)),
          formatCount(categories.length),
        )}
      </Link>
    </Sentence>
  );
}

function Papers({ dashboard, at }: DashboardPart) {
  if (!dashboard) return <Sentence> </Sentence>;
  const { waiting, toPost, drafts, custody, road } = dashboard;
  return (
    <Sentence>
      <p className={classes.lead}>
        <Link to="/documents" search={{ ...at, state: 'waiting' }}>
          {words.waitingBefore}
          <span className={classes.figure}>{formatCount(waiting.count)}</span>
          {words.waitingAfter}
        </Link>
      </p>
      <Link to="/documents" search={{ ...at, state: 'approved' }} className={classes.soft}>
        {words.toPost(toPost.count)}
      </Link>
      <Link to="/documents" search={{ ...at, state: 'draft' }} className={classes.soft}>
        {words.drafts(drafts)}
      </Link>
      {custody.returnsOverdue > 0 && (
        <Link to="/custody" search={{ ...at, overdue: 'return' }} className={classes.danger}>
          {words.returnsOverdue(custody.returnsOverdue)}
        </Link>
      )}
      {custody.reportsOverdue > 0 && (
        <Link to="/custody" search={{ ...at, overdue: 'report' }} className={classes.warn}>
          {words.reportsOverdue(custody.reportsOverdue)}
        </Link>
      )}
      <Road road={road} />
    </Sentence>
  );
}

/** Transfers that wait for somebody; each leads to 在途. Nothing is said of what there is none of. */
function Road({ road }: Pick<NonNullable<DashboardPart['dashboard']>, 'road'>) {
  const said = (['overdue', 'stated', 'toReceive', 'toMatch'] as const).filter(
    (what) => road[what] > 0,
  );
  return said.map((what) => (
    <Link key={what} to="/transfers" className={what === 'overdue' ? classes.danger : classes.warn}>
      {transferWords.dashboard[what](road[what])}
    </Link>
  ));
}

function Expiry({ dashboard, at }: DashboardPart) {
  const notLive = useNotLive(at);
  if (!dashboard) return <Sentence> </Sentence>;
  const lotsOf = (band: string) => dashboard.expiry.find((each) => each.band === band)?.lots ?? 0;
  const expired = lotsOf('expired');
  return (
    <Sentence>
      <p className={classes.lead}>
        <Link to="/stock" search={{ ...at, expiry: 'within30', by: 'lot' }}>
          {words.expiringBefore}
          <span className={classes.figure}>{formatCount(lotsOf('within30'))}</span>
          {words.expiringAfter}
        </Link>
      </p>
      {expired > 0 && (
        <Link
          to="/stock"
          search={{ ...at, expiry: 'expired', by: 'lot' }}
          className={classes.danger}
        >
          {words.expired(expired)}
        </Link>
      )}
      <span className={dashboard.belowReserve.length > 0 ? classes.warn : classes.soft}>
        {notLive ? words.notLive(notLive.shortName) : words.below(dashboard.belowReserve.length)}
      </span>
    </Sentence>
  );
}
