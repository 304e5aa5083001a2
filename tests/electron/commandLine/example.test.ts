import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { usage } from '../../../electron/commandLine/readArguments';
import { invoke } from '../../support/invoke';

/** docs/invoke.md is run as it stands, so that it can't go stale. */
const page = readFileSync(join(import.meta.dirname, '../../../docs/invoke.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of the block of a kind; the page has one of each. */
function block(kind: string): string {
  const found = new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/invoke.md has no ${kind} block`);
  return found;
}

/** The words of a shell line; what stands in single quotes is one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

test('the page shows the usage that the program prints', () => {
  expect(page).toContain(usage);
});

test('the worked example does what the page says', async () => {
  const lines = block('sh').trim().split('\n');
  const [, password = ''] = /BEIZAIKU_PASSWORD=(\S+)/.exec(lines[0] ?? '') ?? [];
  writeFileSync(join(folder, 'first-day.jsonl'), block('jsonl'));
  const results = [];
  for (const line of lines.slice(1)) {
    const words = wordsOf(line);
    expect(words.slice(0, 4)).toEqual(['npm', 'run', 'invoke', '--']);
    const args = words
      .slice(4)
      .map((word) =>
        word === './example' || word === 'first-day.jsonl' ? join(folder, word) : word,
      );
    results.push(await invoke(args, { env: { BEIZAIKU_PASSWORD: password } }));
  }
  const [init, batch, list] = results;
  expect(init).toMatchObject({ code: 0, err: '' });
  const answers = batch!.out
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, ms: expect.any(Number) });
  expect(batch!.code).toBe(0);
  const [stock, proof] = answers.slice(-2);
  expect(stock.value.rows).toMatchObject([
    { item: { code: 'A04' }, onHand: 70, available: 70, amount: { known: 700_000, unpriced: 0 } },
  ]);
  expect(proof.value).toMatchObject({ ok: true, findings: [], movements: 2 });
  expect(list!.code).toBe(0);
  const numbers = JSON.parse(list!.out).value.rows.map((row: { number: string }) => row.number);
  expect(numbers.sort()).toEqual(['CK-42010001-20261121-0001', 'RK-42010001-20261120-0001']);
  for (const number of numbers) expect(page).toContain(number);
});
