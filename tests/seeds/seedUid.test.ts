import { expect, test } from 'vitest';
import { referenceData } from '../../seeds/referenceData';
import { seedUid } from '../../seeds/seedUid';
import { uid } from '../../shared/fields';

test('is the same in every store, for ever: other nodes know the goods by it', () => {
  expect(seedUid('item', 'A01')).toBe('451794df-166b-8c9f-a487-a9ae9318995d');
  expect(seedUid('bin', '42000001/A-01-01')).toBe('a3a1a29f-8429-8639-bce0-2c60f3087893');
});

test('is a uid of the contract, and no two things share one', () => {
  const uids = [
    ...referenceData.items.map(({ code }) => seedUid('item', code)),
    ...referenceData.parties.map(({ code }) => seedUid('party', code)),
    ...referenceData.teams.map(({ code }) => seedUid('team', code)),
  ];
  for (const each of uids) expect(uid.parse(each)).toBe(each);
  expect(new Set(uids).size).toBe(uids.length);
});
