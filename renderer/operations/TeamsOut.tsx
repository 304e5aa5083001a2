import { Link } from '@tanstack/react-router';
import { Tag } from '../components/Tag';
import { deploymentWords as words } from '../messages/teams';
import { useCall } from '../queries';
import classes from './Operations.module.css';

/** 出动队伍: which teams went out for the operation, since when, and whether they are back. */
export function TeamsOut({ operation }: { operation: string }) {
  const { data } = useCall('deployments.list', { operation, show: 'all' });
  const rows = data?.rows.filter(({ standing }) => standing !== 'struck');
  if (rows?.length === 0) return <span className={classes.soft}>{words.none}</span>;
  return (
    <ul className={classes.list}>
      {rows?.map(({ deployment, team, standing, goneOn, dueOn, backOn, isOverdue }) => (
        <li key={deployment}>
          <span>
            <Link to="/teams/$uid" params={{ uid: team.uid }}>
              {team.name}
            </Link>
            <br />
            <span className={isOverdue ? classes.overdue : classes.soft}>
              {words.since(goneOn)} {backOn === null ? words.due(dueOn) : words.until(backOn)}
            </span>
          </span>
          <Tag tone={standing === 'back' ? 'grey' : isOverdue ? 'red' : 'orange'}>
            {words.standings[standing]}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
