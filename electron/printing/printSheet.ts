import { extname, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type PrinterInfo,
  type WebContents,
  type WebContentsPrintOptions,
} from 'electron';
import type { Output } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { type PaperName, papers } from '../../shared/sheets/papers';
import type { Background } from '../background/background';
import type { Desk, PrintOrder } from './desk';
import { forMeasuring, limitsOf, type Measured, measureScript } from './measure';
import { type PageRows, paginate } from './paginate';
import { partsOf } from './partsOf';
import { printFailure } from './printFailure';
import { inHtml, renderPages } from './renderSheet';
import { type SaveDialogs, saveFile } from './saveFile';
import type { Sheet } from './sheet';
import type { SheetShelf } from './sheetShelf';
import { eachOf, formOfSheet } from './sheets/forms';
import { shrinkScript } from './shrinkPictures';
import { unlessDead } from './unlessDead';

/** A world of its own for our scripts; the sheet's world stays without any. */
const measuringWorld = 1001;

/** A fraction of a pixel is rounding, more is a sheet that would lose something. */
const tolerance = 1;

/** In seconds: more than the longest sheet takes on a slow machine. */
const longest = 120;

interface Options {
  shelf: SheetShelf;
  background: Background;
  /** The window that dialogs belong to. */
  owner: () => BrowserWindow | null;
  /** Where PDF files go without a question: for demonstrations and tests; else null. */
  pdfFolder: () => string | null;
}

/** The desk of a program with a window: sheets are laid out and printed in hidden windows. */
export function openDesk({ shelf, background, owner, pdfFolder }: Options): Desk {
  async function layOut(sheet: Sheet, webContents: WebContents): Promise<LaidOut> {
    const pages = await drawPages(sheet, webContents);
    const address = shelf.put(inHtml(sheet, pages));
    refuseLoss(sheet.paper, await show(webContents, address));
    return { webContents, address, pages: pages.length };
  }

  /** All pages as they come out of the printer; of several sheets together those of each after the other. */
  async function drawPages(sheet: Sheet, webContents: WebContents): Promise<string[]> {
    const pages: string[] = [];
    for (const each of eachOf(sheet)) {
      pages.push(...renderPages(each, await pagesOf(each, webContents)));
    }
    return pages;
  }

  /** Which rows stand on which page: as their heights allow, or one a page where the form says so. */
  async function pagesOf(sheet: Sheet, webContents: WebContents): Promise<PageRows[]> {
    const { fixedPages } = formOfSheet(sheet);
    if (fixedPages) {
      return Array.from({ length: fixedPages(sheet) }, (_, from) => ({ from, to: from + 1 }));
    }
    // Covers and pictures have pages of their own, whatever the lines need.
    const ofLines = renderPages(sheet, forMeasuring).filter((page) => page.includes('<table'));
    const first = await showOnce(webContents, inHtml(sheet, ofLines));
    const { heights, limits, heads } = limitsOf(first.pages);
    return paginate(heights, limits, heads);
  }

  /** Shows what nobody else will ask for, and measures it. */
  async function showOnce(webContents: WebContents, html: string): Promise<Measured> {
    const address = shelf.put(html);
    try {
      return await show(webContents, address);
    } finally {
      shelf.take(address);
    }
  }

  /** Does something in a hidden window of its own. */
  async function inWindow<T>(work: (webContents: WebContents) => Promise<T>): Promise<T> {
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
      return await work(window.webContents);
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  }

  /** Lays a sheet out and does something with it. */
  const withLaidOut = <T>(
    sheet: Sheet,
    work: (laid: LaidOut) => Promise<T>,
    seconds = longest,
  ): Promise<T> =>
    inWindow(async (webContents) => {
      const laid = await unlessDead(webContents, longest, () => layOut(sheet, webContents));
      return unlessDead(webContents, seconds, () => work(laid));
    });

  /**
   * A sheet as a PDF, made of parts: a window that lays out so much and no more stays below 500 MB,
   * however much follows.
   */
  async function toPdf(sheet: Sheet): Promise<Uint8Array> {
    const pages = await inWindow((webContents) =>
      unlessDead(webContents, longest, () => drawPages(sheet, webContents)),
    );
    const files: Uint8Array[] = [];
    for (const { from, to } of partsOf(pages)) {
      const html = inHtml(sheet, pages.slice(from, to));
      const file = await inWindow((webContents) =>
        unlessDead(webContents, longest, async () => {
          refuseLoss(sheet.paper, await showOnce(webContents, html), from);
          return webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        }),
      );
      files.push(file);
    }
    const [only] = files;
    return only && files.length === 1 ? only : background.run('sheets.joinPdf', { files });
  }

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
      withLaidOut(sheet, async ({ address, pages }) => {
        const { width, height } = papers[sheet.paper];
        return { address, pages, paper: { width, height } };
      }),
    pdf: toPdf,
    savePdf: async (sheet, fileName) => save(await toPdf(sheet), fileName),
    saveFile: save,
    chooseFolder: () => askForFolder(owner()),
    // At the printer dialog a person may take as long as he likes.
    print: (sheet, order) =>
      withLaidOut(
        sheet,
        ({ webContents }) => toPrinter(webContents, sheet, order),
        order.printer === null ? Number.POSITIVE_INFINITY : longest,
      ),
    printers: async () => {
      const shown = owner() ?? BrowserWindow.getAllWindows()[0];
      const known = (await shown?.webContents.getPrintersAsync()) ?? [];
      return known.map((printer) => ({ name: printer.name, isUsual: isUsual(printer) }));
    },
  };
}

