/** What Electron's words for a print that did not happen mean to the person who asked for it. */
export function printFailure(words: string): 'cancelled' | 'noPrinter' | 'failed' {
  if (/cancel/i.test(words)) return 'cancelled';
  return /enumerate printers|no valid printers|deviceName/i.test(words) ? 'noPrinter' : 'failed';
}
