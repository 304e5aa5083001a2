import { useState } from 'react';
import type { z } from 'zod';
import type { PartyRow, partyRole } from '../../shared/parties/api';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { partyNatureNames } from '../messages/names';
import { NewPartyDialog } from './NewPartyDialog';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<PickedParty>, 'source' | 'find' | 'orElse'> {
  /** Only those who play this part; a new one is made to play it. */
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

async function partyChoices(search: string, role: Props['part']) {
  const { rows } = await call('parties.find', { search, role, limit: 30 });
  return rows.map(({ uid, name, nature }) => ({
    key: uid,
    name,
    value: { uid, name },
    shown: (
      <>
        <span className={classes.main}>{name}</span>
        <span className={classes.aside}>{partyNatureNames[nature]}</span>
      </>
    ),
  }));
}
