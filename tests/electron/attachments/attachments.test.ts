import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, sha256Of } from '../../../electron/attachments/attachmentFiles';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { largestAttachment } from '../../../shared/documents/attachments';
import { jpeg, pdf, png, program } from '../../support/files';
import {
  approved,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { codeOf, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const db = () => store.program.state.store!.db;
const gift = () =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
  });
const file = (
  document: string,
  bytes: Buffer,
  part: Partial<Input<'attachments.add'>> = {},
): Input<'attachments.add'> => ({
  document,
  attachment: v4(),
  fileName: '送货单.pdf',
  base64: bytes.toString('base64'),
  ...part,
});
const attach = (document: string, bytes: Buffer, part?: Partial<Input<'attachments.add'>>) =>
  store.do('keeper', 'attachments.add', file(document, bytes, part));
const read = (document: string, by = 'keeper') => store.do(by, 'documents.read', { document });
const prove = async () => (await store.do('viewer', 'ledger.prove', {})).findings;
const pathOf = (bytes: Buffer) => attachmentFile(store.folder, sha256Of(bytes));
/** Every test has contents of its own. */
let count = 0;
let content: string;
beforeEach(() => {
  count += 1;
  content = `content ${count}`;
});

describe('an attachment', () => {
  test('is kept by its hash beside the database, and comes back as it was', async () => {
    const bytes = pdf(content);
    const { document } = await draft(store, gift());
    const { attachment } = await attach(document, bytes);
    expect(readFileSync(pathOf(bytes))).toEqual(bytes);
    const back = await store.do('approver', 'attachments.read', { document, attachment });
    expect(back).toEqual({
      name: '送货单.pdf',
      mediaType: 'application/pdf',
      base64: bytes.toString('base64'),
    });
    const { attachments } = await read(document, 'viewer');
    expect(attachments).toMatchObject([
      { uid: attachment, size: bytes.length, sha256: sha256Of(bytes), by: { name: '测试keeper' } },
    ]);
    expect(await prove()).toEqual([]);
  });

  test.each([
    ['..\\..\\windows\\evil.exe', 'evil.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['照片 (1).JPG', '照片 (1).png'],
    ['C:\\x:ads', 'x ads.png'],
    ['con.png', '_con.png'],
    ['...', '_.png'],
  ])('I09: named %s is called %s', async (fileName, name) => {
    const { document } = await draft(store, gift());
    await attach(document, png(`${content}${fileName}`), { fileName });
    expect((await read(document)).attachments).toMatchObject([{ name }]);
  });

  test('that is something else than its name says is refused, and nothing is kept', async () => {
    const { document } = await draft(store, gift());
    const input = file(document, program());
    await store.refused('keeper', 'attachments.add', input, 'attachment.type');
    expect(existsSync(pathOf(program()))).toBe(false);
  });

  test('that is too large is refused', async () => {
    const { document } = await draft(store, gift());
    const input = file(document, Buffer.concat([pdf(), Buffer.alloc(largestAttachment - 8)]));
    await store.refused('keeper', 'attachments.add', input, 'file.tooLarge');
  });

  test('D24: attached twice is there once', async () => {
    const { document } = await draft(store, gift());
    const input = file(document, pdf(content));
    const first = await store.do('keeper', 'attachments.add', input);
    expect(await store.do('keeper', 'attachments.add', input)).toEqual(first);
    expect(await attach(document, pdf(content))).toEqual(first);
    expect((await read(document)).attachments).toHaveLength(1);
    const other = { ...input, base64: pdf(`${content} other`).toString('base64') };
    await store.refused('keeper', 'attachments.add', other, 'key.reused');
  });

  test('is not for those who do not work at the warehouse', async () => {
    const { document } = await draft(store, gift());
    const { attachment } = await attach(document, pdf(content));
    for (const login of ['viewer', 'admin']) {
      await store.refused(login, 'attachments.read', { document, attachment }, 'role.missing');
    }
    const elsewhere = seatFor(store, 'elsewhere', [{ role: 'keeper', warehouse: centre }]);
    expect(codeOf(await elsewhere.ask('attachments.read', { document, attachment }))).toBe(
      'role.missing',
    );
    expect(codeOf(await elsewhere.ask('attachments.add', file(document, pdf())))).toBe(
      'role.missing',
    );
    const here = seatFor(store, 'here', [{ role: 'assessor', warehouse: wuhan }]);
    expect(codeOf(await here.ask('attachments.read', { document, attachment }))).toBe('ok');
  });

  test('belongs to its document: by another it is not found', async () => {
    const { document } = await draft(store, gift());
    const other = await draft(store, gift());
    const { attachment } = await attach(document, pdf(content));
    const asked = { document: other.document, attachment };
    await store.refused('keeper', 'attachments.read', asked, 'notFound');
    await store.refused('keeper', 'attachments.remove', asked, 'notFound');
  });

  test('X14: leaves neither its name nor its content in the audit', async () => {
    const { document } = await draft(store, gift());
    await attach(document, pdf(content), { fileName: '张三身份证.pdf' });
    const details = JSON.stringify(db().all(sql`SELECT detail FROM audit`));
    expect(details).not.toContain('张三');
    expect(details).toContain(sha256Of(pdf(content)));
  });
});

describe('taken off', () => {
  test('a paper that has not posted, the file goes once nobody has it', async () => {
    const bytes = pdf(content);
    const one = await draft(store, gift());
    const two = await submitted(store, gift());
    const first = await attach(one.document, bytes);
    const second = await attach(two.document, bytes);
    await store.do('keeper', 'attachments.remove', first);
    expect(existsSync(pathOf(bytes))).toBe(true);
    await store.do('keeper', 'attachments.remove', second);
    expect(existsSync(pathOf(bytes))).toBe(false);
    expect((await read(two.document)).attachments).toEqual([]);
    expect(await prove()).toEqual([]);
  });

  test('a posted one, it is refused', async () => {
    const { document } = await posted(store, gift());
    const attachment = await attach(document, pdf(content));
    await store.refused('keeper', 'attachments.remove', attachment, 'attachment.fixed');
  });

  test('with a discarded draft, with all that was written beside it', async () => {
    const bytes = pdf(content);
    const { document, revision } = await draft(store, gift());
    await attach(document, bytes);
    await store.do('keeper', 'comments.add', { document, comment: v4(), text: '等发票' });
    await store.do('keeper', 'documents.discard', { document, revision });
    expect(existsSync(pathOf(bytes))).toBe(false);
    expect(await prove()).toEqual([]);
  });
});

describe('the chain', () => {
  /** The chain's own entries about attachments. */
  const entries = () =>
    db().all<{ content: string }>(sql`SELECT content FROM chain_entry WHERE kind = 'attachment'`);

  test('has in the posting what was attached before it, and nothing more', async () => {
    const paper = await approved(store, gift());
    const before = await attach(paper.document, pdf(content));
    const { revision, document } = paper;
    await store.do('keeper', 'documents.post', { document, revision });
    const known = entries().length;
    expect(await prove()).toEqual([]);
    await attach(document, jpeg(content));
    expect(entries()).toHaveLength(known + 1);
    expect(entries().at(-1)?.content).toContain(sha256Of(jpeg(content)));
    expect(entries().at(-1)?.content).not.toContain('送货单');
    expect(await prove()).toEqual([]);
    // The file of the earlier one is changed: the posting still holds, the file is named.
    writeFileSync(pathOf(pdf(content)), 'something else');
    const findings = await prove();
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['attachmentChanged', paper.number],
    ]);
    const asked = { document, attachment: before.attachment };
    const refusal = await store.refused('keeper', 'attachments.read', asked, 'attachment.damaged');
    expect(refusal).toMatchObject({ because: 'changed' });
    // Attached once more, elsewhere: the file is whole again.
    const other = await draft(store, gift());
    await attach(other.document, pdf(content));
    expect(await prove()).toEqual([]);
  });

  test('C06: tells of a file that is gone', async () => {
    const { document, number } = await posted(store, gift());
    const { attachment } = await attach(document, pdf(content));
    rmSync(pathOf(pdf(content)));
    expect(await prove()).toMatchObject([{ code: 'attachmentMissing', subject: number }]);
    const asked = { document, attachment };
    const refusal = await store.refused('keeper', 'attachments.read', asked, 'attachment.damaged');
    expect(refusal).toMatchObject({ because: 'missing' });
    await attach((await draft(store, gift())).document, pdf(content));
    expect(await prove()).toEqual([]);
  });
});

describe('a comment', () => {
  test('is read with its document, by whom and when', async () => {
    const { document } = await posted(store, gift());
    const comment = v4();
    await store.do('admin', 'comments.add', { document, comment, text: ' 已电话核对\n票据后补 ' });
    expect((await read(document, 'viewer')).comments).toEqual([
      {
        uid: comment,
        at: store.clock.now.toISOString(),
        by: { uid: expect.any(String), name: '测试admin' },
        text: '已电话核对\n票据后补',
      },
    ]);
  });

  test.each(['', '  ', '\n'])('of nothing (%j) is refused', async (text) => {
    const { document } = await draft(store, gift());
    const input = { document, comment: v4(), text };
    await store.refused('keeper', 'comments.add', input, 'input.malformed');
  });

  test('X14: is not repeated in the audit', async () => {
    const { document } = await draft(store, gift());
    await store.do('keeper', 'comments.add', { document, comment: v4(), text: '找李四' });
    expect(JSON.stringify(db().all(sql`SELECT detail FROM audit`))).not.toContain('李四');
  });
});
