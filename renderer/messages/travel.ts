import { roadClassNames } from '../../shared/names';

/** A part of a way that is proposed: its straight line, and the figures of its road. */
interface Stretch {
  kilometres: string;
  detour: string;
  speed: number;
}

/** Words of 路程与车辆. */
export const travelWords = {
  title: '路程与车辆',
  explain: '调运方案按这里的路程、车辆和装车时间计算；没有登记的按建议值',
  show: '看什么',
  views: { ways: '路程', lorries: '车辆', roads: '道路等级' },
  roads: roadClassNames,
  proposed: '建议值',
  own: '本省',
  columns: {
    to: '到',
    road: '道路等级',
    distance: '公里',
    minutes: '时间',
    origin: '性质',
    basis: '依据',
    set: '登记',
    warehouse: '仓库',
    lorries: '可调车辆',
    loading: '装车时间',
    detour: '绕行系数',
    speed: '时速（公里）',
  },
  fromStraight: ({ kilometres, detour, speed }: Stretch) =>
    `直线 ${kilometres} 公里 × ${detour} ÷ 时速 ${speed} 公里`,
  fromStretches: (kilometres: string, near: Stretch, rest: Stretch) =>
    `直线 ${kilometres} 公里：前 ${near.kilometres} × ${near.detour} ÷ 时速 ${near.speed}，其余 × ${rest.detour} ÷ 时速 ${rest.speed}`,
  clock: (minutes: number) =>
    minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`,
  ways: (all: number, own: number) => `${all} 条路程，${own} 条已由本省登记，其余为建议值`,
  fleets: (all: number, own: number) => `${all} 个仓库，${own} 个已登记车辆，其余为建议值`,
  noWays: '只有一个仓库，没有路程可登记',
  noWaysExplain: '在“设置 › 仓库”里登记其他仓库后，这里列出到各仓库的路程。',
  noFleets: '还没有仓库',
  byPlan: '按方案',
  minutesOf: (minutes: number) => `${minutes} 分钟`,
  kinds: (name: string, count: number) => `${name}×${count}`,
  saved: '已保存',
  reset: '改回建议值',
  paste: '从表格粘贴',
  basis: '依据',
  basisHint: '例如：司机实测、导航查询、2026年8月调运记录',
  basisMissing: '请写明依据，供以后核对',
  way: {
    title: (from: string, to: string) => `${from} — ${to}（往返相同）`,
    proposed: (road: string, kilometres: string, clock: string) =>
      `建议值：${road}，${kilometres} 公里，${clock}`,
    byRoad: '按道路等级重算',
    distance: '公里',
    minutes: '分钟',
    missing: '请填公里和分钟',
  },
  road: {
    title: (road: string) => `道路等级：${road}`,
    proposed: (detour: string, speed: number) => `建议值：绕行系数 ${detour}，时速 ${speed} 公里`,
    detour: '绕行系数（百分比）',
    detourHint: '路程是直线的百分之几，100 至 500',
    speed: '重车时速（公里）',
    speedHint: '1 至 200',
    wrong: '请填范围内的整数',
    all: '没有单独登记的路程随之改变。已保存的方案不变。',
  },
  fleet: {
    title: (warehouse: string) => `${warehouse} 的车辆`,
    proposed: '没有登记，现按建议值。改动后为本仓库自己的车辆。',
    name: '车型',
    volume: '容积（立方米）',
    load: '载重（吨）',
    count: '辆数',
    add: '增加车型',
    remove: (name: string) => `去掉 ${name}`,
    loading: '装车时间（分钟，空着按方案）',
    loadingHint: '从下令到出车，同时装车',
    empty: '一种车也不填，就按建议值。',
    wrong: '车型、容积、载重和辆数都要填；容积、载重大于 0，最多三位小数',
    pasteHint: '可从表格复制“车型、容积、载重、辆数”四列，在此粘贴',
    pasted: (rows: number) => `已读入 ${rows} 种车型，请核对后保存`,
    unread: '没有读入：需要“车型、容积（立方米）、载重（吨）、辆数”四列，最多 20 行',
  },
  pasting: {
    title: (from: string) => `粘贴从 ${from} 出发的路程`,
    hint: '从表格复制：到达仓库（名称、简称或代码）、公里、分钟，后面可再有道路等级、依据。表头可带可不带。',
    label: '粘贴在这里',
    read: (ways: number, faults: number) =>
      faults === 0 ? `读到 ${ways} 条路程` : `读到 ${ways} 条路程，${faults} 行读不懂，不会保存`,
    save: (ways: number) => `保存 ${ways} 条`,
    fault: (row: number, says: string) => `第 ${row} 行：${says}`,
    faults: {
      warehouse: (name: string) => `没有仓库“${name}”`,
      itself: '出发和到达是同一个仓库',
      twice: (name: string) => `${name} 出现两次`,
      distance: (text: string) => `公里“${text}”不是数字`,
      minutes: (text: string) => `分钟“${text}”不是整数`,
      road: (text: string) => `道路等级“${text}”不是高速、干线或县乡`,
      columns: '至少要有到达仓库、公里、分钟三列',
    },
    basis: '依据（行内没有写的用它）',
    saved: (ways: number) => `已登记 ${ways} 条路程，往返相同`,
  },
};
