import type { ImportError } from '../../shared/imports/api';

/** What is wrong with a cell of an imported sheet; some tell it with what is known about it. */
const importProblemWords: Record<ImportError['problem'], string | ((about: string) => string)> = {
  missing: '未填',
  noColumn: '缺少这一列',
  unknownItem: '物资目录里没有',
  ambiguousItem: '有几种物资都叫这个名称，请填编码',
  otherItem: '与物资编码不是同一种物资',
  unknownBin: '本仓库没有这个货位',
  unknownUnit: (units) => `这种物资没有这个单位，可填：${units}`,
  notWhole: '数量须为大于零的整数',
  tooMany: '数量过大，最多 10 亿（按最小单位计）',
  notDate: '不是日期',
  notMoney: '不是金额',
  tooLong: '文字太长',
  unknownValue: '不在可选的内容里',
  changedByExcel: '长数字已被 Excel 改动，请把单元格设为“文本”后重填',
  expiryBeforeProduction: '失效日期早于生产日期',
  producedLater: '晚于启用日期',
  duplicate: (row) => `与第 ${row} 行重复`,
  otherPaper: '与首行不同；一张单据只有一个物权单位和定向用途，请另存一个文件',
};

/** One problem of an imported sheet as the person reads it. */
export function importProblemText({ problem, about }: ImportError): string {
  const words = importProblemWords[problem];
  return typeof words === 'string' ? words : words(about);
}
