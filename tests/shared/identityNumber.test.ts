import { describe, expect, it } from 'vitest';
import {
  isCitizenNumber,
  isCreditCode,
  isMistypedIdentity,
  plainNumber,
} from '../../shared/identityNumber';

describe('a 公民身份号码', () => {
  it.each(['11010519491231002X', '440524188001010014'])('is one: %s', (number) => {
    expect(isCitizenNumber(number)).toBe(true);
  });

  it.each([
    ['its last sign does not check the others', '110105194912310021'],
    ['two digits were swapped', '11010519491213002X'],
    ['there is no such day', '11010519490230002X'],
    ['a digit is missing', '1101051949123100X'],
    ['the sign is not a capital', '11010519491231002x'],
    ['it begins with zero', '01010519491231002X'],
    ['it is of the old fifteen', '110105491231002'],
  ])('is none where %s', (_why, number) => {
    expect(isCitizenNumber(number)).toBe(false);
  });

  it('is found wrong wherever one digit is another', () => {
    const right = '11010519491231002X';
    for (let at = 0; at < 17; at += 1) {
      const digit = (Number(right[at]) + 1) % 10;
      expect(isCitizenNumber(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
    }
  });
});

describe('a 统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '91110000600037341L'])('is one: %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['its last sign does not check the others', '91350100M000100Y44'],
    ['a sign was mistaken for another', '9135O100M000100Y43'],
    ['a letter is in the administrative code', '91A50100M000100Y43'],
    ['a sign is missing', '91350100M000100Y4'],
  ])('is none where %s', (_why, code) => {
    expect(isCreditCode(code)).toBe(false);
  });
});

it('is kept without blanks, in capitals and plain width', () => {
  expect(plainNumber(' １１０１０５ 19491231 002x')).toBe('11010519491231002X');
  expect(plainNumber('91350100-M000100Y43')).toBe('91350100M000100Y43');
});

it('a wrong digit in an identity number of 18 is found, whatever the width and case of its letters', () => {
  for (const right of ['11010519491231002X', '11010519491231002x', ' 420111198001011238 ']) {
    expect(isMistypedIdentity(right)).toBe(false);
  }
  expect(isMistypedIdentity('１１０１０５１９４９１２３１００２Ｘ')).toBe(false);
  for (const wrong of ['110105194912310021', '11010519491231020X', '420111198001011239']) {
    expect(isMistypedIdentity(wrong)).toBe(true);
  }
});

it('what is no identity number of 18 characters is not judged', () => {
  for (const other of ['', '110105491231002', 'E12345678', '420***********1234', '4201111980']) {
    expect(isMistypedIdentity(other)).toBe(false);
  }
});
