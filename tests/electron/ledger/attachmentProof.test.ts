import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../support/files';
import { approved, namesAt, receiptBody, receiptLine } from '../../support/papers';
import { type Victim, victimOf } from '../../support/tamper';
import { testStore } from '../../support/testStore';

/** A posted receipt with one attachment from before the posting and one from after it. */
let victim: Victim;
let number: string;
const before = v4();
const after = v4();
beforeAll(async () => {
  const store = testStore();
  const names = await namesAt(store);
  const paper = await approved(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    }),
  );
  const { document, revision } = paper;
  const attach = (attachment: string) =>
    store.do('keeper', 'attachments.add', {
      document,
      attachment,
      fileName: '送货单.pdf',
      base64: pdf(attachment).toString('base64'),
    });
  await attach(before);
  await store.do('keeper', 'documents.post', { document, revision });
  await attach(after);
  number = paper.number ?? '';
  victim = victimOf(store);
});
afterAll(() => victim.remove());

const codesAfter = async (statement: string) => {
  const { findings } = await victim.proveAfter((raw) => raw.exec(statement));
  return findings.map(({ code, subject }) => [code, subject]);
};

describe('C06: an attachment that was changed by hand is named with its document', () => {
  test('unchanged, nothing is found', async () => {
    expect(await codesAfter('SELECT 1')).toEqual([]);
  });

  test.each([
    ['taken away from before the posting', `DELETE FROM attachment WHERE uid = '${before}'`],
    ['by another person', `UPDATE attachment SET by_user_id = 1 + by_user_id % 5`],
  ])('%s', async (_what, statement) => {
    expect(await codesAfter(statement)).toContainEqual(['contentChanged', number]);
  });

  test('taken away from after the posting', async () => {
    const found = await codesAfter(`DELETE FROM attachment WHERE uid = '${after}'`);
    expect(found).toEqual([['attachmentMissing', number]]);
  });

  test('of another time', async () => {
    const found = await codesAfter(
      `UPDATE attachment SET at = '2026-01-01T00:00:00.000Z' WHERE uid = '${after}'`,
    );
    expect(found).toEqual([['attachmentChanged', number]]);
  });

  test('said to be erased, though nobody erased it', async () => {
    const found = await codesAfter(
      `UPDATE attachment SET erased_at = at, name = '' WHERE uid = '${before}'`,
    );
    expect(found).toEqual([['attachmentMissing', number]]);
  });

  test('put there without an entry', async () => {
    const found = await codesAfter(`
      INSERT INTO attachment (uid, document_id, at, by_user_id, name, media_type, size, sha256,
        after_sequence)
      SELECT '${v4()}', document_id, at, by_user_id, name, media_type, size, sha256,
        after_sequence FROM attachment WHERE uid = '${after}'`);
    expect(found).toEqual([['attachmentChanged', number]]);
  });

  test('put there as if it had been before the posting', async () => {
    const found = await codesAfter(`
      INSERT INTO attachment (uid, document_id, at, by_user_id, name, media_type, size, sha256,
        after_sequence)
      SELECT '${v4()}', document_id, at, by_user_id, name, media_type, size, sha256, 0
      FROM attachment WHERE uid = '${after}'`);
    expect(found).toEqual([['contentChanged', number]]);
  });
});
