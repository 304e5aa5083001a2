import type { SheetCells } from '../../../shared/imports/cell';
import { refuse } from '../../../shared/refusals';
import type { BackgroundJob } from '../../background/jobs';
import { largestFile } from './limits';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { isOldOffice, refuseOldOffice } from './refuseUnfit';

/** So many rows of a sheet are handed on; no subject takes more. */
const mostKept = 5_200;

export interface Book {
  sheets: (SheetCells & {
    /** How many rows it has, also those that are not handed on. */
    count: number;
  })[];
}

/**
 * Reads a workbook or a text file by what it is, not by what it is called; a name that says
 * something else is refused. Runs in the worker, since a hostile file may take long.
 */
export const readBook: BackgroundJob<{ bytes: Uint8Array; fileName: string }, Book> = async (
  { bytes, fileName },
  { progress },
) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > largestFile) refuse('file.tooLarge', { limit: largestFile });
  progress(0);
  if (isOldOffice(file)) refuseOldOffice(file);
  const isZip = file.subarray(0, 2).toString('latin1') === 'PK';
  const isCalledText = /\.(csv|txt|tsv)$/i.test(fileName);
  if (isZip && isCalledText) refuse('file.unfit', { because: 'name' });
  if (!isZip && !isCalledText) refuse('file.notExcel', {});
  const sheets = isZip ? await readXlsx(bytes, progress) : [readCsv(file)];
  progress(1);
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      count: rows.length,
      rows: rows.slice(0, mostKept),
    })),
  };
};
