/** Words of 单据模板. */
export const templateWords = {
  title: '单据模板',
  from: '从模板',
  none: '没有这类模板',
  keep: '存为模板…',
  keepTitle: '存为单据模板',
  kept: '已存为模板；批次、日期、人员和文号没有存入。',
  manage: '删除模板…',
  of: (kind: string, name: string) => `${kind}：${name}`,
  unreadable: '这个模板是旧版本存的，不能再用。请重新存一次。',
  stale: '模板里有已停用的内容，请改选：',
  staleAt: (line: number | null, name: string) => (line === null ? name : `第 ${line} 行 ${name}`),
} as const;

/** What a blank paper may begin with. */
export const startWords = {
  byArrival: '按通知入库',
  byTemplate: '从模板',
  count: (title: string, rows: number) => `${title}（${rows}）`,
  expectedOn: (day: string) => `预计 ${day}`,
} as const;
