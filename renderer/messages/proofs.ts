import type { Finding } from '../../shared/ledger/api';

/** What the proof found wrong, in words. */
export const findingWords: Record<Finding['code'], string> = {
  balanceQuantity: '结存数量与流水不符',
  balanceAmount: '结存金额与流水不符',
  belowZero: '某一时刻小于零',
  wrongPlaces: '流水连接了不该连接的地方',
  numberGap: '单据编号缺号或重号',
  chainGap: '账链缺环',
  chainPrevious: '账链前后不接',
  chainHash: '账链校验值不符',
  contentChanged: '记账内容被改动',
  nameChanged: '单据上的人员信息被改动',
  noEntry: '过账没有进入账链',
  stateChanged: '单据状态与过账不符',
  closingBalance: '月结结存与流水不符',
  closingChanged: '月结被改动',
  auditChanged: '操作日志被改动',
  attachmentMissing: '附件文件丢失',
  attachmentChanged: '附件被改动',
  journalDiffers: '过账日志与账链不一致',
  journalAhead: '过账日志里有，账上没有',
  journalMissing: '过账日志缺少内容',
  journalDamaged: '过账日志损坏',
  journalRebuilt: '过账日志曾丢失，已重写',
  databaseDamaged: '数据文件损坏',
  danglingReference: '引用的内容不存在',
};
