import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { Output } from '../../shared/api';
import type { Desk } from './desk';
import { forMeasuring, limitsOf, type Measured, measureScript } from './measure';
import { type PageRows, paginate } from './paginate';
import { printFailure } from './printFailure';
import { renderSheet } from './renderSheet';
import { type SaveDialogs, saveFile } from './saveFile';
import type { Sheet } from './sheet';
import type { SheetShelf } from './sheetShelf';
import { unlessDead } from './unlessDead';

/** A4, landscape, in mm: what sheet.css makes its pages. */
const paper = { width: 297, height: 210 };

/** A world of its own for our measuring script; the sheet's world stays without scripts. */
const measuringWorld = 1001;

/** A fraction of a pixel is rounding, more is a sheet that would lose something. */
const tolerance = 1;

/** In seconds: more than the longest sheet takes on a slow machine. */
const longest = 120;

interface Options {
  shelf: SheetShelf;
  /** The window that dialogs belong to. */
  owner: () => BrowserWindow | null;
  /** Where PDF files go without a question: for demonstrations and tests; else null. */
  pdfFolder: () => string | null;
}

/** The desk of a program with a window: sheets are laid out and printed in hidden windows. */
export function openDesk({ shelf, owner, pdfFolder }: Options): Desk {
  async function layOut(sheet: Sheet, webContents: WebContents): Promise<LaidOut> {
    const first = await show(webContents, shelf.put(renderSheet(sheet, forMeasuring)));
    const { heights, limits } = limitsOf(first.pages);
    const pages = paginate(heights, limits);
    const address = shelf.put(renderSheet(sheet, pages));
    refuseLoss(await show(webContents, address));
    return { webContents, address, pages };
  }

  /** Lays a sheet out in a hidden window of its own and does something with it. */
  async function withLaidOut<T>(
    sheet: Sheet,
    work: (laid: LaidOut) => Promise<T>,
    seconds = longest,
  ): Promise<T> {
    const window = new BrowserWindow({
      show: false,
      parent: owner() ?? undefined,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        backgroundThrottling: false,
        spellcheck: false,
        devTools: false,
      },
    });
    try {
      const { webContents } = window;
      const laid = await unlessDead(webContents, longest, () => layOut(sheet, webContents));
      return await unlessDead(webContents, seconds, () => work(laid));
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  }

  const toPdf = ({ webContents }: LaidOut): Promise<Uint8Array> =>
    webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });

  const save = async (bytes: Uint8Array, fileName: string) => {
    const folder = pdfFolder();
    const path =
      folder === null
        ? await saveFile(bytes, join(app.getPath('documents'), fileName), dialogsOf(owner()))
        : await saveFile(bytes, join(folder, fileName), unasked);
    return { saved: path !== null, path };
  };

  return {
    preview: (sheet) =>
      withLaidOut(sheet, async ({ address, pages }) => ({ address, pages: pages.length, paper })),
    pdf: (sheet) => withLaidOut(sheet, toPdf),
    savePdf: async (sheet, fileName) => save(await withLaidOut(sheet, toPdf), fileName),
    saveFile: save,
    chooseFolder: () => askForFolder(owner()),
    // At the printer dialog a person may take as long as he likes.
    print: (sheet) =>
      withLaidOut(sheet, ({ webContents }) => toPrinter(webContents), Number.POSITIVE_INFINITY),
  };
}

interface LaidOut {
  webContents: WebContents;
  address: string;
  pages: PageRows[];
}

/** Shows a sheet, waits until it stands there in its own fonts, and measures it. */
async function show(webContents: WebContents, address: string): Promise<Measured> {
  await webContents.loadURL(address);
  return webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [{ code: measureScript }]);
}

/** A sheet that lost a font, a line or the end of a name must not come on paper. */
function refuseLoss({ failedFonts, pages }: Measured): void {
  if (failedFonts.length > 0) throw new Error(`fonts did not load: ${failedFonts.join(', ')}`);
  const page = pages.findIndex(
    ({ used, room, excess }) => used > room + tolerance || excess > tolerance,
  );
  if (page >= 0) throw new Error(`page ${page + 1} does not fit: ${JSON.stringify(pages[page])}`);
}

async function toPrinter(webContents: WebContents): Promise<Output<'sheets.print'>> {
  const printers = await webContents.getPrintersAsync();
  if (printers.length === 0) return { printed: false, reason: 'noPrinter' };
  return new Promise((resolve) => {
    webContents.print(
      { printBackground: true, landscape: true, pageSize: 'A4', margins: { marginType: 'none' } },
      (printed, failure) => resolve({ printed, reason: printed ? null : printFailure(failure) }),
    );
  });
}

/** The dialogs of the system, in front of the window where there is one. */
function dialogsOf(owner: BrowserWindow | null): SaveDialogs {
  return {
    async ask(defaultPath) {
      const extension = extname(defaultPath).slice(1);
      const filters = [{ name: extension.toUpperCase(), extensions: [extension] }];
      const options = { defaultPath, filters };
      const { canceled, filePath } = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
    async tell(path, reason) {
      const options = {
        type: 'warning' as const,
        message: `没有保存：${reason}`,
        detail: `${path}\n请换一个文件名或文件夹。单据本身不受影响。`,
        buttons: ['确定'],
      };
      await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options));
    },
  };
}

async function askForFolder(owner: BrowserWindow | null): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const { canceled, filePaths } = owner
    ? await dialog.showOpenDialog(owner, options)
    : await dialog.showOpenDialog(options);
  return (canceled ? null : filePaths[0]) ?? null;
}

/** Nobody is asked: what can't be written is an error. */
const unasked: SaveDialogs = {
  ask: async (path) => path,
  tell: (path, reason) => Promise.reject(new Error(`${path}: ${reason}`)),
};
