import { sql } from '../../electron/database/sql';
import { reading } from '../../electron/job';
import { gatherSheet } from '../../electron/printing/gatherSheet';
import { renderSheet } from '../../electron/printing/renderSheet';
import { findActor } from '../../electron/session/actor';
import type { TestStore } from './testStore';

/** The sheet of a document as the keeper would print it, laid out on one page. */
export function sheetHtml(store: TestStore, document: string): string {
  const { state } = store.program;
  const { db } = state.store!;
  const { uid } = db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = 'keeper'`);
  const context = reading({
    call: 'sheets.preview',
    program: state,
    session: { id: '', userUid: uid } as never,
    actor: findActor(db, uid, '2026-11-23'),
    atPlaceOf: null,
    now: store.clock.now,
    today: '2026-11-23',
  });
  return renderSheet(gatherSheet(context, { form: 'document', document }), [{ from: 0, to: 9999 }]);
}