interface LaidOut {
  webContents: WebContents;
  address: string;
  /** How many there are. */
  pages: number;
}

/** Shows a sheet, waits until it stands there with its pictures and in its own fonts, and measures it. */
async function show(webContents: WebContents, address: string): Promise<Measured> {
  await webContents.loadURL(address);
  await webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [{ code: shrinkScript }]);
  return webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [{ code: measureScript }]);
}

/**
 * A sheet that lost a font, a line or the end of a name must not come on paper. What has no room is
 * refused with `sheet.noRoom`. `before` is how many pages of it come before these.
 */
function refuseLoss(paper: PaperName, { failedFonts, pages }: Measured, before = 0): void {
  if (failedFonts.length > 0) throw new Error(`fonts did not load: ${failedFonts.join(', ')}`);
  const page = pages.findIndex(
    ({ used, room, excess }) => used > room + tolerance || excess > tolerance,
  );
  if (page >= 0) refuse('sheet.noRoom', { paper, page: before + page + 1 });
}

async function toPrinter(
  webContents: WebContents,
  { paper }: Sheet,
  { printer, copies, pages }: PrintOrder,
): Promise<Output<'sheets.print'>> {
  const printers = await webContents.getPrintersAsync();
  const isThere =
    printer === null ? printers.length > 0 : printers.some(({ name }) => name === printer);
  if (!isThere) return { printed: false, reason: 'noPrinter' };
  return new Promise((resolve) => {
    webContents.print(
      {
        printBackground: true,
        margins: { marginType: 'none' },
        copies,
        ...(printer === null ? {} : { silent: true, deviceName: printer }),
        ...(pages
          ? { pageRanges: pages.map(({ from, to }) => ({ from: from - 1, to: to - 1 })) }
          : {}),
        ...pageSizeOf(paper),
      },
      (printed, failure) => resolve({ printed, reason: printed ? null : printFailure(failure) }),
    );
  });
}

/**
 * The paper as the system is told of it. A4 and A5 go by their names, so that the drawer is found; any
 * other by its micrometres, and Windows has to know a form of that size (docs/operating.md).
 */
function pageSizeOf(paper: PaperName): Pick<WebContentsPrintOptions, 'pageSize' | 'landscape'> {
  const { width, height } = papers[paper];
  if (paper === 'a4' || paper === 'a4Wide') return { pageSize: 'A4', landscape: width > height };
  if (paper === 'a5Wide') return { pageSize: 'A5', landscape: true };
  return { pageSize: { width: Math.round(width * 1000), height: Math.round(height * 1000) } };
}

/** Whether the system calls it its own choice; where the word is missing, none is. */
function isUsual(printer: PrinterInfo): boolean {
  return 'isDefault' in printer && printer.isDefault === true;
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
