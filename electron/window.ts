import { join } from 'node:path';
import { app, BrowserWindow, Menu, type Session, screen, type WebContents } from 'electron';
import { pageHost, sheetHost } from './appProtocol';

/** The ground of the page, shown until it is painted: no white flash. */
const background = '#f4f7f8';

/**
 * Opens the one window on the page: 1366×768 of page where the screen is large enough, else all of
 * the screen. It is shown when the page has been painted, and at the latest after five seconds, so
 * that there is something to see and to close.
 */
export function openWindow(): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: '备灾库',
    icon: join(app.getAppPath(), 'resources/icon.png'),
    width: 1366,
    height: 768,
    useContentSize: true,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: background,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  const show = () => {
    clearTimeout(late);
    if (window.isDestroyed() || window.isVisible()) return;
    if (width < 1400 || height < 800) window.maximize();
    window.show();
  };
  const late = setTimeout(show, 5000);
  window.once('ready-to-show', show);
  loadPage(window);
  return window;
}

/** A small window with one line and nothing to press, while the program has something to finish. */
export function openNotice(line: string): BrowserWindow {
  const notice = new BrowserWindow({
    width: 420,
    height: 120,
    frame: false,
    resizable: false,
    alwaysOnTop: true,
    backgroundColor: background,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  const html = `<meta charset="utf-8"><body style="font:16px sans-serif;display:grid;place-items:center;height:90vh;margin:0">${line}</body>`;
  void notice.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  return notice;
}

/** Loads the page into its window, at the start and after it has crashed. */
export function loadPage(window: BrowserWindow): void {
  void window.loadURL(`app://${pageHost}/`);
}

/**
 * What no page of ours may do, whatever it was talked into: go elsewhere, open windows, embed other
 * programs. The only frame is a sheet's preview.
 */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const preview = !event.isMainFrame && event.url.startsWith(`app://${sheetHost}/`);
    if (!preview) event.preventDefault();
  });
}

/** No permission is ever given, and no request leaves the program. */
export function closeOff(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  const own = new Set(['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]);
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !own.has(new URL(request.url).protocol) }),
  );
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:app://${pageHost}/`)) event.preventDefault();
  });
}

/** No menu: its shortcuts would collide with the program's keys. */
export function dropMenu(): void {
  Menu.setApplicationMenu(null);
}
