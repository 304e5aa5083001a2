import { formatCount } from '../../shared/format/money';
import type { Proposed } from '../../shared/needs/proposed';

/** Words of 需求测算. */
export const needsPageWords = {
  title: '需求测算',
  explain: '按人数、天数、季节和灾种估算要多少物资，减去已发和在途。比例是参考，数字由人决定。',
  back: '回到应急响应',
  noOperation: '没有选应急响应：已发、在途没有减去，存下的需求单也不归入。要算到：',
  people: '需安置人数',
  /** By which figure of the reports people are proposed, and who has not said that one. */
  proposedBy: ({ by, silent }: Proposed) =>
    `按灾情登记的${by === 'resettled' ? '需安置' : '受灾'}人数${
      silent.length === 0 ? '' : `；${silent.join('、')}没有报这一项，没有计入`
    }`,
  days: '天数',
  season: '季节',
  seasons: { warm: '暖季', cold: '寒季' },
  hazard: '灾种',
  byPacks: (ratio: string | null) => (ratio === null ? '按家庭包' : `按家庭包（${ratio}）`),
  columns: {
    item: '物资',
    ratio: '比例',
    origin: '性质',
    basis: '依据',
    needed: '需要',
    sent: '已发',
    underWay: '在途',
    missing: '还差',
    wanted: '申请数量',
  },
  ratio: (forEach: string, amount: string, each: string) => `每 ${forEach} 人 ${amount}${each}`,
  once: '，一次',
  daily: '，每天',
  lasts: (days: number) => `，每 ${days} 天`,
  ml: '毫升',
  kcal: '千卡',
  own: '本省',
  sourced: '有出处',
  proposed: '建议值',
  unknown: '不知道一件有多少，请先在物资目录里填写',
  wantedOf: (item: string) => `${item} 申请数量`,
  instead: (quantity: string) => `含替代品 ${quantity}`,
  insteadExplain: '已发和在途里，有这么多是物资目录登记的替代品。',
  /** What was asked for already, and what lies there as drafts. */
  known: ({ asked, drafted }: { asked: number; drafted: number }) =>
    [asked > 0 && `已要 ${formatCount(asked)}`, drafted > 0 && `草稿 ${formatCount(drafted)}`]
      .filter(Boolean)
      .join('，'),
  knownExplain:
    '已要：需求单上还没有单据的数量，申请数量已扣除。草稿：出库单、调拨单草稿上的数量，没有提交，不算在途。',
  empty: '没有适用的比例',
  noPeople: '请先填写人数',
  noDays: '请填写天数',
  tooMany: '人数乘天数超过 1 亿，请核对',
  closed: (endedOn: string) => `这次响应已于 ${endedOn} 终止`,
  closedExplain: '终止后不再发出物资，所以不再测算；还要发的，先由省级调度员恢复响应。',
  wrong: (field: string, problem: string) => `${field}要更正：${problem}`,
  toRequisition: '存为需求单草稿',
  reason: (people: string, days: number) => `需求测算：${people} 人 ${days} 天`,
  kept: (lines: number) => `已存为需求单草稿，${lines} 行。请补全送达地点后提交。`,
  sum: (lines: number) => `${lines} 种物资要申请`,
  edit: {
    title: (item: string) => `${item} 的比例`,
    amount: '数量',
    forEach: '每多少人',
    person: '人',
    basis: '依据',
    basisHint: '如：省应急预案、以往做法',
    reset: '恢复建议值',
    saved: '已保存',
    problem: '请写明依据',
    noAmount: '请填写数量',
    noPeople: '请填写人数，至少 1 人',
    proposed: (text: string) => `建议值：${text}`,
    sourced: (text: string) => `有出处：${text}`,
    own: (text: string) => `本省：${text}`,
    ownBasis: (text: string) => `依据：${text}`,
    provinceOnly: '比例由全省的调度员或管理员修改。',
  },
} as const;
