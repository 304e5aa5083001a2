import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTests, page, readCatalogue, writeFaults } from '../../scripts/faultsDoc.mjs';

const faults = readCatalogue().flatMap((chapter) => chapter.faults);

test('docs/faults.md is what `npm run faults:doc` makes of the tests', () => {
  expect(readFileSync(page, 'utf8').replaceAll('\r\n', '\n')).toBe(writeFaults());
});

test('every id in the name of a test is that of a fault in the catalogue', () => {
  const known = new Set(faults.map(({ id }) => id));
  expect([...findTests().keys()].filter((id) => !known.has(id))).toEqual([]);
});

test('every fault has a test, or says why there is none', () => {
  const tests = findTests();
  expect(faults.filter(({ id, open }) => !tests.has(id) && !open).map(({ id }) => id)).toEqual([]);
});
