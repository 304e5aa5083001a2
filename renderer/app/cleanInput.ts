import { invisible } from '../../shared/fields';
import { isForRows } from './pastedRows';

const format = /\p{Cf}+/gu;
const notText = new RegExp(`[${invisible}]+`, 'gu');
const notLines = new RegExp(`(?:(?!\\n)[${invisible}])+`, 'gu');

/**
 * Text from Excel, a web page or an input method carries tabs and invisible signs that no field may
 * keep. They go on the way in, in every field of the page, so that nothing is ever refused for what
 * nobody can see. Begins to listen; answers how to end it.
 */
export function cleanInputs(page: Document): () => void {
  const listeners = { paste, input: clear, compositionend: clear };
  for (const [name, listener] of Object.entries(listeners)) {
    page.addEventListener(name, listener as EventListener, true);
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      page.removeEventListener(name, listener as EventListener, true);
    }
  };
}

/** The text without signs that can't be seen; in a field of several lines its line ends stay. */
export function cleaned(text: string, lines: boolean): string {
  const visible = text.replace(/\r\n?/g, '\n').replace(format, '');
  return visible.replace(lines ? notLines : notText, ' ');
}

function paste(event: ClipboardEvent): void {
  const field = fieldOf(event);
  if (field === null || isForRows(event)) return;
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const text = cleaned(pasted, isLines(field));
  const clean = isLines(field) ? text : text.trim();
  if (clean === pasted) return;
  event.preventDefault();
  // The one way that keeps undo and tells the field of the change as if it had been typed.
  document.execCommand('insertText', false, clean);
}

/** What came in by another way: mended before anybody hears of it. */
function clear(event: InputEvent | CompositionEvent): void {
  const field = fieldOf(event);
  // An input method is still at it; it is heard when it is done.
  if (field === null || ('isComposing' in event && event.isComposing)) return;
  const clean = cleaned(field.value, isLines(field));
  if (clean === field.value) return;
  const caret = cleaned(field.value.slice(0, field.selectionEnd ?? undefined), isLines(field));
  // Past React's own setter, so that it sees the change when the event comes to it.
  const prototype = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, clean);
  field.setSelectionRange(caret.length, caret.length);
  if (event.type !== 'input') field.dispatchEvent(new Event('input', { bubbles: true }));
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field of text that an event is about; a password is nobody's to change. */
function fieldOf({ target }: Event): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  const isText = target instanceof HTMLInputElement && /^(text|search|tel)$/.test(target.type);
  return isText ? target : null;
}

const isLines = (field: Field) => field instanceof HTMLTextAreaElement;
