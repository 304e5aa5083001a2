import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playDemo } from '../demo/playDemo';

/** The journey of `npm run demo`, from the first start to the proof, in the real window. */
test('the first working day', async () => {
  const out = mkdtempSync(join(tmpdir(), 'beizaiku-demo-out-'));
  try {
    const result = await playDemo({ out });
    expect(result.steps.every(({ ok }) => ok)).toBe(true);
    expect(result.proof?.ok).toBe(true);
    for (const { file } of result.sheets) expect(existsSync(join(out, file))).toBe(true);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
