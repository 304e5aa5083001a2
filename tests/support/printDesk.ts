import type { Desk, PrintOrder } from '../../electron/printing/desk';
import type { Sheet } from '../../electron/printing/sheet';

/** A desk with these printers that keeps what it was given instead of printing it. */
export interface PrintDesk extends Desk {
  /** What was laid out to be looked at. */
  readonly previewed: Sheet[];
  /** What went to a printer. */
  readonly printed: { sheet: Sheet; order: PrintOrder }[];
  /** Where its dialog of folders leads to. */
  folder: string | null;
}

/** Every sheet has so many pages; without a name the dialog of the system is called off. */
export function printDesk(printers: readonly string[], pages = 6): PrintDesk {
  const previewed: Sheet[] = [];
  const printed: PrintDesk['printed'] = [];
  return {
    previewed,
    printed,
    folder: null,
    async preview(sheet) {
      previewed.push(sheet);
      return { address: 'about:blank', pages, paper: { width: 297, height: 210 } };
    },
    pdf: async () => new TextEncoder().encode('%PDF'),
    savePdf: async (_sheet, fileName) => ({ saved: true, path: `/somewhere/${fileName}` }),
    saveFile: async () => ({ saved: false, path: null }),
    async chooseFolder() {
      return this.folder;
    },
    async print(sheet, order) {
      const { printer } = order;
      if (printer === null) return { printed: false, reason: 'cancelled' };
      if (!printers.includes(printer)) return { printed: false, reason: 'noPrinter' };
      printed.push({ sheet, order });
      return { printed: true, reason: null };
    },
    printers: async () => printers.map((name) => ({ name, isUsual: name === printers[0] })),
  };
}
