import { refuse } from '../../../shared/refusals';

/** Refuses an .xlsx that carries more than values: by the names of the files in it. */
export function refuseUnfit(names: readonly string[]): void {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/vbaProject\.bin$|^xl\/macrosheets\//i)) refuse('file.unfit', { because: 'macros' });
  if (has(/^xl\/externalLinks\//i)) refuse('file.unfit', { because: 'links' });
  if (has(/\.(zip|7z|rar|gz|xls[xmb]?|doc[xm]?|ppt[xm]?)$/i)) {
    refuse('file.unfit', { because: 'nested' });
  }
}

const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Whether a file is of the old form of Office: an .xls, or a workbook with a password. */
export function isOldOffice(file: Buffer): boolean {
  return file.subarray(0, oldOffice.length).equals(oldOffice);
}

export function refuseOldOffice(file: Buffer): never {
  const isLocked = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return refuse('file.unfit', { because: isLocked ? 'locked' : 'oldExcel' });
}
