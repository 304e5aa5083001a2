import type { StockFilter } from '../../shared/stock/api';
import { EmptyState } from '../components/EmptyState';
import { stockWords } from '../messages/stock';

const words = stockWords.empty;

/** What stands where no stock is: nothing yet, nothing out, or nothing that fits. */
export function NoStock({ filter }: { filter: StockFilter }) {
  const { where, ...narrowing } = filter;
  if (Object.keys(narrowing).length > 0) {
    return <EmptyState title={words.filtered} explain={words.filteredExplain} />;
  }
  return where === 'custody' ? (
    <EmptyState title={words.custody} explain={words.custodyExplain} />
  ) : (
    <EmptyState title={words.title} explain={words.explain} />
  );
}
