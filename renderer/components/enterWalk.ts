import type { KeyboardEvent } from 'react';
import { isChoosing } from '../documents/useCellFocus';

/**
 * For a form: Enter goes on to its next field instead of sending it, as people with a number pad
 * expect. Buttons and texts of several lines keep their Enter.
 */
export function enterWalk(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.altKey || !(target instanceof HTMLInputElement)) return;
  if (isChoosing(target)) return;
  event.preventDefault();
  const fields = [
    ...currentTarget.querySelectorAll<HTMLInputElement>(
      'input:not([type="hidden"]):not([type="file"]):not([disabled]), textarea:not([disabled])',
    ),
  ].filter((field) => field.tabIndex >= 0);
  fields[fields.indexOf(target) + 1]?.focus();
}
