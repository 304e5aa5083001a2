import type { Unknown } from '../../shared/grading/facts';

/** Words of 仓库评级: the list of assessments and what begins one. */
export const gradingWords = {
  title: '仓库评级',
  explain:
    '按评级标准评定每个仓库：能测算的由账目测算，其余由评定员到场填写，另一人复核后不再改动。',
  proposal: '参考标准（非总会正式文件）',
  version: (title: string, version: number) => `${title} 第 ${version} 版`,
  columns: {
    warehouse: '仓库',
    judgedOn: '基准日',
    state: '状态',
    targetLevel: '目标等级',
    reached: '达到等级',
    score: '得分',
    gaps: '缺口',
    open: '未作答',
    standard: '评级标准',
    by: '评定人',
    signedBy: '复核人',
    signedAt: '复核时间',
  },
  belowAll: '未达四级',
  filter: {
    anyState: '全部状态',
    anyLevel: '全部目标',
    level: '目标等级',
    anyStandard: '全部标准',
    from: '基准日自',
    to: '至',
  },
  totals: (count: number, signed: number) => `${count} 次评定，其中 ${signed} 次已复核`,
  empty: '还没有评定',
  emptyExplain: '评定把仓库与标准逐项对照，得出等级和缺口。库存、盘点、月结等由程序测算。',
  emptyFiltered: '没有符合筛选的评定',
  begin: '开始评定',
  onlyAssessors: '评定由评定员开始和填写。',
  compare: '并排对比',
  compareTitle: '评定并排对比',
  overTime: '历次评定',
  standards: '评级标准',
} as const;

/** Words of the window that begins an assessment. */
export const beginWords = {
  title: '开始评定',
  warehouse: '仓库',
  standard: '评级标准',
  targetLevel: '目标等级',
  judgedOn: '基准日',
  explain: '库存和记录按基准日终了时测算；面积、设备、人员按现在的登记。',
  noStandard: '基准日没有生效的评级标准，请先到“设置 → 评级标准”发布一个。',
  noDay: '请填写基准日',
  future: '基准日不能晚于今天',
  beforeOpening: (day: string) => `早于这个仓库的启用日期 ${day}`,
  alreadyOpen: (by: string) =>
    `同一仓库、同一基准日、同一标准已有一次未复核的评定（${by}）。接着填写那一次，不必另做。`,
  longAgo: (day: string) =>
    `基准日 ${day} 已过去较久：面积、设备、人员只有现在的登记，评的不一定是当时的情况。`,
  noWarehouse: '请选择本机保管、已启用的仓库。',
  begin: '开始',
} as const;

/** Why there is no figure, and what follows from it. */
export const unknownWords: Record<Unknown, { short: string; explain: string }> = {
  notKept: { short: '程序没有这项记录', explain: '由评定员查证后填写数字。' },
  notEntered: {
    short: '还没有人登记',
    explain: '登记后重新测算，或由评定员填写数字。',
  },
  none: { short: '账里没有', explain: '账目本应有记录而没有，按不符合计，不能手工填写。' },
  nothing: {
    short: '无可计',
    explain: '没有可以计算比例的对象，不得分；这项要求对本库不成立时，请选“不适用”并写明原因。',
  },
};

