import { readinessWords as words } from '../messages/teams';
import classes from './Teams.module.css';

/** 备勤率 as a bar with its figure beside it. */
export function ReadyBar({ team, percent }: { team: string; percent: number | null }) {
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
