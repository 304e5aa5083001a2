import { matrixSums } from '../../shared/reports/matrixApi';

/** Words of 全省物资表: items by warehouse. */
export const matrixWords = {
  title: '全省物资表',
  print: '打印',
  explain: '每格是可用数量；“缺”是距常备储备还差，“↓”表示已低于最低储备',
  item: '物资',
  total: '全省可用',
  gap: '缺口',
  onlyGaps: '只看有缺口的',
  search: '物资名称、首字母或编码',
  short: (gap: string) => `缺 ${gap}`,
  below: (gap: string) => `↓缺 ${gap}`,
  cell: (available: string, minimum: string, standing: string, unit: string) =>
    `可用 ${available}，最低 ${minimum}，常备 ${standing} ${unit}`,
  noReserve: (available: string, unit: string) => `可用 ${available} ${unit}，未设定额`,
  sums: matrixSums,
  rows: (count: string) => `${count} 种`,
  notKept: '本机无数据',
  empty: '没有符合筛选的物资',
} as const;
