import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';

/**
 * The scheme that everything is shown by. `app://main` serves the built page, `app://sheet` the
 * sheets that were made for preview and print, with a stricter policy: a sheet runs no script.
 */
export const pageHost = 'main';
export const sheetHost = 'sheet';

/** What a host has under a path (decoded, without the first slash); nothing: 404. */
export type Source = (
  path: string,
) => Promise<{ type: string; body: Uint8Array<ArrayBuffer> | string } | undefined>;

const policy = {
  [pageHost]: [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine writes its theme into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    `frame-src app://${sheetHost}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  [sheetHost]: [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors app://${pageHost}`,
  ].join('; '),
};

/** Has to run before Electron is ready. No fetch: the page speaks to the program by calls alone. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the scheme in a session. */
export function serveScheme(session: Session, sources: Record<keyof typeof policy, Source>): void {
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET' || !Object.hasOwn(sources, host)) return notFound();
    const path = safePath(pathname);
    const found = path === undefined ? undefined : await sources[host as keyof typeof policy](path);
    if (!found) return notFound();
    return new Response(found.body, {
      headers: {
        'content-type': found.type,
        'content-security-policy': policy[host as keyof typeof policy],
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

const notFound = () => new Response(null, { status: 404 });

/** The decoded path, if it can only lead downwards; nothing for one that tries to climb out. */
export function safePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).replace(/^\//, '');
    const tricks = /[\\:\0]|%/.test(path) || path.split('/').some((part) => /^\.*$/.test(part));
    return path === '' || !tricks ? path : undefined;
  } catch {
    return undefined;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/** The files of a folder; of known types only. */
export function folderSource(folder: string): Source {
  return async (path) => {
    const type = types[extname(path)];
    if (!type) return undefined;
    const body = await readFile(join(folder, path)).catch(() => undefined);
    return body && { type, body };
  };
}
