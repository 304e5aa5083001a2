/** What fields say of themselves and of what was typed into them. */
export const inputWords = {
  cut: (over: number, longest: number) => `粘贴的文字超出 ${over} 字，已截断（最多 ${longest} 字）`,
  quantity: {
    notWhole: '数量须为大于零的整数',
    notWholeOrZero: '数量须为零或大于零的整数',
    tooMany: '数量过大，最多 10 亿',
    atMost: (most: string) => `数量过大，最多 ${most}`,
    unit: '单位',
  },
  tenths: {
    notNumber: (unit: string) => `请输入数字，最多一位小数（${unit}）`,
    outside: (least: string, most: string) => `要在 ${least} 到 ${most} 之间`,
  },
  money: {
    notMoney: '请输入金额，如 1234.50',
    twoDecimals: '金额最多两位小数',
    fourDecimals: '单价最多四位小数',
    tooMuch: '金额过大',
    unpriced: '未计价',
  },
  day: {
    calendar: '从日历选择',
    /** `today` as an example: nobody wonders which year is meant. */
    notDay: (today: string) =>
      `请输入日期，如 ${today.replaceAll('-', '')} 或 ${today.slice(5).replace('-', '')}`,
    noSuchDay: '没有这一天',
    outside: '日期须在 2000 年至 2099 年之间',
    placeholder: '年月日',
  },
  instant: {
    notInstant: '请输入时间，如 0830 或 1123 0830',
    placeholder: '时间',
    past: '这个时间已经过去，请核对日期',
  },
  telephone: '电话号码有误：手机 11 位，固定电话带区号或 7、8 位',
  expiry: {
    notExpiry: '请输入 2803（2028年3月）、20280315、无 或 未知',
    placeholder: '2803 / 无 / 未知',
  },
  select: {
    nothing: '没有找到',
    failed: '没能读取，请改一个字再试',
    notPicked: '请从列表中选定',
    item: '名称、编码、拼音或条码',
    party: '名称或拼音首字母',
    bin: '货位编码',
    warehouse: '名称、编码或拼音',
    store: '仓库',
    stock: '物资、批号、序列号或货位',
    free: (count: string, unit: string) => `可取 ${count} ${unit}`,
    destination: '救援队或接收单位',
    team: '救援队',
    onHand: (available: string, unit: string) => `可用 ${available} ${unit}`,
    newItem: (name: string) => `新增临时物资“${name}”`,
    newParty: (name: string) => `新增往来单位“${name}”`,
    newPartyTitle: '新增往来单位',
    partyName: '名称',
    partyNature: '性质',
    proposed: '建议',
  },
  newItem: {
    title: '新增临时物资',
    explain: '目录里没有的先这样收下，编码自动给出；以后由调度员或管理员补全，收入目录。',
    name: '名称',
    spec: '规格型号',
    unit: '最小单位',
    unitHint: '如 箱、个、床',
    category: '品类',
  },
} as const;

/** What is said of text that means nothing: in the banner, beside the name of the paper, when left. */
export const unreadWords = {
  title: '单据还不能提交',
  explain: '有填写无法识别，没有保存；改好或清空后再提交。',
  one: (name: string, problem: string) => `${name}：${problem}`,
  saved: (count: number) =>
    count === 1 ? '有一处填写无法识别，未保存' : `有 ${count} 处填写无法识别，未保存`,
  leftTitle: '有填写没有保存',
  left: (name: string, text: string) => `${name}填的“${text}”无法识别，单据保留原来的内容。`,
} as const;
