import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refuse } from '../../../shared/refusals';
import { largestFile } from './limits';

const largestContent = 200_000_000;
const largestRatio = 100;
const mostEntries = 200;

interface Entry {
  name: string;
  method: number;
  compressed: number;
  inflated: number;
  /** Where its local header begins. */
  at: number;
}

/**
 * The files in a ZIP, of which an .xlsx is one, by name. Nothing in it is believed: what inflates is
 * counted while it does, and every size that the file claims must be the one that was counted, so
 * that whoever reads it afterwards finds the same. Refuses what is too large, was packed to burst,
 * is encrypted, or has names that lead out of it.
 */
export async function readZip(file: Buffer): Promise<Map<string, Buffer>> {
  if (file.length > largestFile) refuse('file.tooLarge', { limit: largestFile });
  const entries = readDirectory(file);
  let left = Math.min(largestContent, Math.max(1_000_000, file.length * largestRatio));
  const contents = new Map<string, Buffer>();
  for (const entry of entries) {
    const content = await inflate(file, entry, left);
    if (content.length !== entry.inflated || contents.has(entry.name)) refuse('file.notExcel', {});
    left -= content.length;
    contents.set(entry.name, content);
  }
  return contents;
}

/** The names of the files in a ZIP, without looking into them. Refuses what is none. */
export function zipNames(file: Buffer): string[] {
  return readDirectory(file).map(({ name }) => name);
}

/** The directory at the end of the file. Sizes beyond 4 GB (ZIP64) are no sheet of ours. */
function readDirectory(file: Buffer): Entry[] {
  const end = file.lastIndexOf('PK\x05\x06');
  if (end < 0 || end + 22 > file.length) refuse('file.notExcel', {});
  const count = file.readUInt16LE(end + 10);
  if (count === 0 || count > mostEntries) refuse('file.notExcel', {});
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) refuse('file.notExcel', {});
    const nameLength = file.readUInt16LE(at + 28);
    const entry: Entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      compressed: file.readUInt32LE(at + 20),
      inflated: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted || leadsOut(entry.name)) refuse('file.notExcel', {});
    entries.push(entry);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function leadsOut(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');
}

async function inflate(file: Buffer, entry: Entry, most: number): Promise<Buffer> {
  const { at, compressed, inflated, method } = entry;
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) refuse('file.notExcel', {});
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + compressed > file.length) refuse('file.notExcel', {});
  const packed = file.subarray(start, start + compressed);
  if (inflated > most) refuse('file.tooLarge', { limit: largestContent });
  if (method === 0) return packed;
  if (method !== 8) refuse('file.notExcel', {});
  return unpack(packed, { maxOutputLength: Math.max(1, most) }).catch((error: { code?: string }) =>
    error.code === 'ERR_BUFFER_TOO_LARGE'
      ? refuse('file.tooLarge', { limit: largestContent })
      : refuse('file.notExcel', {}),
  );
}

const unpack = promisify(
  (
    packed: Buffer,
    options: { maxOutputLength: number },
    done: (e: Error | null, b: Buffer) => void,
  ) => inflateRaw(packed, options, done),
);
