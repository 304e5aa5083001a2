import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { copyReason } from '../../shared/backup/api';
import { instant, uid } from '../../shared/fields';
import { storeKind } from '../../shared/session/api';
import { contentHash } from '../ledger/chain';
import { counted } from './inspectStore';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

/** What a copy says of itself. `seal` is the hash of all the rest. */
const manifest = z.object({
  format: z.literal(1),
  ordinal: z.int().min(1),
  at: instant,
  reason: copyReason,
  program: z.string(),
  file: z.object({ size, sha256 }),
  content: z.object({
    schemaVersion: z.int(),
    kind: storeKind,
    node: z.object({ uid, name: z.string() }),
    incarnation: uid,
    head: z.object({ sequence: z.int().min(0), hash: sha256 }),
    lastChange: z.int().min(0),
    lastDocument: z.object({ number: z.string(), postedAt: instant }).nullable(),
    rows: z.record(z.enum(counted), z.int().min(0)),
  }),
  /** The files of papers (附件) that belong to it; they lie once for all copies of a place. */
  attachments: z.array(z.object({ sha256, size })),
  seal: sha256,
});
export type Manifest = z.infer<typeof manifest>;

export const storeIn = (folder: string) => join(folder, 'store.sqlite');
export const manifestIn = (folder: string) => join(folder, 'manifest.json');

/** The manifest as it is written, sealed. */
export function sealManifest(content: Omit<Manifest, 'seal'>): Manifest {
  return { ...content, seal: contentHash(content) };
}

/** The manifest of a copy; null when there is none, or one that says nothing whole. */
export async function findManifest(folder: string): Promise<Manifest | null> {
  try {
    const raw = JSON.parse(await readFile(manifestIn(folder), 'utf8'));
    const { seal, ...content } = raw;
    if (seal !== contentHash(content)) return null;
    return manifest.parse(raw);
  } catch {
    return null;
  }
}
