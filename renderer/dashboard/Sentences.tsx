import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount, moneyText } from '../../shared/format/money';
import { scarcestNeed } from '../../shared/reports/people';
import { dashboardWords as words } from '../messages/dashboard';
import { needWords } from '../messages/needs';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';

/** What lies here, as sentences: for how many people, and what it is worth. */
export function Sentences({ dashboard, at }: DashboardPart) {
  return (
    <div className={classes.sentences} aria-busy={!dashboard}>
      <People dashboard={dashboard} at={at} />
      <Value dashboard={dashboard} at={at} />
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
        <Link to="/province">
          {words.peopleBefore}
          <span className={classes.figure}>{formatCount(people.kit)}</span>
          {words.peopleAfter}
        </Link>
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
        <Link to="/stock" search={{ ...at, where: 'shelf' }}>
          {words.value}
          <span className={classes.figure}>{moneyText(value.known)}</span>
        </Link>
      </p>
      {value.unpriced > 0 && (
        <span className={classes.soft}>{words.unpricedLots(value.unpriced)}</span>
      )}
      <Link to="/stock" search={{ ...at, where: 'shelf' }} className={classes.soft}>
        {words.itemsIn(
          formatCount(categories.reduce((sum, { items }) => sum + items, 0)),
          formatCount(categories.length),
        )}
      </Link>
    </Sentence>
  );
}
