import { expect, test } from 'vitest';
import { draftOf, fieldsOf, numberProblem } from '../../../renderer/parties/partyDraft';

test('a number is judged by what the party is, as it is typed', () => {
  expect(numberProblem('', 'person')).toBeNull();
  expect(numberProblem('11010519491231002x', 'person')).toBeNull();
  expect(numberProblem('110105 19491231 002X', 'person')).toBeNull();
  expect(numberProblem('91350100M000100Y43', 'organisation')).toBeNull();
  expect(numberProblem('91350100M000100Y43', 'person')).toMatch('身份证号不对');
  expect(numberProblem('11010519491231002X', 'organisation')).toMatch('统一社会信用代码不对');
});

test('what is sent is trimmed, and an empty code is none', () => {
  const draft = { ...draftOf(null), name: ' 荆楚水务 ', identityNumber: '91350100-m000100y43' };
  expect(fieldsOf(draft)).toMatchObject({
    name: '荆楚水务',
    code: null,
    identityNumber: '91350100M000100Y43',
    active: true,
  });
});
