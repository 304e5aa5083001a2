import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formOf } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import { invoke } from '../support/invoke';
import { pictureOfPage } from '../support/pdfPicture';
import { renderForms } from './renderForms';

/** Enough to read every word, and no more. */
const dotsPerInch = { sheet: 100, slip: 100, label: 203 };

/** Every form of a demonstration store on each of its papers, with a picture of the first page on its usual one. */
export async function keepForms(options: {
  /** Where the PDF files go. */
  out: string;
  /** Where the pictures go. */
  pictures: string;
  /** Only forms whose name contains it. */
  only?: string;
  say: (line: string) => void;
}): Promise<number> {
  const { out, pictures, only, say } = options;
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-forms-'));
  try {
    const made = await invoke(['--data', dataFolder, '--demo']);
    if (made.code !== 0) throw new Error(made.err);
    return await renderForms({
      dataFolder,
      out,
      only,
      each: async ({ order, paper, bytes }) => {
        say(`${order.name} ${papers[paper].name}`);
        if (paper !== formOf(order.form).papers[0]) return;
        const { png } = await pictureOfPage(bytes, 1, dotsPerInch[papers[paper].kind]);
        writeFileSync(join(pictures, `${order.name}.png`), png);
      },
    });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
