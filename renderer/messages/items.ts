import type { ItemFault, ItemFields } from '../../shared/items/itemFields';

/** What stands against an item, in one sentence at its field. */
export function itemFaultText({ field, fault, other }: ItemFault): string {
  if (field === 'barcodes') {
    if (fault === 'taken') return `这个条码已经是“${other}”的`;
    if (fault === 'twice') return `条码 ${other} 写了两次`;
    if (fault === 'checkDigit') return `条码 ${other} 的校验码不对，请重新扫描`;
    return `条码的单位“${other}”既不是最小单位，也不是包装`;
  }
  if (field === 'packs') {
    if (fault === 'twice') return `单位“${other}”重复了`;
    return `包装 ${other} 已用于编了号的单据，不能改；可另加一种包装`;
  }
  if (field === 'substitutes') {
    if (fault === 'itself') return '不能替代自己';
    return fault === 'twice' ? '同一种替代物资写了两次' : '这种替代物资已经没有了';
  }
  if (field === 'code') {
    return fault === 'taken' ? `编码已用于“${other}”` : `已经用过，编码 ${other} 不能改`;
  }
  if (field === 'unit') return `已经用过，最小单位“${other}”不能改`;
  if (field === 'expires') return '已经用过，有无失效日期不能改；确实弄错的请新增一种物资';
  if (field === 'recoverable') return '已经用过，是否回收不能改';
  if (field === 'serialised') return '已经用过，是否按序列号管理不能改';
  if (field === 'name') return `名称和规格与 ${other} 相同`;
  return '没有这个品类';
}

/** Words of 物资目录, its form and its photos. */
export const itemsWords = {
  title: '物资目录',
  explain:
    '全部仓库共用的目录。用过的编码、最小单位和包装不再改动；停用的物资保留库存和往来，不再供新单据选用。',
  only: '由调度员或管理员修改。',
  add: '新增物资',
  empty: '没有符合条件的物资',
  emptyHint: '换一个条件，或新增一种。',
  columns: {
    photo: '图',
    code: '编码',
    name: '物资',
    category: '品类',
    unit: '单位',
    packs: '包装',
    shelfLife: '保质期',
    people: '保障人数',
    need: '保障类别',
    price: '参考单价',
    barcodes: '条码',
    state: '状态',
  },
  filter: {
    search: '名称、拼音、编码、条码',
    anyCategory: '全部品类',
    category: '品类',
    state: '状态',
    anyState: '全部状态',
  },
  states: { active: '在用', inactive: '停用', provisional: '临时' },
  matched: (name: string) => `已并入 ${name}`,
  pack: (unit: string, factor: string, base: string) => `1 ${unit} = ${factor} ${base}`,
  months: (count: number) => `${count} 个月`,
  keepYears: (count: number) => `储备 ${count} 个月`,
  totals: (items: number, inactive: number, provisional: number) =>
    [
      `共 ${items} 种`,
      ...(inactive > 0 ? [`停用 ${inactive}`] : []),
      ...(provisional > 0 ? [`临时 ${provisional}`] : []),
    ].join('，'),
} as const;

export const needNames: Record<NonNullable<ItemFields['need']>, string> = {
  kit: '家庭包（箱）',
  shelter: '帐篷',
  bedding: '被',
  mat: '床、垫',
  water: '饮水',
  food: '食品',
  hygiene: '卫生',
};

export const itemWords = {
  fresh: '新增物资',
  sections: {
    base: '基本',
    packs: '包装与条码',
    life: '效期与管理',
    need: '保障与参考',
    substitutes: '替代物资',
    photos: '照片',
    note: '备注',
  },
  fields: {
    code: '编码',
    name: '名称',
    spec: '规格型号',
    category: '品类',
    unit: '最小单位',
    initials: '拼音首字母',
    gbCode: '国标分类码（GB/T 38565）',
    parcels: '每单位件数',
    shelfLifeMonths: '保质期或储备年限（月）',
    expires: '批次有失效日期',
    recoverable: '回收类，用后应归还',
    serialised: '逐件编号',
    picksLast: '组套时先用效期长的',
    need: '保障类别',
    peopleServed: '可供人数',
    waterMl: '饮水（毫升）',
    energyKcal: '热量（千卡）',
    volumeCm3: '体积（立方厘米）',
    weightG: '重量（克）',
    referencePrice: '参考单价（元）',
    note: '备注',
    active: '供新单据选用',
  },
  hints: {
    code: '大写字母和数字，如 A04',
    unit: '发放到人的最小单位',
    fixed: '已经用过，不能改',
    initials: '留空则按名称拼音',
    unknown: '不详留空',
    none: '不计入',
    inactive: '停用后保留库存和往来，不再供新单据选用；写着它的草稿照常有效。',
  },
  pack: {
    unit: '包装',
    factor: '等于',
    add: '增加包装',
    remove: (n: number) => `移除第 ${n} 种包装`,
    of: (n: number) => `第 ${n} 种包装`,
    factorOf: (n: number) => `第 ${n} 种包装的数量`,
    none: '没有包装，按最小单位收发。',
  },
  barcode: {
    add: '增加条码',
    hint: '用扫描枪扫入，或输入后回车；EAN-13、EAN-8 会核对校验码。',
    code: '条码',
    of: (n: number) => `第 ${n} 个条码`,
    unitOf: (n: number) => `第 ${n} 个条码的单位`,
    remove: (n: number) => `移除第 ${n} 个条码`,
    kinds: { ean: 'EAN，校验码正确', wrong: '校验码不对', other: '自编码或其他码制，按原样使用' },
    none: '还没有条码。',
  },
  substitute: {
    add: '增加替代物资',
    hint: '这种物资不够时，出库单上会提示改发哪一种。单向有效。',
    of: (n: number) => `第 ${n} 种替代物资`,
    noteOf: (n: number) => `第 ${n} 种替代物资的说明`,
    note: '说明',
    remove: (n: number) => `移除第 ${n} 种替代物资`,
    none: '没有替代物资。',
    reverse: (names: string) => `它可替代：${names}`,
  },
  photo: {
    hint: '可拖到这里，或复制图片后按 Ctrl+V；JPG、PNG、WebP，每张最多 8 MB。',
    none: '还没有照片。',
    afterSave: '保存物资以后可以加照片。',
    removeText: (name: string) => `“${name}”将从这种物资移除。`,
  },
  problems: {
    code: '编码须为大写字母、数字、点或短横，最多 20 位',
    name: '请填写名称',
    spec: '请填写规格型号，没有的写“标准型”',
    category: '请选择品类',
    unit: '请填写最小单位',
    packUnit: '请填写包装名称',
    packFactor: '每个包装至少 2 个最小单位',
    barcode: '条码须为 4–64 位字母、数字或符号',
    substitute: '请选择替代物资',
    gbCode: '国标码为 7 位数字，以 1、2 或 3 开头',
    initials: '首字母须为大写字母或数字',
  },
  save: '保存',
  saved: (name: string) => `已保存“${name}”`,
  unsaved: '有修改未保存',
  back: '返回目录',
  history: '修改记录',
  stock: '库存',
  provisional: '这是临时物资。补全后保存，即收入目录；已过账的单据不变。',
  readOnly: { yes: '是', no: '否', unknown: '不详' },
} as const;

