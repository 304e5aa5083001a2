import { sql } from '../../electron/database/sql';
import { reading } from '../../electron/job';
import { gatherSheet } from '../../electron/printing/gatherSheet';
import { renderSheet } from '../../electron/printing/renderSheet';
import { findActor } from '../../electron/session/actor';
import type { SheetRequest } from '../../shared/sheets/api';
import type { TestStore } from './testStore';

/** The sheet of a document as the keeper would print it, laid out on one page. */
export function sheetHtml(store: TestStore, document: string): string {
  return requestHtml(store, { form: 'document', document });
}

/** Any sheet as somebody prints it, all rows on one page. */
export function requestHtml(store: TestStore, request: SheetRequest, login = 'keeper'): string {
  const { state } = store.program;
  const { db } = state.store!;
  const { uid } = db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = ${login}`);
  const context = reading({
    call: 'sheets.preview',
    program: state,
    session: { id: '', userUid: uid } as never,
    actor: findActor(db, uid, '2026-11-23'),
    atPlaceOf: null,
    now: store.clock.now,
    today: '2026-11-23',
  });
  return renderSheet(gatherSheet(context, request), [{ from: 0, to: 9999 }]);
}
