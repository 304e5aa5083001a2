/** Words of the first start, the login and one's own password. */
export const firstStartWords = {
  title: '首次设置',
  welcome: '备灾库还没有数据。回答三个问题就可以开始。',
  kind: {
    title: '这套数据用来做什么？',
    real: '正式使用',
    realExplain: '建立本单位的账套：从零开始，期初库存以后导入或录入。',
    demonstration: '先看演示',
    demonstrationExplain:
      '装入一个虚拟的全省：18 个仓库、库存与单据、各种身份的用户。画面和单据都带“演示数据”水印，永远不会变成正式账套。',
  },
  warehouses: {
    title: '这台电脑保管哪个仓库？',
    explain: '通常选一个。一台电脑也可以保管几个仓库；选定的仓库由这台电脑开单编号。',
    chosen: (count: number) => `已选 ${count} 个`,
  },
  administrator: {
    title: '谁是管理员？',
    explain: '管理员建立用户、授权和维护基础资料；收发物资的权限要另外授予。',
    login: '账号',
    loginHint: '小写字母或数字开头，2–32 位，可含 . _ -',
    name: '姓名',
    password: '密码',
    passwordHint: '至少 8 位',
    again: '再输一次密码',
    openingDate: '启用日期',
    openingHint: '期初库存记在这一天；这一天以前不能记账。可留空，以后在“设置”里定。',
  },
  problems: {
    login: '账号须为 2–32 位小写字母、数字或 . _ -，以字母或数字开头',
    name: '请填写姓名',
    password: '密码至少 8 位',
    again: '两次输入的密码不一样',
    warehouses: '请至少选一个仓库',
  },
  create: '建立账套',
  createDemonstration: '装入演示数据',
  creating: '正在建立账套，请稍候几秒…',
  creatingDemonstration:
    '正在装入演示数据：逐张开单、审核、过账，约需 10 秒。这期间画面不动是正常的，请不要关闭窗口。',
} as const;

export const loginWords = {
  title: '登录',
  interrupted: (name: string) =>
    `登录已失效。请 ${name} 重新登录，画面和已填的内容都还在；换人登录则从头开始。`,
  login: '账号',
  password: '密码',
  submit: '登录',
  demonstration: '演示账套',
  demonstrationExplain: (password: string | null) =>
    password === null
      ? '点一个人填入账号；密码是建立演示账套时设定的那一个'
      : `点一个人即可登录；所有人的密码都是 ${password}`,
  subtitle: '湖北省红十字会备灾救灾物资管理',
} as const;

export const passwordWords = {
  title: '修改密码',
  old: '现在的密码',
  fresh: '新密码',
  again: '再输一次新密码',
  hint: '至少 8 位',
  tooShort: '密码至少 8 位',
  different: '两次输入的密码不一样',
  changed: '密码已修改',
} as const;
