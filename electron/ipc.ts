import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { Answer } from '../shared/answer';
import { pageHost } from './appProtocol';
import { newSession, type Program } from './program';

/** The longest request, in UTF-16 units: an Excel file of 20 MB in base64, and room around it. */
const longestRequest = 30_000_000;

/**
 * Connects a window with the program: the one channel for calls, and the word that something has
 * changed. The window has a session of its own; who is asking is never read from a request.
 */
export function connect(window: BrowserWindow, program: Program): void {
  const session = newSession();
  const { webContents } = window;

  ipcMain.handle('call', (event, text: unknown): Promise<string> | string => {
    if (!isPage(event.senderFrame, window)) throw new Error('Not for this frame');
    if (typeof text !== 'string') return malformed('not text');
    if (text.length > longestRequest) return malformed('too long');
    try {
      return program.answerAsText(session, JSON.parse(text));
    } catch {
      return malformed('not JSON');
    }
  });
  const deaf = program.onChange(({ from }) => {
    if (from !== session.id) webContents.send('change');
  });
  window.once('closed', () => {
    ipcMain.removeHandler('call');
    deaf();
  });
}

/** Whether a frame is the page itself: not a frame inside of it, not a page from elsewhere. */
function isPage(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  return (
    frame !== null &&
    !window.isDestroyed() &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`app://${pageHost}/`)
  );
}

function malformed(message: string): string {
  const refused: Answer = {
    ok: false,
    refusal: { code: 'input.malformed', issues: [{ path: '', message }] },
  };
  return JSON.stringify(refused);
}