/** Words of one assessment. */
export const assessmentWords = {
  title: (warehouse: string, judgedOn: string) => `${warehouse} ${judgedOn} 评定`,
  back: '全部评定',
  target: (level: string) => `目标${level}`,
  measuredAt: (when: string) => `测算于 ${when}`,
  verdicts: { yes: '符合', partly: '部分符合', no: '不符合' },
  notApplicable: '不适用',
  nextOpen: '下一项未作答',
  earlier: '上一项',
  later: '下一项',
  criteria: '指标',
  veto: '否决项：不符合时该等级不能达到',
  weight: (weight: number) => `${weight} 分`,
  asks: (level: string) => `${level}要求：`,
  allLevels: '各级要求',
  typed: '评定员填写',
  figure: (label: string, unit: string) => `${label}（${unit}）`,
  note: '说明',
  noteHint: '看到了什么、依据什么；选“不适用”必须写明原因',
  behind: '打开这个数字背后的记录',
  enter: '去登记',
  counted: (part: string, whole: string) => `${whole} 中的 ${part}`,
  others: (text: string) => `另有代储 ${text}，不计`,
  served: '按家庭包、家庭箱计',
  evidence: '佐证',
  basis: '依据',
  proofOf: (evidence: string) => `查看：${evidence}`,
  notYours: (by: string) => `由${by}填写。您可以查看。`,
  unansweredFault: '还没有保存',
  measureAgain: '重新测算',
  measureExplain:
    '按同一基准日重新测算全部数据。已填写的内容保留；已能测算的数字取代手工填写的数字。',
  measured: '已重新测算',
  discard: '删除评定',
  discardTitle: '删除这次评定？',
  discardText: '填写的内容和照片一并删除，不能恢复。操作日志里仍有记录。',
  discarded: '已删除评定',
  more: '更多操作',
  stale: '重新读取',
  open: (count: number) => `还有 ${count} 项未作答`,
  allAnswered: '全部作答，等待另一人复核',
  sign: '复核',
  signHere: '换人复核',
  signTitle: '复核评定',
  signText: (text: string) => `确认：${text}。复核后记入账链，不能再改。`,
  signNote: '复核意见',
  signer: '复核人',
  signed: '已复核，评定不再改动',
  signOnly: '复核由另一位评定员或审核人进行。',
  signOpen: '目标等级的指标全部作答后才能复核。',
  seal: (sequence: number) => `账链第 ${sequence} 号`,
  signedBy: (name: string, when: string) => `${name} 复核于 ${when}`,
  by: (name: string) => `${name} 评定`,
  immutable: '已复核，不能再改。情况有变化时请另做一次评定。',
} as const;

/** Words of the papers of an assessment. */
export const assessmentPrintWords = {
  print: '打印报告',
  other: '打印其他',
  rectification: '打印整改通知',
  preview: '打印预览',
  until: '整改期限',
  untilExplain: '最后一天；留空则在纸上手写。',
  untilEarly: '期限须在基准日之后',
} as const;

/** Words of what an assessment comes to. */
export const resultWords = {
  title: '结果',
  reached: (level: string) => `达到${level}`,
  none: '未达四级',
  score: (score: string, target: string) => `${target}得分 ${score}`,
  pass: (mark: number) => `${mark} 分且否决项全部符合为达到`,
  vetoes: (count: number) => `${count} 个否决项没有达到`,
  notYet: '（未作答）',
  levels: '各级得分',
  dimensions: '各维度得分',
  dimension: '维度',
  level: '等级',
  points: '得分',
  earned: '得分 / 满分',
  vetoesShort: '否决项不符',
  openShort: '未作答',
  reachedYes: '达到',
  reachedNo: '未达到',
  gaps: (count: number) => `缺口 ${count} 项`,
  noGaps: '没有缺口',
  stands: '当前结果，随填写变化',
} as const;

/** Words of 历次评定 and of two assessments side by side. */
export const courseWords = {
  explain: '一个仓库历次评定的得分、各维度和等级。图中只有已复核的评定。',
  chart: '得分走势',
  score: '得分',
  pass: (mark: number) => `达标 ${mark} 分`,
  table: '历次评定',
  empty: '这个仓库还没有评定',
  emptyChart: '复核过的评定不足两次，还画不出走势。',
  compareExplain: '同一仓库的前后两次，或两个仓库的各一次，逐项对照。',
  before: '左',
  after: '右',
  choose: '选择评定',
  chooseBoth: '请在上面选两次评定。',
  only: '评定不足两次，还不能对比。',
  otherStandard: '两次评定用的标准不同，分数不能直接比较；下面按指标代码对照。',
  otherTarget: '两次评定的目标等级不同，结论各按自己的目标。',
  option: (warehouse: string, judgedOn: string, level: string, state: string) =>
    `${warehouse} ${judgedOn} 目标${level} ${state}`,
  columns: {
    code: '代码',
    title: '指标',
    before: '左：实际',
    beforeMark: '左：结论',
    after: '右：实际',
    afterMark: '右：结论',
    change: '变化',
  },
  same: '—',
  onlyChanges: '只看有变化的',
} as const;

/** Words of the photos of a criterion. */
export const criterionPhotoWords = {
  hint: '可把照片拖到这一项上；JPG、PNG、WebP，每张最多 8 MB，每项最多 12 张',
  drop: '放开即添加到这一项',
  removeText: (name: string) => `“${name}”将从这次评定移除。`,
} as const;
