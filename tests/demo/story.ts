/**
 * What the demonstration plays. Items, quantities, givers, receiving counties and the one sum are
 * those of the records of the floods of July 2016 and July 2020 in Hubei (seeds/floods.json, 2016-07-c
 * and 2020-07-a and -c); what they don't tell is invented, and each paper says so in its note.
 */

/** Whose hands the demonstration is in; the demonstration store brings these users. */
export const people = {
  keeper: { login: 'szbg', name: '田家诚' },
  dispatcher: { login: 'sddy', name: '许志远' },
  approver: { login: 'szsh', name: '罗文静' },
};

export const warehouse = {
  code: '42000001',
  shortName: '省中心库',
  name: '中国红十字会湖北备灾救灾中心',
};

const invented = '日期、批号、效期、货位、签名为虚构（演示数据）。';

/** One line as a keeper types it. Lots, expiry and bins are invented: 演. */
export interface ReceivedLine {
  /** What finds the item: its pinyin initials. */
  initials: string;
  name: string;
  count: number;
  /** Counted in packs: the name of the pack and how many units it holds. */
  pack?: { unit: string; factor: number };
  /** Of each unit, as typed, and what it rests on; most givers name none. */
  price?: { typed: string; basis: string };
  batchNumber: string;
  /** As typed from the carton, and what it means. */
  expiry?: { typed: string; means: string };
  /** Where it goes when nothing of it lies here yet. */
  bin: string;
}

const relief: ReceivedLine[] = [
  { initials: 'dzp', name: '单帐篷', count: 600, batchNumber: 'YAN2020-1', bin: 'B0101' },
  {
    initials: 'zjjtx',
    name: '赈济家庭箱',
    count: 3800,
    batchNumber: 'YAN2020-2',
    expiry: { typed: '3107', means: '2031-07-31' },
    bin: 'C0201',
  },
  {
    initials: 'mjb',
    name: '毛巾被',
    count: 500,
    pack: { unit: '包', factor: 20 },
    batchNumber: 'YAN2020-3',
    bin: 'A0203',
  },
  {
    initials: 'mb',
    name: '棉被',
    count: 1040,
    pack: { unit: '包', factor: 5 },
    batchNumber: 'YAN2020-4',
    bin: 'A0101',
  },
  {
    initials: 'jks',
    name: '夹克衫',
    count: 100,
    pack: { unit: '箱', factor: 20 },
    batchNumber: 'YAN2020-5',
    bin: 'A0305',
  },
];

/** 600 单帐篷, 3800 家庭箱, 10000 毛巾被, 5200 棉被, 2000 服装 from 总会. */
export const allocationFromAbove = {
  type: '上级调拨',
  source: { initials: 'zh', name: '中国红十字会总会' },
  lines: relief,
  acceptors: ['彭立新', '蔡小梅'],
  note: `物资、数量、来源据2020年7月湖北洪涝救灾记录；“服装”未写款式，按夹克衫。${invented}`,
};

/** 1000 家庭包 worth ¥300,000 from 澳门红十字会, in July 2016. */
export const gift = {
  source: { initials: 'am', name: '澳门红十字会' },
  line: {
    initials: 'zjjtb',
    name: '赈济家庭包',
    count: 1000,
    price: { typed: '300', basis: '捐赠方声明' },
    batchNumber: 'YAN2016-1',
    expiry: { typed: '3111', means: '2031-11-30' },
    bin: 'C0101',
  } satisfies ReceivedLine,
  capitals: '人民币叁拾万元整',
  acceptors: ['彭立新', '蔡小梅'],
  note: `物资、数量、30万元、来源据2016年7月湖北洪涝救灾记录。${invented}`,
};

/** The event it all serves, opened in three fields: kind (洪涝 is there already), place, time (now is there already). */
export const operation = { name: '2020年7月湖北洪涝（演示重演）', place: '黄梅县、阳新县' };

/** What the relief team takes along; nothing of this stands in the record. */
export const forTheTeam = {
  to: { initials: 'zj', name: '湖北省红十字赈济救援队' },
  lines: [
    { initials: 'mb', name: '棉被', count: 300 },
    { initials: 'pz', name: '瓶装饮用水', count: 2400 },
    { initials: 'zj', name: '赈济家庭包', count: 200 },
  ],
  /** More than there is. */
  short: { initials: 'fbm', name: '方便面', count: 800, unit: '桶' },
  collector: '易建华',
  note: '救援队领用的品种、数量、提货人为虚构（演示数据）。',
};

/** 200 tents for 黄梅 and 阳新: how many for each the record doesn't tell. */
export const tents = {
  item: { initials: 'dzp', name: '单帐篷', unit: '顶' },
  together: 200,
  huangmei: { initials: 'hm', name: '黄梅县红十字会', count: 120, collector: '柳国栋' },
  yangxin: { initials: 'yx', name: '阳新县红十字会', count: 80, collector: '夏慧敏' },
  purpose: '2020年7月洪涝救灾',
  note: `物资、合计200顶、受援县据2020年7月湖北洪涝救灾记录；两县各多少、${invented}`,
  mistake: '200顶是黄梅、阳新两县合计，误开给黄梅一县',
};
