import type { ItemFault } from '../../shared/items/itemFields';

/** What stands against an item, in one sentence at its field. */
export function itemFaultText({ field, fault, other }: ItemFault): string {
  if (field === 'barcodes') {
    if (fault === 'taken') return `这个条码已经是“${other}”的`;
    if (fault === 'twice') return `条码 ${other} 写了两次`;
    if (fault === 'checkDigit') return `条码 ${other} 的校验码不对，请重新扫描`;
    return `条码的单位“${other}”既不是最小单位，也不是包装`;
  }
  if (field === 'packs') {
    if (fault === 'twice') return `单位“${other}”重复了`;
    return `包装 ${other} 已用于编了号的单据，不能改；可另加一种包装`;
  }
  if (field === 'substitutes') {
    if (fault === 'itself') return '不能替代自己';
    return fault === 'twice' ? '同一种替代物资写了两次' : '这种替代物资已经没有了';
  }
  if (field === 'code') {
    return fault === 'taken' ? `编码已用于“${other}”` : `已经用过，编码 ${other} 不能改`;
  }
  if (field === 'unit') return `已经用过，最小单位“${other}”不能改`;
  if (field === 'name') return `名称和规格与 ${other} 相同`;
  return '没有这个品类';
}
