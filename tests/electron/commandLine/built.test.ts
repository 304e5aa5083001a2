import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('npm run invoke: the built program makes a store and answers, in plain Node', () => {
  const root = join(import.meta.dirname, '../../..');
  const data = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  const invoke = (...args: string[]) =>
    JSON.parse(
      execFileSync(process.execPath, [join(root, 'scripts/invoke.mjs'), '--data', data, ...args], {
        cwd: root,
        env: { ...process.env, BEIZAIKU_PASSWORD: 'correct-horse' },
        encoding: 'utf8',
      }),
    );
  try {
    expect(invoke('--init')).toEqual({ ok: true, value: { kind: 'test' } });
    const { value } = invoke('--as', 'admin', 'items.find', '{"search":"MB"}');
    expect(value.rows[0]).toMatchObject({ code: 'A04', name: '棉被' });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}, 120_000);
