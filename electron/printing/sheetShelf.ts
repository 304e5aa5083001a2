import { randomUUID } from 'node:crypto';
import { photoType } from '../../shared/items/photos';
import type { Source } from '../appProtocol';
import { sniffType } from '../attachments/sniffType';
import { pictureAddress } from './gatherPictures';
import beside from './sheets/beside.css?raw';
import type { KeptFiles } from './sheets/form';
import papers from './sheets/papers.css?raw';
import styles from './sheets/sheet.css?raw';

/** How many laid-out sheets are kept: the one being looked at, and a few more windows' worth. */
const mostSheets = 8;

const host = 'app://sheet/';

/** Where laid-out sheets lie for the windows that show and print them. */
export interface SheetShelf {
  /** Puts a sheet on the shelf; answers the address that it is shown by until others displace it. */
  put(html: string): string;
  /** Takes a sheet off again: what was shown once must not displace what is being looked at. */
  take(address: string): void;
  /** What the host `app://sheet` serves: the sheets, their style, their pictures, and the fonts of `fonts`. */
  source: Source;
}

/** An empty shelf; `fonts` answers what lies under `/fonts/`, `kept` the pictures of the sheets. */
export function openShelf({ fonts, kept }: { fonts: Source; kept: KeptFiles }): SheetShelf {
  const sheets = new Map<string, string>();
  /** Only what a sheet on the shelf shows: who may see the sheet was asked when it was made. */
  const isShown = (sha256: string) =>
    [...sheets.values()].some((html) => html.includes(`"${pictureAddress(sha256)}"`));
  const picture = (sha256: string) => {
    const bytes = isShown(sha256) ? kept(sha256) : null;
    const { data: type } = photoType.safeParse(bytes && sniffType(bytes));
    return bytes && type ? { type, body: new Uint8Array(bytes) } : undefined;
  };
  return {
    put(html) {
      const token = randomUUID();
      sheets.set(token, html);
      for (const oldest of [...sheets.keys()].slice(0, -mostSheets)) sheets.delete(oldest);
      return `${host}${token}`;
    },
    take: (address) => void sheets.delete(address.slice(host.length)),
    async source(path) {
      if (path === 'sheet.css')
        return { type: 'text/css; charset=utf-8', body: styles + papers + beside };
      if (path.startsWith('fonts/')) return fonts(path.slice('fonts/'.length));
      if (path.startsWith('pictures/')) return picture(path.slice('pictures/'.length));
      const html = sheets.get(path);
      return html === undefined ? undefined : { type: 'text/html; charset=utf-8', body: html };
    },
  };
}
