import { call } from '../api';
import { useScan } from '../app/scanner';
import { useActs } from './useActs';
import { useRecent } from './useRecent';
import { useSearchInput } from './useSearch';

/**
 * A code that no screen wants is looked up: what it can only mean is opened, the paper of a sheet,
 * the stock of a bin, a lot, the card of an item. Anything else is shown in the search.
 */
export function useScanAnywhere(search: (code: string) => void): void {
  const ask = useSearchInput();
  const actsFor = useActs();
  const [, remember] = useRecent();
  useScan(
    async (code) => {
      const { groups, meant } = await call('search.find', ask(code.slice(0, 60)));
      if (meant === null) {
        search(code);
        return groups.length > 0 ? 'taken' : 'refused';
      }
      remember(meant);
      actsFor(meant).open.run();
      return 'taken';
    },
    { fallback: true },
  );
}
