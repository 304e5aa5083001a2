/** Words of the shared parts: tables, dialogs, notices. */
export const tableWords = {
  columns: '列与行高',
  chooseColumns: '显示的列',
  density: '行高',
  densities: { compact: '紧凑', normal: '标准', comfortable: '宽松' },
  sortBy: (column: string) => `按${column}排序`,
  loading: '正在读取',
  resetColumns: '恢复默认',
} as const;

export const bugWords = {
  title: '程序出错了，抱歉',
  saved: '刚才的操作可能没有完成：请先核对再重做；同一操作重试不会重复记账。',
  screen: '这一画面无法显示。已保存的数据不受影响。',
  details: '请把下面的信息交给维护人员',
  copy: '复制信息',
  again: '重新显示',
} as const;

export const staleWords = {
  title: '有内容没能刷新',
  message: '画面上的内容可能不是最新的。程序会再试；一直这样，请重新打开备灾库。',
} as const;

export const dialogWords = {
  reasonLabel: '原因',
  here: {
    title: '换人审核',
    approver: '审核人',
    explain: (who: string) =>
      `请${who}在此输入自己的账号和密码。只用于这一次操作，不会改变当前登录。`,
    login: (who: string) => `${who}账号`,
    password: '密码',
    confirm: '确认',
  },
} as const;
