/** Words of 常用筛选. */
export const filterWords = {
  title: '常用筛选',
  none: '还没有常用筛选',
  keep: '保存当前筛选…',
  keepTitle: '保存为常用筛选',
  manage: '改名或删除…',
  name: '名称',
  nameOf: (name: string) => `“${name}”的名称`,
  replaces: '已有同名的常用筛选，将被替换。',
  remove: (name: string) => `删除“${name}”`,
} as const;
