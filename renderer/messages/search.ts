import type { HitKind } from '../../shared/search/api';

/** Words of the search that opens everywhere (Ctrl+K). */
export const searchWords = {
  title: '搜索',
  placeholder: '名称、拼音、编码、条码、批号、货位或单号；棉被是 mb',
  empty: '输入两个字母、条码或单号的后几位，查物资在哪里，找单据、批次、货位、单位和页面。',
  nothing: '没有找到',
  nothingExplain: (typed: string) =>
    `没有与“${typed}”相符的物资、批次、货位、单据、单位或页面。可换用首字母或单号的后几位。`,
  failed: '没有查成，请再试一次',
  list: '搜索结果',
  recent: '最近打开',
  groups: {
    item: '物资',
    lot: '批次',
    bin: '货位',
    document: '单据',
    assessment: '评定',
    party: '往来单位',
    team: '救援队',
    operation: '应急响应',
    warehouse: '仓库',
    screen: '页面',
  } satisfies Record<HitKind, string>,
  printed: {
    agrees: (sequence: number) => `纸上的账链第 ${sequence} 号与账相符`,
    differs: (sequence: number) =>
      `纸上的账链第 ${sequence} 号与本账套不符：这张纸可能由另一账套打印，或是账目恢复到了打印之前。请与屏幕逐项核对，以账为准，并告诉管理员。`,
  },
  inactive: '停用',
  notHere: '本库没有',
  batch: (number: string) => `批号 ${number}`,
  serial: (number: string) => `序列号 ${number}`,
  noBatch: '无批号',
  since: (from: string, to: string | null) => (to === null ? `${from} 起` : `${from} 至 ${to}`),
  open: {
    item: '打开台账',
    lot: '批次履历',
    bin: '货位上的物资',
    document: '打开单据',
    assessment: '打开评定',
    party: '往来单据',
    team: '在外物资',
    operation: '相关单据',
    warehouse: '仓库库存',
    screen: '打开页面',
  } satisfies Record<HitKind, string>,
  second: {
    issue: '出库这种物资',
    card: '打开台账',
    owned: '物权在它的库存',
    papers: '相关单据',
    goThere: '切换到这个仓库',
  },
  keys: { open: 'Enter', second: 'Ctrl+Enter 或 →' },
  where: {
    warehouse: '仓库',
    onHand: '在库',
    available: '可用',
    firstExpiry: '最早到期',
    nowhere: '哪个仓库都没有',
  },
} as const;
