import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { seeds } from '../seeds/seeds';
import { declareScheme, folderSource, serveScheme } from './appProtocol';
import { readWhole } from './attachments/attachmentFiles';
import { backgroundThreads } from './background/threads';
import { watchCopies } from './backup/watchCopies';
import { connect } from './ipc';
import { copyBeforeLeaving } from './leave';
import { lateLog } from './log';
import { openDesk } from './printing/printSheet';
import { openShelf } from './printing/sheetShelf';
import { openProgram } from './program';
import { readerThreads } from './reading/threads';
import { readStartArguments } from './startArguments';
import { refuseRealStore, startClock } from './startClock';
import { describeStartFailure } from './startFailure';
import { watchPage } from './watchPage';
import { closeOff, confine, dropMenu, openWindow } from './window';

/** Start-up, in order: scheme, sandbox, one instance, the store, the door, the window. */
process.setSourceMapsEnabled(true);
declareScheme();
const { dataFolder, named, now, pdfFolder } = readStartArguments();
// A store that was named is kept apart from the usual one, its window's own files too.
if (named) app.setPath('userData', join(dataFolder, 'window'));
// With --no-sandbox (root on Linux) the two together would restart child processes for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('web-contents-created', (_event, contents) => confine(contents));

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else {
  // Read by whoever started it from a terminal; the window itself comes to the front.
  process.stdout.write(`备灾库已经打开，已切换到它的窗口（${dataFolder}）\n`);
  app.quit();
}

function start(): void {
  const built = join(app.getAppPath(), 'out');
  const fonts = folderSource(join(built, 'fonts'));
  const kept = (sha256: string) => readWhole(dataFolder, sha256);
  const shelf = openShelf({ fonts, kept });
  const worker = join(built, 'worker.cjs');
  const [background, readers] = [backgroundThreads(worker), readerThreads(worker)];
  let window: BrowserWindow | null = null;
  const desk = openDesk({
    shelf,
    background,
    owner: () => window,
    pdfFolder: () => (program.storeKind() === 'real' ? null : pdfFolder),
  });
  const clock = startClock(now);
  const log = lateLog(dataFolder);
  const program = openProgram({ dataFolder, clock, log, seeds, desk, background, readers });
  app.once('will-quit', () => program.close());
  const copies = watchCopies(program, clock);
  copyBeforeLeaving(copies, program.state);
  setInterval(() => void copies.byClock(), 5 * 60_000);
  // The folder is ours now: a log that can't be written is told here, not at the first failure.
  log.info({ version: app.getVersion() }, 'started');
  if (now) refuseRealStore(program.storeKind());

  closeOff(session.defaultSession);
  serveScheme(session.defaultSession, {
    main: (path) =>
      path.startsWith('fonts/')
        ? fonts(path.slice('fonts/'.length))
        : folderSource(join(built, 'renderer'))(path || 'index.html'),
    sheet: shelf.source,
  });
  dropMenu();
  window = openWindow();
  watchPage(window, log);
  // The page is there; while somebody signs in, what will answer him gets ready.
  window.webContents.once('did-finish-load', () => readers.begin(program.state.storeFile));
  connect(window, program);
  app.on('second-instance', () => focus(window));
  window.once('closed', () => app.quit());
}

function focus(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Says in words why the program can't start, and ends it. */
function giveUp(error: unknown): void {
  const { title, words } = describeStartFailure(error);
  dialog.showErrorBox(title, words);
  app.exit(1);
}
