import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { attachmentFile } from '../attachments/attachmentFiles';
import type { JobTools } from '../background/jobs';
import { openReadOnly } from '../database/database';
import { checkAudit } from '../ledger/checkAudit';
import { checkBalances } from '../ledger/checkBalances';
import { checkChain } from '../ledger/checkChain';
import { hashFile } from './files';
import { inspectStore } from './inspectStore';
import { findManifest, type Manifest, storeIn } from './manifest';

/** Whether a copy's file is still that of its manifest: size, then SHA-256. A background job. */
export async function hashCopy({ folder }: { folder: string }): Promise<boolean> {
  const manifest = await findManifest(folder);
  return manifest !== null && (await isFileOf(storeIn(folder), manifest));
}

/** Whether a file is, bit by bit, the one that a manifest speaks of. */
async function isFileOf(file: string, { file: wanted }: Manifest): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found?.size === wanted.size && (await hashFile(file)) === wanted.sha256;
}

/**
 * Checks a copied file against its manifest: every bit, what SQLite says of its pages, and what the
 * store in it says of itself; with `deep`, its balances, chain and audit too. A background job.
 */
export async function checkCopy(
  { folder, file = storeIn(folder), deep }: { folder: string; file?: string; deep: boolean },
  tools: JobTools,
): Promise<Checked> {
  const manifest = await findManifest(folder);
  const bad = (...damage: string[]): Checked => ({ damage, findings: [], missing: [] });
  if (manifest === null) return bad('manifest.json');
  if (!(await isFileOf(file, manifest))) return bad('SHA-256');
  tools.progress(0.3);
  const { content, damage } = inspectStore({ file }, { progress: () => {}, tell: () => {} });
  if (damage.length > 0) return bad(...damage);
  if (!isDeepStrictEqual(content, manifest.content)) return bad('content');
  tools.progress(0.5);
  return {
    damage,
    findings: deep ? proveCopy(file, tools) : [],
    missing: await missingAttachments(folder, manifest),
  };
}

export interface Checked {
  /** Why it is not the copy that was made; empty: it is. */
  damage: string[];
  /** What does not agree in its books, which were copied as they were. */
  findings: string[];
  /** Attachments that no longer lie beside it as they were. */
  missing: string[];
}

function proveCopy(file: string, tools: JobTools): string[] {
  const db = openReadOnly(file);
  try {
    return [checkBalances, checkChain, checkAudit].flatMap((check, index) => {
      const found = check(db).map(({ code, subject }) => `${code} ${subject}`);
      tools.progress(0.6 + 0.1 * index);
      return found.slice(0, 100);
    });
  } finally {
    db.close();
  }
}

/** Attachments that no longer lie beside the copies as they were. */
async function missingAttachments(folder: string, { attachments }: Manifest): Promise<string[]> {
  const missing: string[] = [];
  for (const { sha256 } of attachments) {
    const found = await hashFile(attachmentFile(dirname(folder), sha256)).catch(() => null);
    if (found !== sha256) missing.push(`attachments/${sha256}`);
  }
  return missing;
}
