import { describe, expect, test } from 'vitest';
import { amountInCapitals } from '../../../shared/stock/capitals';

describe('amounts in capitals', () => {
  test.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角整'],
    [105, '人民币壹元零伍分'],
    [10_00, '人民币壹拾元整'],
    [295_77, '人民币贰佰玖拾伍元柒角柒分'],
    [5_680_500_00, '人民币伍佰陆拾捌万零伍佰元整'],
    [1_000_000_05, '人民币壹佰万元零伍分'],
    [100_010_00, '人民币壹拾万零壹拾元整'],
    [-12_30, '人民币负壹拾贰元叁角整'],
    [16_409_02, '人民币壹万陆仟肆佰零玖元零贰分'],
    [10_000_000_001_00, '人民币壹佰亿零壹元整'],
    [9_000_000_000_000_000, '人民币玖拾万亿元整'],
  ])('%i 分', (fen, capitals) => {
    expect(amountInCapitals(fen)).toBe(capitals);
  });
});
