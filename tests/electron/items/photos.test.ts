import { existsSync, writeFileSync } from 'node:fs';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, sha256Of } from '../../../electron/attachments/attachmentFiles';
import { mostPhotos } from '../../../shared/items/photos';
import { copyNow, letVouch, restoreAsTwo } from '../../support/copies';
import { jpeg, pdf, png } from '../../support/files';
import { draft, type Names, namesAt, receiptBody, receiptLine } from '../../support/papers';
import { codeOf } from '../../support/seat';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let names: Names;
let item: string;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  item = names.item('A04');
});
afterEach(() => store.close());

const add = (bytes: Buffer, photo = v4(), of = item) =>
  store.do('keeper', 'photos.add', {
    item: of,
    photo,
    fileName: 'C:\\照片\\棉被.PNG',
    base64: bytes.toString('base64'),
  });
const photos = async () => (await store.do('viewer', 'items.read', { item })).photos;
const pathOf = (bytes: Buffer) => attachmentFile(store.folder, sha256Of(bytes));

describe('a photo of an item', () => {
  test('is kept by its content and shown to whoever may look', async () => {
    const bytes = jpeg('one');
    const { photo } = await add(bytes);
    expect(await photos()).toMatchObject([
      { uid: photo, name: '棉被.jpg', mediaType: 'image/jpeg', sha256: sha256Of(bytes) },
    ]);
    const back = await store.do('viewer', 'photos.read', { item, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
    const { rows } = await store.do('viewer', 'items.list', { filter: { search: 'A04' } });
    expect(rows[0]?.photo).toBe(photo);
  });

  test('is one photo when the same comes twice', async () => {
    const { photo } = await add(png('same'));
    expect((await add(png('same'))).photo).toBe(photo);
    expect(await photos()).toHaveLength(1);
  });

  test('is a picture by its bytes, and there are not more than a dozen', async () => {
    const input = { item, photo: v4(), fileName: '照片.jpg', base64: pdf('no').toString('base64') };
    await store.refused('keeper', 'photos.add', input, 'photo.type');
    for (let n = 0; n < mostPhotos; n += 1) await add(png(`photo ${n}`));
    const base64 = png('one more').toString('base64');
    await store.refused('keeper', 'photos.add', { ...input, base64 }, 'photo.tooMany');
    expect(existsSync(pathOf(png('one more')))).toBe(false);
  });

  test('goes when it is taken off, unless something else has the same file', async () => {
    const bytes = png('shared');
    const { photo } = await add(bytes);
    const other = await add(bytes, v4(), names.item('A01'));
    await store.do('keeper', 'photos.remove', { item, photo });
    expect(existsSync(pathOf(bytes))).toBe(true);
    const { document } = await draft(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item, bin: names.bin('A-01-01') })],
      }),
    );
    const { attachment } = await store.do('keeper', 'attachments.add', {
      document,
      attachment: v4(),
      fileName: '照片.png',
      base64: bytes.toString('base64'),
    });
    await store.do('keeper', 'photos.remove', { item: names.item('A01'), photo: other.photo });
    expect(existsSync(pathOf(bytes))).toBe(true);
    await store.do('keeper', 'attachments.remove', { document, attachment });
    expect(existsSync(pathOf(bytes))).toBe(false);
  });

  test('is weighed by the proof, and refused when it is no longer the same', async () => {
    const bytes = png('whole');
    const { photo } = await add(bytes);
    writeFileSync(pathOf(bytes), 'something else');
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toMatchObject([{ code: 'attachmentChanged', subject: 'A04' }]);
    await store.refused('viewer', 'photos.read', { item, photo }, 'attachment.damaged');
  });

  test('is in every copy, and comes back with it', async () => {
    const bytes = png('copied');
    const { photo } = await add(bytes);
    await letVouch(store);
    const copy = await copyNow(store);
    await store.do('keeper', 'photos.remove', { item, photo });
    expect(existsSync(pathOf(bytes))).toBe(false);
    expect(codeOf(await restoreAsTwo(store, copy))).toBe('ok');
    const back = await store.do('viewer', 'photos.read', { item, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });
});

test('the uid of a photo is not that of another content or item', async () => {
  const { photo } = await add(png('first'));
  for (const [bytes, of] of [
    [png('second'), item],
    [png('first'), names.item('A01')],
  ] as const) {
    const input = { item: of, photo, fileName: 'a.png', base64: bytes.toString('base64') };
    await store.refused('keeper', 'photos.add', input, 'key.reused');
  }
  expect(existsSync(pathOf(png('second')))).toBe(false);
  expect(existsSync(pathOf(png('first')))).toBe(true);
});
