import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { declareScheme, folderSource, serveScheme } from './appProtocol';
import { chooseDataFolder } from './chooseDataFolder';
import { connect } from './ipc';
import { openLog } from './log';
import { openProgram } from './program';
import { describeStartFailure } from './startFailure';
import { closeOff, confine, dropMenu, openWindow } from './window';

/** Start-up, in order: scheme, sandbox, one instance, the store, the door, the window. */
process.setSourceMapsEnabled(true);
declareScheme();
const { dataFolder, named } = chooseDataFolder();
// A store that was named is kept apart from the usual one, its window's own files too.
if (named) app.setPath('userData', join(dataFolder, 'window'));
// With --no-sandbox (root on Linux) the two together would restart child processes for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('web-contents-created', (_event, contents) => confine(contents));

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

function start(): void {
  const log = openLog(dataFolder);
  const program = openProgram({ dataFolder, clock: () => new Date(), log });
  closeOff(session.defaultSession);
  serveScheme(session.defaultSession, {
    main: (path) => folderSource(join(app.getAppPath(), 'out/renderer'))(path || 'index.html'),
    sheet: async () => undefined,
  });
  dropMenu();
  const window = openWindow();
  connect(window, program);
  app.on('second-instance', () => focus(window));
  app.once('window-all-closed', () => app.quit());
  app.once('will-quit', () => program.close());
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Says in words why the program can't start, and ends it. */
function giveUp(error: unknown): void {
  const { title, words } = describeStartFailure(error);
  dialog.showErrorBox(title, words);
  app.exit(1);
}
