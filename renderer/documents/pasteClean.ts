import type { ClipboardEvent } from 'react';

const notText = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
const notLines = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * Text pasted from Excel or a web page carries tabs and invisible signs that no field may keep; they
 * become blanks on the way in, so that a draft is never refused for what nobody can see.
 */
export function pasteClean(event: ClipboardEvent): void {
  const { target } = event;
  const isLines = target instanceof HTMLTextAreaElement;
  if (!isLines && !(target instanceof HTMLInputElement)) return;
  const pasted = event.clipboardData.getData('text/plain');
  const clean = cleaned(pasted, isLines);
  if (clean === pasted) return;
  event.preventDefault();
  // The one way that keeps undo and tells the field of the change as if it had been typed.
  document.execCommand('insertText', false, clean);
}

/** The text without signs that can't be seen; in a field of several lines its line ends stay. */
export function cleaned(text: string, lines: boolean): string {
  return lines
    ? text.replace(/\r\n?/g, '\n').replace(notLines, ' ')
    : text.replace(notText, ' ').trim();
}
