import { useState } from 'react';
import { call } from '../api';
import { earmarkWords } from '../messages/documents';
import { earmarkNatureNames } from '../messages/names';
import { NewEarmarkDialog } from './NewEarmarkDialog';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

export interface PickedEarmark {
  uid: string;
  name: string;
}

/** 定向用途 by a part of its name; one that isn't there is added from here. */
export function EarmarkSelect(
  props: Omit<SearchSelectProps<PickedEarmark>, 'source' | 'find' | 'orElse'>,
) {
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <SearchSelect<PickedEarmark>
        {...props}
        source={['earmarks']}
        find={earmarkChoices}
        orElse={{ label: earmarkWords.add, run: setAdding }}
      />
      {adding !== null && (
        <NewEarmarkDialog name={adding} onClose={() => setAdding(null)} onSaved={props.onChoose} />
      )}
    </>
  );
}

async function earmarkChoices(search: string) {
  const { rows } = await call('earmarks.list', {});
  return rows
    .filter(({ name }) => name.includes(search))
    .map(({ uid, name, nature }) => ({
      key: uid,
      name,
      value: { uid, name },
      shown: (
        <>
          <span className={classes.main}>{name}</span>
          <span className={classes.aside}>{earmarkNatureNames[nature]}</span>
        </>
      ),
    }));
}
