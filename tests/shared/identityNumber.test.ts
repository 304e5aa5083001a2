import { expect, test } from 'vitest';
import { isMistypedIdentity } from '../../shared/identityNumber';

test('a wrong digit in an identity number of 18 is found, whatever the width and case of its letters', () => {
  for (const right of ['11010519491231002X', '11010519491231002x', ' 420111198001011238 ']) {
    expect(isMistypedIdentity(right)).toBe(false);
  }
  expect(isMistypedIdentity('１１０１０５１９４９１２３１００２Ｘ')).toBe(false);
  for (const wrong of ['110105194912310021', '11010519491231020X', '420111198001011239']) {
    expect(isMistypedIdentity(wrong)).toBe(true);
  }
});

test('what is no identity number of 18 characters is not judged', () => {
  for (const other of ['', '110105491231002', 'E12345678', '420***********1234', '4201111980']) {
    expect(isMistypedIdentity(other)).toBe(false);
  }
});
