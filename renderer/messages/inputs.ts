/** What fields say of themselves and of what was typed into them. */
export const inputWords = {
  quantity: {
    notWhole: '数量只能是整数',
    zero: '数量须大于 0',
    tooMany: '数量过大',
    unit: '单位',
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
    notDay: '请输入日期，如 20261123 或 1123',
    placeholder: '年月日',
  },
  expiry: {
    notExpiry: '请输入 2803（2028年3月）、20280315、无 或 未知',
    placeholder: '2803 / 无 / 未知',
  },
  select: {
    nothing: '没有找到',
    item: '名称、编码或拼音首字母',
    party: '名称或拼音首字母',
    bin: '货位编码',
    destination: '救援队或接收单位',
    team: '救援队',
    onHand: (available: string, unit: string) => `可用 ${available} ${unit}`,
    newParty: (name: string) => `新增往来单位“${name}”`,
    newPartyTitle: '新增往来单位',
    partyName: '名称',
    partyNature: '性质',
    proposed: '建议',
  },
} as const;
