import { existsSync, writeFileSync } from 'node:fs';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, sha256Of } from '../../../electron/attachments/attachmentFiles';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { mostPhotos } from '../../../shared/items/photos';
import type { RefusalCode } from '../../../shared/refusals';
import { copyNow, letVouch, restoreAsTwo } from '../../support/copies';
import { jpeg, pdf, png } from '../../support/files';
import { codeOf } from '../../support/seat';
import { victimOf } from '../../support/tamper';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let record: string;
const db = () => store.program.state.store!.db;

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  record = v4();
  await store.do('keeper', 'evidence.record', {
    ...{ warehouse: wuhan, record, doneOn: '2026-11-20', persons: [] },
    body: {
      ...{ kind: 'climate', temperature: 185, humidity: 820, zone: null, time: '08:30' },
      ...{ automatic: false, note: '' },
    },
  });
});
afterEach(() => store.close());

const inputFor = (bytes: Buffer): Input<'evidence.addPhoto'> => ({
  ...{ warehouse: wuhan, record, photo: v4(), fileName: 'D:\\相机\\墙角.PNG' },
  base64: bytes.toString('base64'),
});
const add = (bytes: Buffer) => store.do('keeper', 'evidence.addPhoto', inputFor(bytes));
const refused = (bytes: Buffer, code: RefusalCode, part: object = {}) =>
  store.refused('keeper', 'evidence.addPhoto', { ...inputFor(bytes), ...part }, code);
const photos = async () => {
  const { rows } = await store.do('viewer', 'evidence.list', { filter: { warehouse: wuhan } });
  return rows.find((row) => row.record === record)?.photos;
};
const pathOf = (bytes: Buffer) => attachmentFile(store.folder, sha256Of(bytes));
const strike = () =>
  store.do('keeper', 'evidence.strike', { warehouse: wuhan, record, reason: '记错了' });

describe('a photo of a record', () => {
  test('stands with its record, says who added it, and is shown to whoever may look', async () => {
    const bytes = jpeg('corner');
    const { photo } = await add(bytes);
    expect(await photos()).toMatchObject([
      { uid: photo, name: '墙角.jpg', sha256: sha256Of(bytes), by: { name: '测试keeper' } },
    ]);
    const back = await store.do('viewer', 'evidence.readPhoto', { record, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
  });

  test('is one when the same comes twice', async () => {
    const first = await add(png('same'));
    expect(await add(png('same'))).toEqual(first);
    expect(await photos()).toHaveLength(1);
  });

  test('is a picture, of a record that counts, by who keeps records; a dozen at most', async () => {
    await refused(pdf('no'), 'photo.type');
    await refused(png('no'), 'notFound', { record: v4() });
    await store.refused('viewer', 'evidence.addPhoto', inputFor(png('no')), 'role.missing');
    for (let n = 0; n < mostPhotos; n += 1) await add(png(`photo ${n}`));
    await refused(png('no'), 'photo.tooMany');
    await strike();
    await refused(png('no'), 'evidence.over');
    expect(existsSync(pathOf(png('no')))).toBe(false);
    expect(await photos()).toHaveLength(mostPhotos);
  });

  test('can’t be changed, taken away or put to a struck record behind the door', async () => {
    await add(png('seen'));
    expect(() => db().run(sql`DELETE FROM evidence_photo`)).toThrow(/never deleted/);
    expect(() => db().run(sql`UPDATE evidence_photo SET name = 'x'`)).toThrow(/never changed/);
    await strike();
    expect(() =>
      db().run(sql`
        INSERT INTO evidence_photo
        SELECT id + 1, uid || 'x', evidence_id, at, by_user_id, name, media_type, size,
          replace(sha256, substr(sha256, 1, 1), 'f'), NULL FROM evidence_photo`),
    ).toThrow(/no more photos/);
  });

  test('its hash is in the audit beside the record’s', async () => {
    const bytes = png('seen');
    await add(bytes);
    const { rows } = await store.do('admin', 'audit.list', {
      filter: { call: 'evidence.addPhoto' },
    });
    expect(JSON.stringify(rows)).toContain(sha256Of(bytes));
  });

  test('is weighed by the proof, is in every copy, and comes back with it', async () => {
    const bytes = png('copied');
    const { photo } = await add(bytes);
    await letVouch(store);
    const copy = await copyNow(store);
    // As long as the photo: a restore weighs what lies there, and doesn't measure it.
    writeFileSync(pathOf(bytes), 'x'.repeat(bytes.length));
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings.map(({ code }) => code)).toEqual(['attachmentChanged']);
    expect(codeOf(await restoreAsTwo(store, copy))).toBe('ok');
    const back = await store.do('viewer', 'evidence.readPhoto', { record, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
  });

  test('can be erased: its hash stays, the chain tells of it, and the proof asks for that', async () => {
    const bytes = png('a face');
    const { photo } = await add(bytes);
    const { erased } = await store.do('admin', 'people.erase', {
      ...{ whose: { kind: 'evidencePhoto', record, photo }, everywhere: false, reason: '本人要求' },
    });
    expect(erased).toBe(1);
    expect(existsSync(pathOf(bytes))).toBe(false);
    expect(await photos()).toMatchObject([{ name: '', erased: true, sha256: sha256Of(bytes) }]);
    await store.refused('viewer', 'evidence.readPhoto', { record, photo }, 'notFound');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    const { findings } = await victimOf(store).proveAfter((raw) =>
      raw.exec(`INSERT INTO evidence_photo
        SELECT id + 1, uid || 'x', evidence_id, at, by_user_id, name, media_type, size, sha256,
          erased_at FROM evidence_photo`),
    );
    expect(findings.map(({ code }) => code)).toEqual(['attachmentMissing']);
  });
});
