import { expect, test } from 'vitest';
import { printFailure } from '../../../electron/printing/printFailure';

test.each([
  ['Print job canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['Failed to enumerate printers', 'noPrinter'],
  ['no valid printers available', 'noPrinter'],
  ['Invalid deviceName provided', 'noPrinter'],
  ['Print job failed', 'failed'],
  ['Invalid printer settings', 'failed'],
  ['', 'failed'],
])('"%s" is %s', (words, meaning) => {
  expect(printFailure(words)).toBe(meaning);
});
