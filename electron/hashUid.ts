import { createHash } from 'node:crypto';

/**
 * A UUID (version 8) that is always the same for the same text: the first half of its SHA-256,
 * with the bits that make it a UUID. For things that must have one name wherever they are made.
 */
export function hashUid(text: string): string {
  const bytes = createHash('sha256').update(text, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
