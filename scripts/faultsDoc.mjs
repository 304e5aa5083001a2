import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entry, say } from './console.mjs';
import { root } from './paths.mjs';

/**
 * npm run faults:doc
 *
 * Writes docs/faults.md: the faults of tests/faults/catalogue.json, each with the tests that carry
 * its id in their name (`D02: …`, or `L06, L07: …` for two), and what is not covered. A test compares
 * the page with what this makes of today's tests.
 *
 * `open` says why a fault has no test, `left` what its tests leave out.
 *
 * @typedef {{ id: string, fault: string, expected: string, open?: string, left?: string }} Fault
 * @typedef {{ title: string, faults: Fault[] }} Chapter
 */

export const page = join(root, 'docs/faults.md');

/** @returns {Chapter[]} */
export function readCatalogue() {
  return JSON.parse(readFileSync(join(root, 'tests/faults/catalogue.json'), 'utf8'));
}

/**
 * The tests and groups of tests that name a fault: id → `file: title`.
 * @returns {Map<string, { file: string, title: string }[]>}
 */
export function findTests() {
  const found = new Map();
  for (const file of testFiles('tests')) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, , ids = '', title = ''] of text.matchAll(named)) {
      for (const id of ids.split(', ')) {
        found.set(id, [...(found.get(id) ?? []), { file, title: plain(title) }]);
      }
    }
  }
  return found;
}

/** A string that begins with ids and a colon. */
const named = /(['`])((?:[DCML]\d\d(?:, )?)+): ((?:(?!\1)[^\\\n]|\\.)+)\1/g;

/** A title as it is read: what is filled in when it runs is an ellipsis. @param {string} title */
function plain(title) {
  return title.replace(/\$\{[^}]*\}|%[sdifjo]|\$\w+/g, '…').replace(/\\(.)/g, '$1');
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((each) => {
      const path = `${folder}/${each.name}`;
      if (each.isDirectory()) return testFiles(path);
      return /\.test\.tsx?$/.test(each.name) ? [path] : [];
    })
    .sort();
}

export function writeFaults() {
  const tests = findTests();
  const chapters = readCatalogue();
  const all = chapters.flatMap(({ faults }) => faults);
  const covered = all.filter(({ id }) => tests.has(id)).length;
  const sections = chapters.map(
    ({ title, faults }) => `## ${title}

| | Fault | What has to happen | Tests |
|---|---|---|---|
${faults.map((fault) => row(fault, tests.get(fault.id) ?? [])).join('\n')}
`,
  );
  return `# Faults, and the tests that make them

Made from the tests by \`npm run faults:doc\`; what is written here by hand is lost. The faults are in
\`tests/faults/catalogue.json\`. A test belongs to a fault when its name begins with the id.

\`npm test\` tries a sample of each, \`npm run test:faults\` the whole number of times, or a part of
them: \`npm run test:faults -- power\`. ${covered} of ${all.length} faults have tests; where something
is left out, the last column says what, and why.

${sections.join('\n')}`;
}

/** @param {Fault} fault @param {{ file: string, title: string }[]} tests */
function row({ id, fault, expected, open, left }, tests) {
  const cells = [...new Set(tests.map(({ file }) => file))].map((file) => {
    const titles = tests.filter((test) => test.file === file).map(({ title }) => title);
    return `[${file.replace(/^tests\//, '')}](../${file}): ${titles.join('; ')}`;
  });
  if (tests.length === 0) cells.push(`*No test:* ${open}`);
  if (left) cells.push(`*Left out:* ${left}`);
  return `| ${id} | ${fault} | ${expected} | ${cells.join('<br>').replaceAll('|', '\\|')} |`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  entry(async () => {
    writeFileSync(page, writeFaults());
    say(page);
  });
}
