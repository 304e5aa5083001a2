import { expect, test } from 'vitest';
import { extensions, sniffType } from '../../../electron/attachments/sniffType';
import { docx, jpeg, pdf, png, program, webp, xlsm, xlsx } from '../../support/files';
import { zip } from '../../support/zip';

test.each([
  ['jpg', jpeg()],
  ['png', png()],
  ['webp', webp()],
  ['pdf', pdf()],
  ['xlsx', xlsx()],
  ['docx', docx()],
] as const)('a %s is known by its bytes', (extension, bytes) => {
  const type = sniffType(bytes);
  expect(type && extensions[type]).toBe(extension);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a program', program()],
  ['a page', Buffer.from('<html><script>1</script>')],
  ['a drawing that can carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an Excel file with macros', xlsm()],
  ['another package', zip({ 'a.txt': 'x' })],
  ['the beginning of a package', xlsx().subarray(0, 60)],
  ['a sound file', Buffer.from('RIFF\x04\0\0\0WAVEfmt ', 'latin1')],
  ['a PDF that begins later', Buffer.from(' %PDF-1.7')],
])('%s is not taken', (_what, bytes) => {
  expect(sniffType(bytes)).toBeNull();
});
