import { useState } from 'react';
import { teamClassNames } from '../../shared/names';
import { findsTeam } from '../../shared/teams/findsTeam';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { NewPartyDialog } from './NewPartyDialog';
import { partyChoices } from './PartySelect';
import { type Choice, SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

/** 收货单位: a rescue team or a recipient. */
export type Destination =
  | { kind: 'team'; uid: string; name: string }
  | { kind: 'party'; uid: string; name: string };

/** 救援队 and 接收单位 in one list, teams first, by name or pinyin initials: `zj` is 赈济. */
export function TeamOrPartySelect(
  props: Omit<SearchSelectProps<Destination>, 'source' | 'find' | 'orElse'> & {
    /** Leaves the recipients out. */
    teamsOnly?: boolean;
  },
) {
  const { teamsOnly = false, ...rest } = props;
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <SearchSelect<Destination>
        placeholder={teamsOnly ? inputWords.select.team : inputWords.select.destination}
        {...rest}
        source={['destinations', teamsOnly]}
        find={async (search) => [
          ...(await teamChoices(search)),
          ...(teamsOnly ? [] : await recipientChoices(search)),
        ]}
        {...(teamsOnly ? {} : { orElse: { label: inputWords.select.newParty, run: setAdding } })}
      />
      {adding !== null && (
        <NewPartyDialog
          name={adding}
          part="recipient"
          onClose={() => setAdding(null)}
          onSaved={({ uid, name }) => props.onChoose({ kind: 'party', uid, name })}
        />
      )}
    </>
  );
}

/** Teams that fit what was typed. */
export async function teamChoices(search: string): Promise<Choice<Destination>[]> {
  const { rows } = await call('teams.list', {});
  return rows
    .filter((team) => findsTeam(team, search))
    .map(({ uid, name, class: of }) => ({
      key: uid,
      name,
      value: { kind: 'team', uid, name },
      shown: (
        <>
          <span className={classes.main}>{name}</span>
          <span className={classes.aside}>
            {inputWords.select.team} · {teamClassNames[of]}
          </span>
        </>
      ),
    }));
}

/** Recipients that fit what was typed. */
export async function recipientChoices(search: string): Promise<Choice<Destination>[]> {
  return (await partyChoices(search, 'recipient')).map(({ value, ...choice }) => ({
    ...choice,
    value: { kind: 'party', ...value },
  }));
}
