import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import classes from './Paper.module.css';
import { focusNextField } from './paperFocus';
import { isChoosing } from './useCellFocus';

/** The paper on the screen: head, lines, foot. Enter leads from field to field in its order. */
export function PaperSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChoosing(target)) return;
    if (event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!(target instanceof HTMLInputElement) || !target.closest('[data-field]')) return;
    event.preventDefault();
    event.stopPropagation();
    if (sheet.current) focusNextField(sheet.current, target);
  };
  return (
    <div ref={sheet} data-paper className={classes.sheet} onKeyDownCapture={keyDown}>
      {children}
    </div>
  );
}

/** After a choice made with Enter in a field of the head: on to what comes next. */
export function goOnFrom(element: Element | null): void {
  const paper = element?.closest('[data-paper]');
  if (element && paper) focusNextField(paper, element);
}
