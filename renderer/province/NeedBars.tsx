import type { z } from 'zod';
import { formatCount } from '../../shared/format/money';
import type { peopleServed } from '../../shared/reports/api';
import { scarcestNeed } from '../../shared/reports/people';
import { provinceWords as words } from '../messages/dashboard';
import { needWords } from '../messages/needs';
import classes from './Province.module.css';

/** 按需要可保障的人数: packs first, then each other need, the scarcest marked. */
export function NeedBars({ people }: { people: z.infer<typeof peopleServed> }) {
  const scarcest = scarcestNeed(people)?.need;
  const needs = [
    {
      name: words.kit,
      people: people.kit,
      said: `${formatCount(people.kit)} ${words.peopleAfter}`,
      explain: undefined,
      scarce: false,
    },
    ...people.needs.map((each) => ({
      name: needWords[each.need].name,
      people: each.people,
      said: needWords[each.need].count(formatCount(each.people)),
      explain: needWords[each.need].explain,
      scarce: each.need === scarcest && each.people < people.kit,
    })),
  ];
  const most = Math.max(1, ...needs.map((each) => each.people));
  return (
    <div className={classes.needs}>
      {needs.map((need) => (
        <NeedBar key={need.name} {...need} share={need.people / most} />
      ))}
    </div>
  );
}

function NeedBar(props: {
  name: string;
  said: string;
  explain: string | undefined;
  scarce: boolean;
  share: number;
}) {
  return (
    <>
      <span title={props.explain}>{props.name}</span>
      <span>
        <span
          className={classes.bar}
          data-scarce={props.scarce || undefined}
          style={{ display: 'block', width: `${Math.max(0.5, props.share * 100)}%` }}
        />
      </span>
      <span className={`${classes.number} ${props.scarce ? classes.warn : ''}`}>{props.said}</span>
    </>
  );
}
