import type { Output } from '../api';
import { teamClassNames } from '../names';

type Team = Pick<
  Output<'teams.list'>['rows'][number],
  'name' | 'code' | 'class' | 'initials' | 'readings'
>;

/** Whether a team is found by what was typed: of its name, class, code or pinyin. */
export function findsTeam(team: Team, search: string): boolean {
  const { name, code, initials, readings } = team;
  const wanted = search.normalize('NFKC').trim().toUpperCase();
  return [name, teamClassNames[team.class], code, initials, readings].some((each) =>
    each.toUpperCase().includes(wanted),
  );
}
