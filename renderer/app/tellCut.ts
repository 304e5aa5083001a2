import { tell } from '../components/tell';
import { inputWords } from '../messages/inputs';
import { isForRows } from './pastedRows';

/**
 * A field takes no more text than it can keep; the page cuts what is pasted without a word. Says how
 * much was cut. Begins to listen; answers how to end it.
 */
export function tellCutPastes(): () => void {
  // On the window: before anybody on the page has put the text in.
  window.addEventListener('paste', tellCut, true);
  return () => window.removeEventListener('paste', tellCut, true);
}

function tellCut(event: ClipboardEvent): void {
  const { target: field } = event;
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) return;
  if (field.maxLength < 0 || field.readOnly || isForRows(event)) return;
  const pasted = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n/g, '\n').trim();
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  const over = field.value.length - replaced + pasted.length - field.maxLength;
  if (over > 0) tell(inputWords.cut(over, field.maxLength), 'orange');
}
