import type { IssueLine } from '../../shared/documents/issue';
import type { ItemRow } from '../../shared/items/api';
import { scannedAs } from './forms/Entered';

/** A line for an item; on a line that was begun, the quantity and lots of the old one are let go. */
export function newIssueLine(item: ItemRow, before: IssueLine | null): IssueLine {
  const asked = scannedAs(item);
  return {
    item: item.uid,
    asked,
    given: null,
    choice: null,
    answers: null,
    note: before?.note ?? '',
  };
}
