import { describe, expect, test } from 'vitest';
import { initialsOf, readingsOf } from '../../../electron/search/readings';

const readings = (name: string) => readingsOf(name).split(';');

describe('the readings of a name', () => {
  test.each([
    ['重组', ['zhongzu', 'chongzu', 'ZZ', 'CZ']],
    ['长柄锹', ['changbingqiao', 'zhangbingqiao', 'CBQ', 'ZBQ']],
    ['行军床', ['xingjunchuang', 'hangjunchuang', 'XJC', 'HJC']],
    ['单帐篷', ['danzhangpeng', 'shanzhangpeng', 'DZP', 'SZP']],
    ['折叠床', ['zhediechuang', 'shediechuang', 'ZDC', 'SDC']],
    ['湖北省', ['hubeisheng', 'hubeixing', 'HBS', 'HBX']],
  ])('%s are all of its heteronyms, in full and by initials', (name, wanted) => {
    expect(readings(name)).toEqual(expect.arrayContaining(wanted));
  });

  test('begin with the common one, which is also that of the initials', () => {
    expect(readings('重庆')[0]).toBe('chongqing');
    expect(readings('重量')[0]).toBe('zhongliang');
    expect([initialsOf('重庆'), initialsOf('湖北省慈善总会')]).toEqual(['CQ', 'HBSCSZH']);
  });

  test('keep letters and digits in their plain width, and nothing that is not read', () => {
    expect(readingsOf('N95口罩')).toBe('n95kouzhao;N95KZ');
    expect(readingsOf('Ｎ９５ 口罩（独立·装）')).toBe('n95kouzhaodulizhuang;N95KZDLZ');
    expect(readingsOf('12㎡')).toBe('12m2;12M2');
    expect(readingsOf('——')).toBe('');
  });

  test('write ü as it is typed', () => {
    expect(readings('女包')).toContain('nvbao');
  });

  test('keep what has no reading', () => {
    expect(readingsOf('𬭸')).not.toBe('');
  });

  test('stay within bounds: of too many heteronyms one at a time is read otherwise', () => {
    const long = readings('单行省重长单行省重长单行省重长');
    expect(long.length).toBeLessThanOrEqual(64);
    expect(long[0]).toMatch(/^[a-z]+$/);
    expect(new Set(long).size).toBe(long.length);
  });
});
