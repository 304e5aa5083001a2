import type { MediaType } from '../../shared/documents/attachments';
import { Refused } from '../../shared/refusals';
import { zipNames } from '../imports/reading/readZip';

/**
 * What a file is by its bytes; null for anything that is not to be attached. A name proves nothing:
 * `发票.pdf` that begins like a program is one.
 */
export function sniffType(bytes: Buffer): MediaType | null {
  const begins = (signature: string, at = 0) =>
    bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'));
  if (begins('\xff\xd8\xff')) return 'image/jpeg';
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins('RIFF') && begins('WEBP', 8)) return 'image/webp';
  if (begins('%PDF-')) return 'application/pdf';
  return begins('PK\x03\x04') ? officeType(bytes) : null;
}

/** Excel or Word without macros; other packages are not taken. */
function officeType(bytes: Buffer): MediaType | null {
  const names = namesIn(bytes);
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.includes('xl/workbook.xml')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  return names.includes('word/document.xml')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : null;
}

function namesIn(bytes: Buffer): string[] {
  try {
    return zipNames(bytes);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** What a file of this type ends in. */
export const extensions: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};
