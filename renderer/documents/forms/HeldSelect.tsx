import type { Held } from '../../../shared/custody/held';
import { formatCount } from '../../../shared/format/money';
import { call } from '../../api';
import { type Choice, SearchSelect, type SearchSelectProps } from '../../components/SearchSelect';
import classes from '../../components/SearchSelect.module.css';
import { custodyWords as words } from '../../messages/custody';

/** Goods to be brought back: of a lot that is held, or of which nobody knows the lot. */
export type HeldChoice = Pick<Held, 'item'> & { lot: string | null; outstanding: number };

/**
 * What somebody holds, by name, code, pinyin initials, batch or serial number. Of people any item is found behind it:
 * they may bring what nobody knows the gift of.
 */
export function HeldSelect(
  props: Omit<SearchSelectProps<HeldChoice>, 'source' | 'find'> & {
    held: readonly Held[];
    /** Whether goods of an unknown lot may be chosen, too. */
    unknown: boolean;
  },
) {
  const { held, unknown, ...rest } = props;
  return (
    <SearchSelect<HeldChoice>
      {...rest}
      source={['held', held, unknown]}
      find={async (search) => [
        ...(await heldChoices(held, search)),
        ...(unknown ? await unknownChoices(search) : []),
      ]}
    />
  );
}

async function heldChoices(held: readonly Held[], search: string): Promise<Choice<HeldChoice>[]> {
  const wanted = search.normalize('NFKC').trim().toUpperCase();
  const found = wanted === '' ? [] : (await call('items.find', { search, limit: 1000 })).rows;
  const meant = new Set(found.map(({ uid }) => uid));
  return held
    .filter(
      ({ item, batchNumber, serialNumber }) =>
        meant.has(item.uid) ||
        [item.name, item.code, item.spec, batchNumber, serialNumber]
          .join(' ')
          .toUpperCase()
          .includes(wanted),
    )
    .map((each) => ({
      key: each.lot,
      name: each.item.name,
      value: each,
      shown: (
        <>
          <span className={classes.main}>{each.item.name}</span>
          <span className={classes.aside}>
            {[
              each.item.spec,
              each.batchNumber,
              each.serialNumber,
              words.held(formatCount(each.outstanding), each.item.unit),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    }));
}

async function unknownChoices(search: string): Promise<Choice<HeldChoice>[]> {
  const { rows } = await call('items.find', { search, limit: 30 });
  return rows
    .filter(({ recoverable }) => recoverable || search !== '')
    .map(({ uid, code, name, spec, unit }) => ({
      key: `unknown ${uid}`,
      name,
      value: { item: { uid, code, name, spec, unit }, lot: null, outstanding: 0 },
      shown: (
        <>
          <span className={classes.main}>{name}</span>
          <span className={classes.aside}>
            {spec} · {words.unknownLot}
          </span>
        </>
      ),
    }));
}
