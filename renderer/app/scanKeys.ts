/** What a scanner types on its own, told from what a person types. */

/** Signs that come faster than this one after the other, in ms, are not typed by a person. */
export const fastest = 35;
/** The fewest signs of a code. */
export const shortest = 4;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field as it was before the first sign of a code. */
interface Before {
  field: Field;
  value: string;
  start: number | null;
  end: number | null;
}

/** Signs that have come fast, one after the other. */
export interface Burst {
  code: string;
  last: number;
  before: Before | null;
  /** Whether an input method stood between. */
  composed: boolean;
}

/** What a key adds to a burst: the next sign, its end, nothing, or that it is none. */
export type Step =
  | { kind: 'sign'; burst: Burst }
  | { kind: 'scan'; burst: Burst }
  | { kind: 'ignore' }
  | { kind: 'none' };

/** Goes on from the burst so far by one key. */
export function stepOn(burst: Burst | null, event: KeyboardEvent): Step {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return { kind: 'none' };
  if (event.key === 'Shift' || event.key === 'CapsLock') return { kind: 'ignore' };
  const isFast = burst !== null && event.timeStamp - burst.last <= fastest;
  if (/^(Enter|NumpadEnter|Tab)$/.test(event.code || event.key)) {
    return isFast && burst.code.length >= shortest ? { kind: 'scan', burst } : { kind: 'none' };
  }
  const sign = signOf(event);
  if (sign === null) return { kind: 'none' };
  const begun = isFast ? burst : { code: '', before: fieldNow(), composed: false };
  return {
    kind: 'sign',
    burst: {
      code: begun.code + sign,
      before: begun.before,
      last: event.timeStamp,
      composed: begun.composed || isComposed(event),
    },
  };
}

/** Puts the field back as it was before the code was typed into it, or with the code as it should be. */
export function takeBack({ before, composed }: Burst, typed = ''): void {
  if (before === null || !before.field.isConnected) return;
  const { field, value, start, end } = before;
  // What an input method still holds is let go first.
  if (composed) field.blur();
  const at = start ?? value.length;
  const next = typed === '' ? value : value.slice(0, at) + typed + value.slice(end ?? at);
  if (field.value !== next) {
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, next);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (composed) field.focus();
  const caret = at + typed.length;
  if (start !== null) field.setSelectionRange(caret, typed === '' ? end : caret);
}

function isComposed(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process';
}

/** The sign of a key; where an input method stands between, by its place on the keyboard. */
function signOf(event: KeyboardEvent): string | null {
  if (!isComposed(event)) return event.key.length === 1 ? event.key : null;
  const [, sign] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code) ?? [];
  return sign ?? (event.code === 'Minus' ? '-' : null);
}

function fieldNow(): Before | null {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isField) return null;
  return {
    field,
    value: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
  };
}
