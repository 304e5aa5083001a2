import type { Desk } from '../../electron/printing/desk';
import { renderSheet } from '../../electron/printing/renderSheet';
import type { Sheet } from '../../electron/printing/sheet';
import type { SheetRequest } from '../../shared/sheets/api';
import type { TestStore } from './testStore';

/** A desk that hands a sheet back instead of laying it out. */
function keepingDesk(keep: (sheet: Sheet) => void): Desk {
  const refuse = () => Promise.reject(new Error('the desk of this test only looks'));
  return {
    preview: async (sheet) => {
      keep(sheet);
      return { address: 'app://sheet/x', pages: 1, paper: { width: 297, height: 210 } };
    },
    pdf: refuse,
    savePdf: refuse,
    saveFile: refuse,
    chooseFolder: refuse,
    print: refuse,
    printers: refuse,
  };
}

/** A sheet as the door lays it out for `login`, by what the answer calls it. */
export async function sheetAsked(
  store: TestStore,
  sheet: SheetRequest,
  login = 'keeper',
): Promise<{ sheet: Sheet; title: string; fileName: string }> {
  const kept: Sheet[] = [];
  store.program.state.desk = keepingDesk((each) => kept.push(each));
  const { title, fileName } = await store.do(login, 'sheets.preview', { sheet });
  const [made] = kept;
  if (made === undefined) throw new Error('nothing was laid out');
  return { sheet: made, title, fileName };
}

/** What a person reads of it: its text, its places one space apart; `pages` as its form deals them. */
export function textOfSheet(sheet: Sheet, pages = [{ from: 0, to: 9_999 }]): string {
  return renderSheet(sheet, pages)
    .replace(/<wbr\/?>/g, '')
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
