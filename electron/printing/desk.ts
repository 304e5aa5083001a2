import type { Output } from '../../shared/api';
import type { Sheet } from './sheet';

/** Where a sheet goes and how much of it. */
export interface PrintOrder {
  /** By its name, without a question; null opens the dialog of the system. */
  printer: string | null;
  copies: number;
  /** Counted from 1, the last one with them; null are all. */
  pages: readonly { from: number; to: number }[] | null;
}

/**
 * What needs a window: laying a sheet out, showing it, bringing it on paper, asking for a folder. The
 * program is handed one by its window; without a window there is none.
 */
export interface Desk {
  /** Lays the sheet out for the frame of the preview. */
  preview(sheet: Sheet): Promise<Pick<Output<'sheets.preview'>, 'address' | 'pages' | 'paper'>>;
  /** The sheet as a PDF file. */
  pdf(sheet: Sheet): Promise<Uint8Array>;
  /** Writes the PDF where the person chooses; `fileName` is what it is called unless he does. */
  savePdf(sheet: Sheet, fileName: string): Promise<Output<'sheets.savePdf'>>;
  /** Writes a file where the person chooses; `fileName` is what it is called unless he does. */
  saveFile(bytes: Uint8Array, fileName: string): Promise<Output<'sheets.savePdf'>>;
  /** Asks the person for a folder; null when he chooses none. */
  chooseFolder(): Promise<string | null>;
  /** Brings the sheet on paper; a printer that is not there is an answer, not an error. */
  print(sheet: Sheet, order: PrintOrder): Promise<Output<'sheets.print'>>;
  /** The printers that the system knows. */
  printers(): Promise<Output<'sheets.printers'>['rows']>;
}
