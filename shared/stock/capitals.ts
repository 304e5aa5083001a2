import nzh from 'nzh/cn';
import { decimalYuan } from '../format/money';

/**
 * 人民币大写: an amount in 分 in the capitals that vouchers carry, closed with 整 unless it ends in
 * 分 (facts.md §7.4): 568050000 → 人民币伍佰陆拾捌万零伍佰元整. A reversal has 负 before the number.
 */
export function amountInCapitals(fen: number): string {
  return nzh.toMoney(decimalYuan(fen), { forceZheng: true });
}
