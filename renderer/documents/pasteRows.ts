import type { ClipboardEvent } from 'react';
import { pastedRows } from '../app/pastedRows';
import { tell } from '../components/tell';
import { linesWords } from '../messages/documents';
import type { RowAction } from './editRows';
import type { Cell } from './nextCell';

/** What is pasted at once; each row is read by the fields of its cells. */
const mostRows = 300;

const { paste: words } = linesWords;

/**
 * Spreads rows that were copied from a spreadsheet over the cells that can be written, from the one
 * that the cursor is in. What has more columns than there are, or is longer than is read at once, is
 * left out whole: a part of it would look like all.
 */
export function pasteRows<Line>(
  event: ClipboardEvent,
  from: Cell,
  fields: readonly string[],
  edit: (action: RowAction<Line>) => void,
): void {
  const rows = pastedRows(event.clipboardData.getData('text/plain'));
  const at = fields.indexOf(from.field);
  if (rows === null || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const room = fields.slice(at);
  const width = Math.max(...rows.map((cells) => cells.length));
  const refused =
    width > room.length
      ? words.tooWide(width, room.length)
      : rows.length > mostRows && words.tooMany(rows.length, mostRows);
  if (refused) {
    tell(refused, 'orange');
    return;
  }
  const texts = rows.map((cells) =>
    Object.fromEntries(
      room.flatMap((field, index) => (cells[index] ? [[field, cells[index]]] : [])),
    ),
  );
  edit({ type: 'paste', key: from.rowKey, texts });
  tell(words.done(rows.length));
}
