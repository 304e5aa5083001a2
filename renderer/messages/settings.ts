import { journalWords } from './journal';

/** Words of 设置: about, users, going live, the proof. */
export const settingsWords = {
  title: '设置',
  groups: { base: '基础数据', daily: '日常', system: '系统' },
  tabs: {
    items: '物资目录',
    categories: '物资品类',
    reserves: '储备定额',
    warehouses: '仓库',
    bins: '库区货位',
    parties: '往来单位',
    standards: '评级标准',
    about: '关于',
    me: '个人设置',
    users: '用户与授权',
    goLive: '启用与期初',
    import: '数据导入',
    closing: '月结',
    handover: '交接班',
    proof: '账目自检',
    printing: '打印',
    backup: '备份与恢复',
    audit: '操作日志',
  },
} as const;

export const aboutWords = {
  title: '关于备灾库',
  explain:
    '湖北省红十字会备灾救灾仓库的台账：每一件物资从哪里来、到哪里去，都有不可更改的流水为证，并可随时自检。',
  version: '程序版本',
  kind: '账套',
  node: '节点',
  nodeExplain: '这一套安装；单据编号和账链都出自它。',
  created: '建立时间',
  sequence: '账链序号',
  head: '链头',
  headExplain: '每张单据打印时都带有链头，可与纸面核对。',
  licence:
    '程序依 MIT 许可发布；所用字体 Noto Sans SC、Noto Serif SC、思源黑体（Source Han Sans SC）依 OFL 许可。',
} as const;

export const usersWords = {
  title: '用户与授权',
  explain: '身份可按仓库授予，也可授予全部仓库。管理员本身没有收发物资的权限。',
  add: '新增用户',
  edit: '修改用户',
  only: '只有管理员可以修改用户。',
  empty: '还没有用户',
  login: '账号',
  loginHint: '小写字母或数字开头，2–32 位，可含 . _ -',
  name: '姓名',
  state: '状态',
  active: '启用',
  inactive: '停用',
  lockedShort: '已锁定',
  locked: (until: string) => `锁定至 ${until}`,
  activeLabel: '可以登录',
  grants: '授权',
  grantAt: (role: string, places: string[]) => `${role}（${places.join('、')}）`,
  noGrants: '未授权',
  role: '身份',
  warehouse: '仓库',
  everywhere: '全部仓库',
  addGrant: '增加授权',
  removeGrant: '移除这条授权',
  from: '代理起',
  to: '代理止',
  deputyHint: '代理人填起止日期，两天都算在内；长期的授权不填。',
  during: (place: string, from: string | null, to: string | null) => {
    if (from === null && to === null) return place;
    if (from === null) return `${place} 至 ${to} 止`;
    return to === null ? `${place} ${from} 起` : `${place} ${from} 至 ${to}`;
  },
  password: '密码',
  passwordHint: '至少 8 位',
  passwordKeep: '留空表示不改；填写则重设，并解除锁定',
  problems: {
    login: '账号须为 2–32 位小写字母、数字或 . _ -，以字母或数字开头',
    name: '请填写姓名',
    password: '密码至少 8 位',
    dates: '代理的止日不能早于起日',
  },
} as const;

export const goLiveWords = {
  title: '启用与期初',
  explain:
    '先定启用日期，再把这一天清点到的库存作为“期初”入账。启用日期以前不能记账；一旦有单据提交编号，启用日期就不能再改。',
  warehouse: '仓库',
  openingDate: '启用日期',
  notSet: '尚未设定',
  setDate: '设定启用日期',
  isSet: (date: string) => `已于 ${date} 启用`,
  onlyBy: '由管理员或财务设定。',
  notKept: '这个仓库不由本机保管，请在右上角换成本机的仓库。',
  first: '第一步　启用日期',
  second: '第二步　期初库存',
  secondExplain: '用 Excel 一次导入，或直接录入一张期初入库单。导入只生成草稿，审核过账后才算数。',
  needsDate: '请先设定启用日期。',
  byHand: '直接录入',
  newReceipt: '新建期初入库单',
} as const;

export const proofWords = {
  title: '账目自检',
  explain:
    '从流水重新推算每一处结存，与现存结余逐一比对；核对账链的每一环；检查有没有任何时刻小于零。自检证明的是账与账相符；账与实物是否相符，要靠盘点。',
  run: '立即自检',
  running: (percent: number) => `正在自检，已完成 ${percent}%。期间可以照常记账。`,
  stop: '停止自检',
  never: '这次打开程序后还没有自检。',
  ok: '账目自检通过',
  verdict: {
    lost: '账目丢失了一部分，现在不能记账',
    wrong: (count: number) => `发现 ${count} 处不符`,
    changed: '数据文件被改动，还没有自检',
    changedSound: '账目自检通过，但数据文件在程序关闭期间被改动过',
  },
  order: {
    lost: journalWords.todo,
    wrong: '请停止记账，不要删除任何文件，联系维护人员。下面列出每一处。',
    changed: '请先停下记账，按 F8 做账目自检，再按自检的结论办。',
    changedSound:
      '可以继续记账。请尽快决定：恢复程序关闭时的备份（最稳妥，此后记的账要照纸面单据补录），或核对资料后由两人认可。',
  },
  at: '自检时间',
  took: '用时',
  milliseconds: (count: string) => `${count} 毫秒`,
  movements: '流水',
  balances: '结存',
  entries: '账链',
  counted: { movements: '条', balances: '处', entries: '环' },
  head: '链头',
  sequence: (sequence: number) => `第 ${sequence} 环`,
  check: '检查项',
  subject: '对象',
  expected: '应为',
  found: '实为',
  findings: '不符之处',
  technical: '技术细节',
  more: (count: number) => `只列出前 ${count} 处。`,
} as const;
