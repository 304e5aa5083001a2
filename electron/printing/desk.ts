import type { Output } from '../../shared/api';
import type { Sheet } from './sheet';

/**
 * What printing needs a window for: laying a sheet out, showing it, and bringing it on paper. The
 * program is handed one by its window; without a window there is none.
 */
export interface Desk {
  /** Lays the sheet out for the frame of the preview. */
  preview(sheet: Sheet): Promise<Pick<Output<'sheets.preview'>, 'address' | 'pages' | 'paper'>>;
  /** The sheet as a PDF file. */
  pdf(sheet: Sheet): Promise<Uint8Array>;
  /** Writes the PDF where the person chooses; `fileName` is what it is called unless he does. */
  savePdf(sheet: Sheet, fileName: string): Promise<Output<'sheets.savePdf'>>;
  /** Opens the printer dialog of the system. */
  print(sheet: Sheet): Promise<Output<'sheets.print'>>;
}
