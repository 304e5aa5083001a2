import { useState } from 'react';
import type { z } from 'zod';
import { partyNatureNames, partyRoleNames } from '../../shared/names';
import type { PartyRow, partyRole } from '../../shared/parties/api';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { NewPartyDialog } from './NewPartyDialog';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<PickedParty>, 'source' | 'find' | 'orElse'> {
  /** Those who play this part come first; a new one is made to play it. */
  part: z.infer<typeof partyRole>;
}

export type PickedParty = Pick<PartyRow, 'uid' | 'name'>;

/** 往来单位 by name or pinyin initials; one that isn't there is added from here. */
export function PartySelect({ part, ...props }: Props) {
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <SearchSelect<PickedParty>
        placeholder={inputWords.select.party}
        {...props}
        source={['parties', part]}
        find={(search) => partyChoices(search, part)}
        orElse={{ label: inputWords.select.newParty, run: setAdding }}
      />
      {adding !== null && (
        <NewPartyDialog
          name={adding}
          part={part}
          onClose={() => setAdding(null)}
          onSaved={props.onChoose}
        />
      )}
    </>
  );
}

/**
 * Those who play the part, and behind them others that fit what is typed: a supplier may give, too.
 * What they are is then said beside the name.
 */
export async function partyChoices(search: string, part: Props['part']) {
  const { rows } = await call('parties.find', {
    search,
    limit: 30,
    ...(search === '' ? { role: part } : {}),
  });
  const plays = ({ roles }: PartyRow) => roles.includes(part);
  return [...rows.filter(plays), ...rows.filter((party) => !plays(party))].map((party) => ({
    key: party.uid,
    name: party.name,
    value: { uid: party.uid, name: party.name },
    shown: (
      <>
        <span className={classes.main}>{party.name}</span>
        <span className={classes.aside}>
          {plays(party)
            ? partyNatureNames[party.nature]
            : party.roles.map((role) => partyRoleNames[role]).join('、')}
        </span>
      </>
    ),
  }));
}
