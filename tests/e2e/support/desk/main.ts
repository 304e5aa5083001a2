import { join } from 'node:path';
import { app, session } from 'electron';
import { declareScheme, folderSource, serveScheme } from '../../../../electron/appProtocol';
import { backgroundHere } from '../../../../electron/background/background';
import type { Desk } from '../../../../electron/printing/desk';
import { openDesk } from '../../../../electron/printing/printSheet';
import { openShelf } from '../../../../electron/printing/sheetShelf';
import { closeOff, confine } from '../../../../electron/window';

/** A program that is nothing but its desk, for sheets that no store would hold. */
declare global {
  var desk: Desk;
}

declareScheme();
app.on('window-all-closed', () => {});
app.on('web-contents-created', (_event, contents) => confine(contents));
app.whenReady().then(() => {
  closeOff(session.defaultSession);
  const shelf = openShelf({
    fonts: folderSource(join(app.getAppPath(), '../fonts')),
    kept: () => null,
  });
  serveScheme(session.defaultSession, { main: async () => undefined, sheet: shelf.source });
  const folder = app.commandLine.getSwitchValue('pdf-dir') || null;
  globalThis.desk = openDesk({
    shelf,
    background: backgroundHere(),
    owner: () => null,
    pdfFolder: () => folder,
  });
});
