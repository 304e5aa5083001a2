import { deserialize, serialize } from 'node:v8';
import type { BackgroundJob } from '../background/jobs';
import { type Book, readBook } from './reading/readBook';

/**
 * A book as the main process keeps it: it looks at the first rows alone, and hands the bytes on. To
 * unpack 5,000 rows there would hold it longer than people notice.
 */
export interface PackedBook {
  sheets: {
    name: string;
    /** How many rows it has. */
    count: number;
    /** The texts of the first rows, among which the headings are looked for. */
    head: string[][];
  }[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** Among so many rows the headings are looked for. */
const headRows = 20;

/** Reads a file and packs it. A background job. */
export const readPacked: BackgroundJob<
  { bytes: Uint8Array; fileName: string },
  PackedBook
> = async (file, tools) => {
  const book = await readBook(file, tools);
  return {
    sheets: book.sheets.map(({ name, count, rows }) => ({
      name,
      count,
      head: rows.slice(0, headRows).map((row) => row.map((cell) => cell?.text ?? '')),
    })),
    bytes: Uint8Array.from(serialize(book)),
  };
};

export function unpack(bytes: Uint8Array): Book {
  return deserialize(bytes) as Book;
}
