import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { measureHeld, slowCalls } from './held';

const kept = mkdtempSync(join(tmpdir(), 'beizaiku-kept-'));
beforeAll(() => build(['worker']), 120_000);
afterAll(() => rmSync(kept, { recursive: true, force: true }));

test('the bench tells how long each slow call keeps the main process, on a small store', async () => {
  const sizes = { movements: 3000, lots: 400, items: 150 };
  const figures = await measureHeld({ sizes, kept, rounds: 1 });
  const names = figures.map(({ name }) => name);
  expect(slowCalls.length).toBeGreaterThan(10);
  for (const [what] of slowCalls) {
    expect(names).toEqual(expect.arrayContaining([`${what}: held at once`, `${what}: answered`]));
  }
  for (const { ours, limit } of figures) {
    expect(ours).toBeGreaterThan(0);
    expect(limit).toBeGreaterThan(0);
  }
}, 120_000);
