import type { CopyFailure, CopyPlace, CopyReason, CopyView } from '../../shared/backup/api';

/** Words of 备份与恢复. */
export const backupWords = {
  title: '备份与恢复',
  explain:
    '备份是整套账的一份完整副本，做好后当场核对。每次退出、每用四小时、第一次过账后都会自动备份；也可以随时手动备份。',
  only: '由保管员或管理员办理。',
  now: '现在备份',
  made: '已备份，并核对无误。',
  secondMade: '已备份，第二备份位置也有了一份。',
  secondAbsent: '本机已备份；第二备份位置没有插上，那里这次没有备份。',
  secondFailed: '本机已备份；第二备份位置没有写成，请检查 U 盘。',
  last: '上次备份',
  never: '还没有备份',
  changed: '之后又有改动',
  unchanged: '之后没有改动',
  places: { local: '本机', second: '第二位置', found: '所选文件夹' } satisfies Record<
    CopyPlace,
    string
  >,
  reasons: {
    byHand: '手动',
    firstPosting: '首次过账后',
    byClock: '定时',
    onExit: '退出时',
    beforeRestore: '恢复前',
  } satisfies Record<CopyReason, string>,
  states: {
    unchecked: '核对中…',
    sound: '✓ 核对无误',
    damaged: '✗ 已损坏',
  } satisfies Record<CopyView['state'], string>,
  failures: {
    noRoom: '空间不足',
    readOnly: '没有写入权限',
    gone: '文件夹不在了',
    damaged: '读写出错',
    other: '意外的错误',
  } satisfies Record<CopyFailure, string>,
  failed: (when: string, place: string, why: string) => `${when} 备份失败（${place}：${why}）`,
  localFolder: '本机位置',
  second: '第二备份位置',
  noSecond: '还没有设。电脑坏了，只有本机的备份也会一起丢；请插上 U 盘，选一个文件夹。',
  absent: '没有插上',
  present: '已插上',
  sameDisk: '它与账套在同一块磁盘上，磁盘坏了会一起丢，不能算第二份。',
  lastOutside: '上次备份到别处',
  neverOutside: '还没有',
  outside: '已有三天没有备份到别处。请插上 U 盘，按“现在备份”。',
  outsideNever: '还没有备份到别处过。请插上 U 盘，按“现在备份”。',
  open: '双击一份（或选中后按 Enter），可以仔细核对、恢复到那一份。',
  choose: '选择位置',
  chooseOther: '换一个位置',
  forget: '不再使用',
  search: '在别的文件夹里找',
  nothingFound: '这个文件夹里没有备份。',
  unreadable: (count: number) => `另有 ${count} 个备份文件夹读不出来，没有列出。`,
  table: {
    at: '备份时间',
    place: '位置',
    reason: '缘由',
    upTo: '截至单据',
    sequence: '账链',
    size: '大小',
    state: '状态',
    node: '哪一套',
  },
  empty: '还没有备份',
  nothingPosted: '尚无过账',
  size: (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`,
  version: '程序版本',
  attachments: '附件',
  attachmentCount: (count: number) => `${count} 个`,
  verify: '仔细核对',
  verified: '逐位核对、账链和结余都无误。',
  verifiedBad: (count: number) => `核对发现 ${count} 处问题，请不要用这一份。`,
  restore: '恢复到这一份',
  close: '关闭',
} as const;

export const restoreWords = {
  title: '恢复备份',
  confirm: '确认恢复',
  what: (when: string, upTo: string) => `账套将回到 ${when} 的样子，截至单据：${upTo}。`,
  later: '那以后的单据、入库通知和月结要照纸面重新办理；恢复后会逐一列出。',
  aside:
    '现在的账套不会删除：先做一份备份（文件已损坏、做不成的除外），再把文件原样移到数据文件夹的 replaced-… 里。',
  secondPerson: '另一位保管员或管理员',
  two: '恢复要两个人。',
  takeOver: '接管：由这台电脑代替那一套安装（须有一人是管理员，原来那台不得再用）',
  done: '已恢复',
  doneUpTo: (when: string, upTo: string) => `账套已回到 ${when}，截至单据：${upTo}。`,
  none: '备份之后没有过账的单据，不用补录。',
  count: (count: number) =>
    `备份之后还有 ${count} 笔记账（同一单号的签收、差异处理各算一笔），请照纸面重新录入：`,
  more: (count: number) => `还有 ${count} 笔没有列出。`,
  dropped: {
    waiting: (count: number) => `已编号、还没有过账的单据 ${count} 张，请重新填写：`,
    arrivals: (count: number) => `入库通知 ${count} 份，请重新登记：`,
    requisitions: (count: number) => `需求单 ${count} 张，请重新填报：`,
    closings: (count: number) => `月结 ${count} 次，请重新结账：`,
  },
  droppedUnknown:
    '原来的数据读不出来：已编号而没有过账的单据、入库通知、需求单和月结不在其内，请对照纸面重新办理。',
  closedByJournal: (count: number) => `过账日志里还有 ${count} 次月结，须重新结账。`,
  numbers: '今天及以前日期的单号从新的千号起（如 1001、2001），原来的单号不再使用。',
  notCopied: '恢复之前没能给原来的数据做备份（文件有损坏），只把文件原样移开留存，请勿删除。',
  unknown: '备份之后是否还有单据，已无从得知。请与纸面单据核对，缺的重新录入。',
  kept: (where: string) => `原来的数据留在：${where}`,
} as const;

export const rescueWords = {
  title: '从备份恢复',
  missing: '找不到数据文件',
  missingExplain:
    '这里建过账，但数据文件不见了，或者是空的。程序没有另建一套空的数据。请选一份备份恢复。',
  damaged: '数据文件损坏，无法读取',
  damagedExplain:
    '程序没有改动它；恢复时它会改名为 store.sqlite.corrupt-… 留下。请选一份备份恢复，通常选最上面的一份。',
  fresh: '在新电脑上恢复：插上存有备份的 U 盘，选它的文件夹。',
  search: '选择备份所在的文件夹',
  looking: '正在寻找备份并核对…',
  none: '没有找到备份。有 U 盘备份的，请插上，再选它的文件夹。',
  restore: '恢复这一份',
  older: '这不是最近的一份：它以后的记账都要照纸面重新录入。通常选最上面的一份。',
  restoring: '正在恢复，请勿关闭程序…',
  back: '返回首次设置',
  goOn: '去登录',
  entry: '电脑换过、已有备份？从备份恢复',
} as const;

/** The lamp in the bottom line. */
export const backupLamp = {
  good: (when: string) => `上次备份 ${when} ✓`,
  none: '还没有备份',
  late: (when: string) => `上次备份 ${when}，之后有改动 ✗`,
  never: '还没有备份 ✗',
  failed: '备份失败 ✗',
  outside: (when: string) => `上次备份 ${when}，三天没有备份到别处`,
  outsideNever: (when: string) => `上次备份 ${when}，还没有备份到别处`,
} as const;
