import type { TeamReadiness } from '../../shared/teams/readinessApi';
import { Tag } from '../components/Tag';
import { deploymentWords, readinessWords as words } from '../messages/teams';
import classes from './Teams.module.css';

/** 备勤率 as a bar with its figure beside it; of a team that is out, that it is. */
export function ReadyBar({ readiness }: { readiness: TeamReadiness }) {
  const { out, shares } = readiness;
  const team = readiness.team.name;
  if (out !== null) return <Tag tone="orange">{deploymentWords.standings[out.standing]}</Tag>;
  const percent = shares?.lines ?? null;
  if (percent === null) return <span className={classes.soft}>{words.noKit}</span>;
  return (
    <span className={classes.ready}>
      <meter
        className={classes.bar}
        min={0}
        max={100}
        value={percent}
        data-tone={percent === 100 ? 'whole' : percent >= 80 ? 'most' : 'little'}
        aria-label={words.shareOf(team, percent)}
      />
      <span className={classes.percent}>{words.percent(percent)}</span>
    </span>
  );
}
