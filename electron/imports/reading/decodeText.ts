import { refuse } from '../../../shared/refusals';

/**
 * The text of a file in whatever of these it was written: UTF-8 with or without a mark, UTF-16,
 * GB18030 (which GBK is part of). A file whose lines differ, as when two were put together, is
 * read line by line. Refuses what is no text.
 */
export function decodeText(file: Buffer): string {
  const marked = marks.find(({ mark }) => file.subarray(0, mark.length).equals(mark));
  if (marked) return decode(file.subarray(marked.mark.length), marked.encoding);
  const wide = wideEncoding(file);
  if (wide) return decode(file, wide);
  if (file.includes(0)) refuse('file.unfit', { because: 'noText' });
  const whole = tryDecode(file, 'utf-8');
  if (whole !== null) return whole;
  const lines = linesOf(file).map((line) => ({ line, utf8: tryDecode(line, 'utf-8') }));
  const isMixed = lines.some(({ line, utf8 }) => utf8 !== null && !isAscii(line));
  // Few characters of GBK happen to be sound UTF-8: a file of one encoding is read as one.
  if (!isMixed) return decode(file, 'gb18030');
  return lines.map(({ line, utf8 }) => utf8 ?? decode(line, 'gb18030')).join('');
}

const marks = [
  { mark: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf-8' },
  { mark: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
];

/** UTF-16 without a mark: every second byte of its commas and line ends is 0. */
function wideEncoding(file: Buffer): string | null {
  if (file.length < 2 || file.length % 2 === 1) return null;
  const ends = (bytes: number[]) => file.includes(Buffer.from(bytes));
  if (ends([0x2c, 0x00]) && ends([0x0a, 0x00])) return 'utf-16le';
  return ends([0x00, 0x2c]) && ends([0x00, 0x0a]) ? 'utf-16be' : null;
}

/** With their ends. No byte of a character of GB18030 is that of a line end. */
function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf(0x0a, at);
    const next = end < 0 ? file.length : end + 1;
    lines.push(file.subarray(at, next));
    at = next;
  }
  return lines;
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function decode(bytes: Buffer, encoding: string): string {
  return tryDecode(bytes, encoding) ?? refuse('file.unfit', { because: 'noText' });
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
