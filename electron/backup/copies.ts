import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyPlace, type CopyView, copyName } from '../../shared/backup/api';
import { findManifest, type Manifest } from './manifest';

/** A copy that was found: where it lies, and what it says of itself. */
export interface FoundCopy {
  folder: string;
  place: CopyPlace;
  name: string;
  manifest: Manifest;
}

/** The name of a copy's folder: what counts is the ordinal, the moment is for people. */
export function nameOf(ordinal: number, at: Date): string {
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `beizaiku-${String(ordinal).padStart(6, '0')}-${moment}`;
}

const ordinalOf = (name: string) => Number(name.split('-')[1]);

/** The folders of a place that are named like a copy, the latest first; none when it is not there. */
async function namesIn(target: string | null): Promise<string[]> {
  const names = target === null ? [] : await readdir(target).catch(() => []);
  return names
    .filter((name) => copyName.safeParse(name).success)
    .sort((a, b) => ordinalOf(b) - ordinalOf(a));
}

/** The ordinal of the next copy in a place: never one that was given before. */
export async function nextOrdinal(target: string): Promise<number> {
  const [latest] = await namesIn(target);
  return latest === undefined ? 1 : ordinalOf(latest) + 1;
}

/** The copies of a place, the latest first. What has no readable manifest is no copy. */
export async function listCopies(
  target: string | null,
  place: CopyPlace,
): Promise<{ copies: FoundCopy[]; unreadable: number }> {
  const names = await namesIn(target);
  const found = await Promise.all(
    names.map(async (name): Promise<FoundCopy | null> => {
      const folder = join(target ?? '', name);
      const manifest = await findManifest(folder);
      return manifest && { folder, place, name, manifest };
    }),
  );
  const copies = found.filter((copy) => copy !== null);
  return { copies, unreadable: found.length - copies.length };
}

/** Removes what a copy that was never finished has left. */
export async function sweepUnfinished(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) {
    if (/^beizaiku-.*\.partial$/.test(name)) {
      await rm(join(target, name), { recursive: true, force: true });
    }
  }
}

/** A copy as the contract tells it. */
export function viewOf({ place, name, manifest }: FoundCopy, state: CopyView['state']): CopyView {
  const { ordinal, at, reason, program, content, file, attachments } = manifest;
  return {
    place,
    name,
    ordinal,
    at,
    reason,
    version: program,
    node: content.node,
    sequence: content.head.sequence,
    lastDocument: content.lastDocument,
    size: file.size,
    attachments: attachments.length,
    state,
  };
}
