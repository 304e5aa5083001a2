/** Words that belong to no one subject. */
export const common = {
  product: '备灾库',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  next: '下一步',
  add: '新增',
  open: '打开',
  copied: '已复制',
  search: '搜索',
  dash: '—',
  clear: '清空',
  leave: {
    title: '有修改还没有保存',
    text: '离开这里，没有保存的修改就没有了。',
    stay: '留在这里',
    go: '不保存，离开',
  },
  showPassword: '显示或隐藏密码',
} as const;

export const moneyWords = {
  unpriced: '未计价',
  unpricedLines: (lines: number, others: boolean) =>
    others ? `另 ${lines} 行未计价` : `未计价 ${lines} 行`,
};

export const momentWords = { today: '今天' } as const;
