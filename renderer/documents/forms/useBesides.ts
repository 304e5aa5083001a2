import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import type { DifferenceRow } from '../../../shared/stocktakes/api';
import { callQuery } from '../../queries';
import type { Paper } from '../paper';

const keyOf = ({ lot, item, bin, condition, batchNumber }: StocktakeLine) =>
  `${lot ?? `${item} ${batchNumber}`} ${bin} ${condition}`;

/**
 * What the counted lines of a stocktake are beside the book, as of the last save, and what the book
 * says now of those that are not counted. Both lag behind the typing: 2,000 rows must not be drawn
 * again with every key.
 */
export function useBesides({ body, view, editable, warehouse }: Paper<StocktakeBody>) {
  const { data } = useQuery({
    ...callQuery('stocktakes.differences', { document: view?.uid ?? '' }),
    enabled: view !== null,
  });
  const scope = useQuery({
    ...callQuery('stocktakes.scope', {
      warehouse: warehouse.code,
      scope: body.scope,
      blind: body.blind,
    }),
    enabled: editable && !body.blind && body.lines.length > 0,
  });
  const saved = useDeferredValue(view?.body.kind === 'stocktake' ? view.body.lines : null);
  const rows = useDeferredValue(data?.rows);
  const now = useDeferredValue(scope.data?.rows);

  const besides = useMemo(
    () =>
      new Map(
        rows?.flatMap((row): [string, DifferenceRow][] => {
          const line = saved?.[row.line - 1];
          return line ? [[keyOf(line), row]] : [];
        }),
      ),
    [rows, saved],
  );
  const books = useMemo(
    () => new Map(now?.map((row) => [`${row.lot} ${row.bin.uid} ${row.condition}`, row.book])),
    [now],
  );
  const besideOf = useCallback(
    (line: StocktakeLine) => {
      const beside = besides.get(keyOf(line));
      return beside && beside.counted === line.counts.at(-1)?.quantity ? beside : null;
    },
    [besides],
  );
  const bookOf = useCallback(
    (line: StocktakeLine) => (line.lot === null ? 0 : (books.get(keyOf(line)) ?? null)),
    [books],
  );
  return { besideOf, bookOf, differences: data ?? null };
}
