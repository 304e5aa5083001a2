import { formatCount } from '../../shared/format/money';

/** Words of 应急出库, for people whom nobody has trained. */
export const quickWords = {
  title: '应急出库',
  explain: '给谁、发什么、发多少，没学过也会用',
  key: 'Shift+F3',
  for: (operation: string) => `用于：${operation}`,
  operation: '应急响应',
  first: '应急响应期间先出库，审核后补。批次按先到期先出自动选好。',
  noOperation: '当前没有应急响应：提交后等审核，审核过账后货物才能出门。',
  steps: { to: '发给谁？', item: '发什么？', collector: '谁来领？' },
  /** Why nothing goes out yet. */
  before: {
    to: '还没有选发给谁，选好再出库。',
    item: '还没有要发的物资，选好再出库。',
    count: '这种物资不够发，改好数量再出库。',
    collector: '还没有写谁来领，写好再出库。',
  },
  countOf: (item: string) => `${item}发多少？`,
  hints: {
    to: '点一个，或输入名称、拼音首字母后按回车',
    item: '点一个，或输入名称、拼音首字母后按回车，或扫码',
    itemMore: '还要发别的：点一个、输入或扫码。没有了：直接按回车',
    count: '输入数量后按回车',
    packs: '按空格键换单位',
    collector: '点一个，或输入姓名、拼音首字母后按回车；没来过的人直接写姓名',
  },
  member: '队员',
  cameOn: (day: string) => `上次领取 ${day}`,
  has: (count: number, unit: string) =>
    count > 0 ? `可用 ${formatCount(count)} ${unit}` : '现在没有可发的',
  short: (count: number, unit: string) => `缺 ${formatCount(count)} ${unit}`,
  quantity: (count: number | null, unit: string) =>
    count === null ? '…' : `${formatCount(count)} ${unit}`,
  paper: '这张出库单',
  change: (what: string) => `修改 ${what}`,
  remove: (item: string) => `去掉 ${item}`,
  noLines: '还没有物资',
  noMore: '没有了，下一步',
  ok: '好了',
  back: '上一步',
  whole: '打开完整的出库单',
  send: (inForce: boolean) => (inForce ? '出库并打印' : '提交审核'),
  done: (number: string) => `已出库　${number}`,
  doneFirst: '货物可以出门。这一单是先发后补：列在工作台上，请审核人补审。',
  doneWhole: '货物可以出门，单据已审核。',
  waiting: (number: string) => `已提交，等待审核　${number}`,
  waitingExplain: '货物还不能出门。审核人在场的，请打开单据按 F8 换人审核，再过账。',
  open: '打开这张出库单',
  print: '打印出库单',
  again: '再发一张',
  undo: '发错了，冲销',
  undone: '冲销单已提交，等待审核。',
  undoneExplain: '审核过账后这些物资回到库存；出库单保留，标为“已冲销”。',
  openReversal: '打开冲销单',
  reversing: (number: string) => `正在冲销　${number}`,
  reversingExplain: '先不要装车，货物先别出门：冲销单还没有过账。',
  reversed: (number: string) => `已冲销　${number}`,
  reversedExplain: '这张单作废了，不要装车；已经装上车的请卸下，放回原货位。',
  unfinished: {
    title: '上次有一张出库单没有发完',
    what: (when: string, to: string | null, goods: string) =>
      [when, to && `发给 ${to}`, goods].filter((part) => part).join('，'),
    goOn: '继续上次未完的出库',
    discard: '不要了',
    discardTitle: '删除没有发完的出库单',
    discardExplain: '这张草稿没有单号，货物没有动过。删除后找不回来。',
  },
} as const;

/** What a destination is. */
export const partWords = { team: '救援队', party: '接收单位' } as const;
