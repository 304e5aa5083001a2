import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from './nextCell';

/**
 * Moves the cursor to a cell of the lines table, also to one that is only drawn by the same edit or
 * a moment later.
 * Answers the function that does it.
 */
export function useCellFocus(
  table: RefObject<HTMLElement | null>,
  onCell: (cell: Cell) => void,
): (cell: Cell) => void {
  const [wanted, setWanted] = useState<Cell | null>(null);
  const tell = useRef(onCell);
  tell.current = onCell;

  useLayoutEffect(() => {
    if (wanted === null) return;
    const input = inputOf(table.current, wanted);
    if (input === null) return;
    setWanted(null);
    input.focus();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return useCallback((cell: Cell) => {
    tell.current(cell);
    setWanted({ ...cell });
  }, []);
}

function inputOf(table: HTMLElement | null, { rowKey, field }: Cell): HTMLElement | null {
  const cell = table?.querySelector(`[data-row="${rowKey}"] [data-cell="${field}"]`);
  return cell?.querySelector<HTMLElement>('input:not([type="hidden"]), button') ?? null;
}

/** Whether a list of choices is open at this element: then arrows and Enter belong to the list. */
export function isChoosing(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    (target.getAttribute('aria-expanded') === 'true' || target.hasAttribute('data-expanded'))
  );
}
