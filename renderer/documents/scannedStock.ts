import type { StockFilter } from '../../shared/stock/api';
import { call } from '../api';
import { isOnShelf, type PickedStock } from '../components/StockSelect';
import { plainCode, type ScanMeaning } from './scannedItem';

/**
 * What of it lies on the shelves of a warehouse: of the lot or item that a code means, or, where it
 * means nothing else, of the lots that have it as their batch.
 */
export async function stockMeant(
  code: string,
  meaning: ScanMeaning | null,
  filter: StockFilter & { warehouse: string },
): Promise<PickedStock[]> {
  if (meaning?.kind === 'bin') return [];
  const of =
    meaning === null
      ? { search: code.slice(0, 60) }
      : { item: meaning.item.uid, ...(meaning.lot === null ? {} : { lot: meaning.lot }) };
  const { rows } = await call('stock.lots', {
    filter: { ...filter, where: 'shelf', ...of },
    limit: 200,
  });
  const shelved = rows.filter(isOnShelf);
  return meaning === null
    ? shelved.filter(({ batchNumber }) => plainCode(batchNumber) === plainCode(code))
    : shelved;
}