/** Words of 临时物资并入目录. */
export const matchWords = {
  open: '并入目录物资…',
  title: (name: string) => `“${name}”是目录里的哪种物资？`,
  explain: (unit: string) =>
    `并入以后不再用于新单据；已过账的单据不变，库存由批次更正单转到目录物资名下。单位须同为“${unit}”。`,
  into: '目录物资',
  confirm: '并入',
  done: (name: string, into: string) => `“${name}”已并入“${into}”`,
  panel: '并入目录',
  isNow: '这种临时物资就是目录里的',
  left: (lots: string, warehouse: string) =>
    `${warehouse}还有 ${lots} 批在它名下，开一张批次更正单即转到目录物资名下。`,
  nothingLeft: '当前仓库没有可转的库存。',
  correct: '开批次更正单',
  reason: (into: string) => `临时物资并入目录：${into}`,
  undo: '取消并入',
} as const;

/** Words of 品类. */
export const categoriesWords = {
  title: '物资品类',
  explain: '目录按品类编排，统计和盘点也按品类。',
  only: '由调度员或管理员修改。',
  add: '新增品类',
  edit: '修改品类',
  empty: '还没有品类',
  code: '代码',
  name: '名称',
  items: '物资种数',
  saved: (name: string) => `已保存“${name}”`,
  problems: { code: '代码为 1–6 位数字或大写字母', name: '请填写名称' },
} as const;

/** Words of 储备定额. */
export const reservesWords = {
  title: '储备定额',
  explain: '常备是平时应有的数量；可用数低于最低即提示补充；最高防止积压。以最小单位计。',
  only: '由调度员或管理员修改。',
  notKept: '这个仓库不由本机保管，只能查看。',
  grid: '储备定额',
  columns: {
    item: '物资',
    standing: '常备',
    minimum: '最低',
    maximum: '最高',
    available: '可用',
    gap: '差',
    picture: '可用与定额',
  },
  filter: {
    show: '显示',
    all: '全部物资',
    set: '有定额',
    gap: '不足常备',
    below: '低于下限',
    changed: '有修改',
  },
  search: '物资名称、拼音、编码',
  anyCategory: '全部品类',
  category: '品类',
  cell: (item: string, column: string) => `${item} ${column}`,
  propose: '填入建议定额',
  copyFrom: '从其他仓库复制…',
  proposed: (level: number, changed: number) =>
    `已按${['', '一', '二', '三', '四'][level]}级库的建议填入，改动 ${changed} 种；保存后才生效。`,
  copied: (name: string, changed: number) =>
    `已复制${name}的定额，改动 ${changed} 种；保存后才生效。`,
  pasted: (cells: number) => `已粘贴 ${cells} 格`,
  notPasted: (text: string) => `“${text}”不是整数，没有粘贴任何内容。`,
  suggestion: '建议值取自参考标准，可修改',
  save: (count: number) => (count > 0 ? `保存 ${count} 种修改` : '保存'),
  discard: '放弃修改',
  summary: {
    title: '保存这些修改？',
    set: '新设',
    changed: '修改',
    removed: '取消定额',
    from: '原',
    to: '改为',
    none: '无定额',
    figures: (standing: string, minimum: string, maximum: string, unit: string) =>
      `常备 ${standing}、最低 ${minimum}、最高 ${maximum} ${unit}`,
    more: (count: number) => `另有 ${count} 种`,
  },
  saved: (count: number) => `已保存 ${count} 种物资的定额`,
  outOfOrder: '最低 ≤ 常备 ≤ 最高',
  half: '三个数都要填，或都不填',
  mend: (count: number) => `有 ${count} 种物资的定额要先改正。`,
  totals: (set: number, short: number) => `已设定额 ${set} 种，不足常备 ${short} 种`,
  bar: (available: string, minimum: string, standing: string, unit: string) =>
    `可用 ${available} ${unit}，最低 ${minimum}，常备 ${standing}`,
  empty: '没有符合条件的物资',
} as const;
