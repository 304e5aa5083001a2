import type { ImportError, ImportProblem } from './problems';

/** What is wrong with a cell of an imported sheet, on the screen and in the marked file alike. */
const importProblemWords: Record<ImportProblem, string | ((about: string) => string)> = {
  missing: '未填',
  noColumn: '缺少这一列',
  unknownItem: '物资目录里没有',
  ambiguousItem: '有几种物资都叫这个名称，请填编码',
  otherItem: '与物资编码不是同一种物资',
  unknownBin: '本仓库没有这个货位',
  unknownUnit: (units) => `没有这个单位，可填：${units}`,
  notWhole: '须为大于零的整数',
  tooMany: '数字过大',
  notDate: '不是日期',
  notMoney: '不是金额',
  tooLong: '文字太长',
  notText: '含有看不见的字符，请重新输入',
  unknownValue: '不在可选的内容里',
  changedByExcel:
    '已被 Excel 改动（长数字只剩 15 位，或成了 1.23E+12），请把单元格设为“文本”后重填',
  expiryBeforeProduction: '失效日期早于生产日期',
  producedLater: (on) => `晚于 ${on}`,
  duplicate: (row) => `与第 ${row} 行重复`,
  otherPaper: '与首行不同；一张单据只有一个物权单位和定向用途，请另存一个文件',
  nameTaken: (other) => `已被“${other}”占用`,
  fixed: (was) => `已有单据使用，不能改（现为：${was}）`,
  checkDigit: '条码的校验位不对',
  badIdentity: '证件号码的校验位不对',
  badTelephone: '不像电话号码：手机 11 位，固定电话带区号或 7、8 位',
  otherIdentity: '同名的往来单位登记的是另一个号码；不是同一个的，请在名称里区分',
  provincial: '全省统一的资料，请管理员更正',
  badForm: '格式不对',
};

/** One problem of an imported sheet as the person reads it. */
export function importProblemText({ problem, about }: ImportError): string {
  const words = importProblemWords[problem];
  return typeof words === 'string' ? words : words(about);
}
