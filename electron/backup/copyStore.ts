import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CopyReason } from '../../shared/backup/api';
import { attachmentFile } from '../attachments/attachmentFiles';
import type { JobTools } from '../background/jobs';
import { openReadOnly, type ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { version } from '../version';
import { copyWhole, hashFile, syncFile, syncFolder } from './files';
import { inspectStore, readContent, type StoreContent } from './inspectStore';
import { type Manifest, manifestIn, sealManifest, storeIn } from './manifest';

export interface CopyOrder {
  storeFile: string;
  /** Where the attachments lie. */
  dataFolder: string;
  /** The folder in which copies lie. */
  target: string;
  name: string;
  ordinal: number;
  at: string;
  reason: CopyReason;
}

/**
 * Makes one copy: SQLite's own backup of one moment, while the program goes on writing, into
 * `NAME.partial`; closed, opened again to be read only, checked against what the store said of
 * itself at that moment, brought to the disk, sealed by its manifest, and only then given its name.
 * A background job; what it leaves unfinished is removed here or, after a crash, by the next run.
 */
export async function copyStore(order: CopyOrder, tools: JobTools): Promise<Manifest> {
  const { target, name, dataFolder, ordinal, at, reason } = order;
  const folder = join(target, name);
  const unfinished = `${folder}.partial`;
  try {
    await mkdir(unfinished, { recursive: true });
    const file = storeIn(unfinished);
    const { content, papers } = await copyFile(order.storeFile, file, tools);
    tools.progress(0.8);
    await syncFile(file);
    const manifest = sealManifest({
      format: 1,
      ordinal,
      at,
      reason,
      program: version,
      file: { size: (await stat(file)).size, sha256: await hashFile(file) },
      content,
      attachments: await copyAttachments(papers, dataFolder, target),
    });
    tools.progress(0.9);
    await writeFile(manifestIn(unfinished), JSON.stringify(manifest, null, 2));
    await syncFile(manifestIn(unfinished));
    await syncFolder(unfinished);
    await rename(unfinished, folder);
    await syncFolder(target);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Copies a store's file as of one moment and checks the copy against what the store said of itself then.
 * Answers that, and the files that the store knows.
 */
export async function copyFile(storeFile: string, file: string, tools: JobTools) {
  const copied = await copyMoment(storeFile, file, tools);
  tools.progress(0.6);
  await verify(file, copied.content);
  return copied;
}

async function copyMoment(storeFile: string, file: string, tools: JobTools) {
  const db = openReadOnly(storeFile);
  try {
    const read = () => ({ content: readContent(db), papers: readPapers(db) });
    return await db.copyTo(file, read, (part) => tools.progress(part * 0.6));
  } finally {
    db.close();
  }
}

export type Paper = Manifest['attachments'][number];

/** The files that the store knows, of papers, items, assessments and records: hash and size. */
function readPapers(db: ReadableDb): Paper[] {
  const has = (table: string) =>
    db.find(sql`SELECT 1 FROM sqlite_master WHERE name = ${table}`) !== undefined;
  const papers = has('attachment')
    ? sql`SELECT sha256, size FROM attachment WHERE erased_at IS NULL`
    : sql`SELECT NULL AS sha256, NULL AS size WHERE 0`;
  const photos = has('item_photo') ? sql`UNION SELECT sha256, size FROM item_photo` : sql``;
  const ofGrading = has('assessment_photo')
    ? sql`UNION SELECT sha256, size FROM assessment_photo WHERE erased_at IS NULL`
    : sql``;
  const ofRecords = has('evidence_photo')
    ? sql`UNION SELECT sha256, size FROM evidence_photo WHERE erased_at IS NULL`
    : sql``;
  return db.all<Paper>(
    sql`SELECT DISTINCT sha256, size FROM (${papers} ${photos} ${ofGrading} ${ofRecords}) ORDER BY sha256`,
  );
}

/** Refuses a copy that is damaged or says something else than the store said at its moment. */
async function verify(file: string, wanted: StoreContent) {
  const { content, damage } = await inspectStore({ file }, { progress: () => {}, tell: () => {} });
  if (damage.length > 0 || !isDeepStrictEqual(content, wanted)) {
    throw new Error(`the copy is not what was copied: ${damage.join('; ').slice(0, 500)}`);
  }
}

/**
 * Brings attachments from one root folder to another, each once. Answers those that lie there now:
 * one that the store has lost can't be copied, and must not keep the books from being so. A restore
 * weighs what lies there already (`liesWhole`), so that a file that went bad is put right.
 */
export async function copyAttachments(
  papers: readonly Paper[],
  from: string,
  to: string,
  lies: (file: string, paper: Paper) => Promise<boolean> = (file, { size }) => hasSize(file, size),
) {
  const brought: Paper[] = [];
  for (const paper of papers) {
    const here = attachmentFile(from, paper.sha256);
    const there = attachmentFile(to, paper.sha256);
    if (!(await lies(there, paper))) {
      if (!(await hasSize(here, paper.size))) continue;
      await copyWhole(here, there);
    }
    brought.push(paper);
  }
  return brought;
}

/** Whether a file is what its name says. */
export function liesWhole(file: string, { sha256 }: Paper): Promise<boolean> {
  return hashFile(file).then(
    (found) => found === sha256,
    () => false,
  );
}

async function hasSize(file: string, size: number): Promise<boolean> {
  return stat(file).then(
    (found) => found.size === size,
    () => false,
  );
}
