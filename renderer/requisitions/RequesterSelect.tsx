import { useWarehouse } from '../app/warehouse';
import { meantWarehouses } from '../components/meantWarehouses';
import { type Choice, SearchSelect, type SearchSelectProps } from '../components/SearchSelect';
import classes from '../components/SearchSelect.module.css';
import {
  recipientChoices,
  type Destination as TeamOrParty,
  teamChoices,
} from '../components/TeamOrPartySelect';
import { inputWords } from '../messages/inputs';
import { requisitionWords as words } from '../messages/requisitions';

/** 需求单位: a warehouse by its code, a team or a recipient. */
export type Requester = TeamOrParty | { kind: 'warehouse'; uid: string; name: string };

/** 救援队, 仓库 and 接收单位 in one list, by name or pinyin initials. */
export function RequesterSelect(
  props: Omit<SearchSelectProps<Requester>, 'source' | 'find' | 'orElse'>,
) {
  const { warehouses } = useWarehouse();
  return (
    <SearchSelect<Requester>
      placeholder={words.toPlaceholder}
      {...props}
      source={['requesters']}
      find={async (search): Promise<readonly Choice<Requester>[]> => [
        ...(await teamChoices(search)),
        ...meantWarehouses(warehouses, search).map(({ code, name }) => ({
          key: code,
          name,
          value: { kind: 'warehouse' as const, uid: code, name },
          shown: (
            <>
              <span className={classes.main}>{name}</span>
              <span className={classes.aside}>{inputWords.select.store}</span>
            </>
          ),
        })),
        ...(await recipientChoices(search)),
      ]}
    />
  );
}
