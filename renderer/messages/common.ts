/** Words that belong to no one subject. */
export const common = {
  product: '备灾库',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  confirm: '确定',
  back: '返回',
  next: '下一步',
  retry: '再试一次',
  edit: '修改',
  add: '新增',
  remove: '移除',
  open: '打开',
  copy: '复制',
  copied: '已复制',
  all: '全部',
  none: '无',
  yes: '是',
  no: '否',
  optional: '选填',
  required: '必填',
  loading: '正在读取…',
  total: '合计',
  search: '搜索',
  reason: '原因',
  more: '更多',
  dash: '—',
  nothingFound: '没有符合的内容',
  saved: '已保存',
  clear: '清空',
} as const;

export const moneyWords = {
  unpriced: '未计价',
  unpricedLines: (lines: number, others: boolean) =>
    others ? `另 ${lines} 行未计价` : `未计价 ${lines} 行`,
  partly: (known: string, lines: number) => `已计价 ${known} · 另 ${lines} 行未计价`,
};

export const momentWords = { today: '今天' } as const;
