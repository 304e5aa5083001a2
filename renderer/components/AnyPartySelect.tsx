import { teamClassNames } from '../../shared/names';
import { findsTeam } from '../../shared/teams/findsTeam';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

/** The other side of a paper: whoever gives or gets. */
export interface PickedSide {
  kind: 'team' | 'party';
  uid: string;
  name: string;
}

/** 往来单位 or 救援队, to look for; nothing is added here. */
export function AnyPartySelect(
  props: Omit<SearchSelectProps<PickedSide>, 'source' | 'find' | 'orElse'>,
) {
  return (
    <SearchSelect<PickedSide>
      placeholder={inputWords.select.party}
      {...props}
      source={['parties and teams']}
      find={findSides}
    />
  );
}

async function findSides(search: string) {
  const [teams, parties] = await Promise.all([
    call('teams.list', {}),
    call('parties.find', { search, limit: 30 }),
  ]);
  const fitting = teams.rows.filter((team) => findsTeam(team, search));
  return [
    ...fitting.map(({ uid, name, class: of }) =>
      choice({ kind: 'team', uid, name }, `${inputWords.select.team} · ${teamClassNames[of]}`),
    ),
    ...parties.rows.map(({ uid, name }) => choice({ kind: 'party', uid, name }, '')),
  ];
}

function choice(value: PickedSide, aside: string) {
  return {
    key: value.uid,
    name: value.name,
    value,
    shown: (
      <>
        <span className={classes.main}>{value.name}</span>
        <span className={classes.aside}>{aside}</span>
      </>
    ),
  };
}
