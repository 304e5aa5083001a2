import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentVersion, MigrationRefused } from '../../electron/database/migrate';
import { describeStartFailure } from '../../electron/startFailure';
import { startChild } from '../support/child';
import { oldStore } from '../support/oldStore';
import { openForPosting } from '../support/openForPosting';
import { signed } from '../support/papers';
import { note, times } from './counts';
import { buildDiskLibrary, forgetfulDisk } from './disk';
import { postOne } from './poster';

let old: ReturnType<typeof oldStore>;
beforeEach(() => {
  old = oldStore();
});
afterEach(() => rmSync(old.folder, { recursive: true, force: true }));

/** What a file says, read behind the program's back from a copy of it and its log. */
function look<T>(file: string, work: (raw: SQLite.Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-look-'));
  const copy = join(folder, 'store.sqlite');
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const raw = new SQLite(copy);
  try {
    return work(raw);
  } finally {
    raw.close();
    rmSync(folder, { recursive: true });
  }
}

const versionOf = (file: string) =>
  look(file, (raw) => raw.pragma('user_version', { simple: true }) as number);
const chainOf = (file: string) =>
  look(file, (raw) =>
    raw.prepare('SELECT sequence, hash FROM chain_entry ORDER BY node_id, sequence').all(),
  );
const schemaOf = (file: string) =>
  look(file, (raw) => raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all());

/** Opens a folder, which brings its store to the current version, and proves it. */
async function openAndProve(folder: string) {
  const { program, ask } = openForPosting(folder);
  const proof = await ask('viewer', 'ledger.prove', {});
  program.close();
  return proof;
}

describe('C16: a store of version 1', () => {
  test('is of version 1, and older than this program', () => {
    expect([versionOf(old.file), currentVersion > 1]).toEqual([1, true]);
  });

  test('becomes one of today: nothing is found by the proof, and no hash of old has changed', async () => {
    const chain = chainOf(old.file);
    expect(chain.length).toBeGreaterThan(6);
    const proof = await openAndProve(old.folder);
    expect(proof).toMatchObject({ findings: [], entries: chain.length });
    expect(versionOf(old.file)).toBe(currentVersion);
    expect(chainOf(old.file)).toEqual(chain);
  });

  test('stays beside as it was, in a copy that says the same', async () => {
    const [chain, schema] = [chainOf(old.file), schemaOf(old.file)];
    await openAndProve(old.folder);
    const copy = `${old.file}.before-2`;
    expect([versionOf(copy), chainOf(copy), schemaOf(copy)]).toEqual([1, chain, schema]);
    expect(look(copy, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  });

  test('goes on: what was approved is posted, and what was posted is reversed', async () => {
    const opened = openForPosting(old.folder);
    const { program, ask } = opened;
    const { rows } = await ask('viewer', 'documents.list', { filter: {}, limit: 100 });
    const waiting = rows.find(({ axes }) => axes.approval === 'given' && axes.posting === 'none');
    const { uid: document } = waiting!;
    const { revision } = await ask('viewer', 'documents.read', { document });
    const { number } = await ask('keeper', 'documents.post', { document, revision });
    expect(number).toBe(waiting!.number);
    const { postings } = await ask('viewer', 'documents.read', { document });
    await postOne(opened, {
      warehouse: '42010001',
      businessDate: '2026-11-23',
      persons: signed('reversal'),
      body: { kind: 'reversal', posting: postings[0]!.uid, reason: '未用' },
    });
    expect((await ask('viewer', 'ledger.prove', {})).findings).toEqual([]);
    program.close();
  });

  test('is opened once more without another migration', async () => {
    await openAndProve(old.folder);
    rmSync(`${old.file}.before-2`);
    await openAndProve(old.folder);
    expect(existsSync(`${old.file}.before-2`)).toBe(false);
  });
});

const library = buildDiskLibrary();

test.skipIf(library === null)(
  'M01: killed, or without power, at any write or sync of a migration, a store is of the old version or of the new one, and the next start brings it on',
  { timeout: 3_600_000 },
  async (context) => {
    const chain = chainOf(old.file);
    const fresh = oldStore();
    await openAndProve(fresh.folder);
    const schemas = new Map([
      [1, schemaOf(old.file)],
      [currentVersion, schemaOf(fresh.file)],
    ]);
    rmSync(fresh.folder, { recursive: true });
    const seen = { kills: 0, old: 0, new: 0 };
    for (let step = 1; ; step = times(step * 5, step + 4)) {
      const at = forgetfulDisk(library!.path, old.folder, { trap: `any:${step}:die` });
      const child = startChild('openFolder.ts', [at.folder], { env: at.env });
      const code = await child.ended;
      if (code === null) seen.kills += 1;
      for (const left of [at.folder, at.disk]) {
        const file = join(left, 'store.sqlite');
        const version = versionOf(file);
        seen[version === 1 ? 'old' : 'new'] += 1;
        expect(schemaOf(file)).toEqual(schemas.get(version));
        expect((await openAndProve(left)).findings).toEqual([]);
        expect([versionOf(file), chainOf(file)]).toEqual([currentVersion, chain]);
        const copy = `${file}.before-2`;
        expect([versionOf(copy), chainOf(copy)]).toEqual([1, chain]);
      }
      at.remove();
      if (code !== null) break;
    }
    note(context, seen);
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
    expect(seen.kills).toBeGreaterThan(3);
  },
);

test('M02: a store in which rows lead nowhere is not migrated: the rows are named, and it stays as it was', () => {
  const raw = new SQLite(old.file);
  raw.pragma('foreign_keys = off');
  raw.exec(`DROP TRIGGER document_number_is_kept; DELETE FROM document WHERE kind = 'reversal'`);
  raw.close();
  const before = schemaOf(old.file);
  for (let start = 0; start < 2; start += 1) {
    const error = failureOf(() => openForPosting(old.folder));
    expect(error).toBeInstanceOf(MigrationRefused);
    const { title, words } = describeStartFailure(error);
    expect(title).toBe('数据有缺损，未升级');
    expect(words).toContain('posting');
    expect([versionOf(old.file), schemaOf(old.file)]).toEqual([1, before]);
  }
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it came about');
}
