import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The walls of the house: renderer → shared ← electron, seeds and tests → all. A small model of
 * the house is built from the real tsconfig files; each wrong import must fail to compile there.
 */
const root = join(import.meta.dirname, '..');
const floors = ['shared', 'electron', 'renderer', 'seeds', 'tests'];
let model: string;

beforeAll(() => {
  model = mkdtempSync(join(tmpdir(), 'beizaiku-house-'));
  symlinkSync(join(root, 'node_modules'), join(model, 'node_modules'), 'junction');
  cpSync(join(root, 'tsconfig.base.json'), join(model, 'tsconfig.base.json'));
  for (const floor of floors) {
    mkdirSync(join(model, floor));
    cpSync(join(root, floor, 'tsconfig.json'), join(model, floor, 'tsconfig.json'));
    writeFileSync(join(model, floor, 'home.ts'), `export const ${floor} = 1;\n`);
  }
  cpSync(
    join(root, 'electron/tsconfig.entries.json'),
    join(model, 'electron/tsconfig.entries.json'),
  );
  for (const entry of ['main', 'invoke'])
    writeFileSync(
      join(model, 'electron', `${entry}.ts`),
      `import { seeds } from '../seeds/home';\nexport const ${entry} = seeds;\n`,
    );
});

afterAll(() => rmSync(model, { recursive: true, force: true }));

/** What the compiler says of the model with one more file in it; nothing when it is content. */
function compile(file: string, text: string): string {
  const path = join(model, file);
  writeFileSync(path, `${text}\n`);
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-b',
        dirname(path),
        join(model, 'electron/tsconfig.entries.json'),
      ],
      { encoding: 'utf8' },
    );
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(path);
  }
}

const uses = (floor: string) =>
  `import { ${floor} } from '../${floor}/home';\nexport const x = ${floor};`;

describe('what may be imported', () => {
  test.each([
    ['electron', uses('shared')],
    ['renderer', uses('shared')],
    ['seeds', uses('shared')],
    ['seeds', uses('electron')],
    ...['shared', 'electron', 'renderer', 'seeds'].map((floor) => ['tests', uses(floor)] as const),
    ['electron', `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`],
    ['renderer', 'export const x = () => window.innerWidth;'],
  ])('%s: %s', (floor, text) => {
    expect(compile(`${floor}/probe.ts`, text)).toBe('');
  });
});

describe('what does not compile', () => {
  const notUnderRoot = 'TS6059';
  const unknownName = /TS2304|TS2584|TS2591/;
  test.each([
    ['renderer', uses('electron'), notUnderRoot],
    ['renderer', uses('seeds'), notUnderRoot],
    ['electron', uses('renderer'), notUnderRoot],
    ['electron', uses('seeds'), notUnderRoot],
    ['shared', uses('electron'), notUnderRoot],
    ['shared', uses('renderer'), notUnderRoot],
    ['seeds', uses('renderer'), notUnderRoot],
    [
      'renderer',
      `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`,
      unknownName,
    ],
    ['renderer', 'export const x = () => process.argv;', unknownName],
    ['shared', `import { join } from 'node:path';\nexport const x = join;`, unknownName],
    ['shared', 'export const x = () => window.innerWidth;', unknownName],
    ['shared', 'export const x = () => process.argv;', unknownName],
    ['electron', 'export const x = () => document.title;', unknownName],
  ])('%s: %s', (floor, text, complaint) => {
    expect(compile(`${floor}/probe.ts`, text)).toMatch(complaint);
  });
});
