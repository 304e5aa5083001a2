import { expect, it } from 'vitest';
import { maskAddress, maskName, maskNumber, maskTelephone } from '../../../shared/people/mask';

it('leaves enough to tell people apart, and too little to use', () => {
  expect(maskTelephone('13971234567')).toBe('139****4567');
  expect(maskNumber('420106198803124512')).toBe('420***********4512');
  expect(maskName('王小二')).toBe('王**');
  expect(maskAddress('武汉市江岸区胜利街12号')).toBe('武汉市江岸区****');
});

it('shows less of what is short, and nothing of what is not there', () => {
  expect(maskTelephone('82345')).toBe('***45');
  expect(maskTelephone('027-110')).toBe('*****10');
  expect(maskAddress('胜利街')).toBe('胜****');
  for (const mask of [maskTelephone, maskNumber, maskName, maskAddress]) expect(mask('')).toBe('');
});
