import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { BrokenSeal } from '../../shared/ledger/api';

/** Words of a file that was changed while the program was closed: what it means, what to do. */
export const fileChangedWords = {
  lamp: '数据文件被改动',
  title: '程序关闭期间，数据文件被改动',
  what: ({ sealedAt, seenAt, times, lastSealedAt, lastSeenAt }: BrokenSeal) =>
    `程序在 ${formatInstant(sealedAt)} 关闭时记下了数据文件的校验值，${formatInstant(seenAt)} 打开时比对不上。${times === 1 ? '' : `此后又发现 ${formatCount(times - 1)} 次，最近一次：${formatInstant(lastSealedAt)} 关闭，${formatInstant(lastSeenAt)} 打开时比对不上。`}可能是磁盘出错，也可能是别的程序改过或换过这个文件。`,
  limits:
    '账目自检能查出记账内容、结存、单据和操作日志的改动，查不出物资名称、货位、物资清单等资料的改动。程序关闭时自动备份的那一份，与关闭时的数据文件一样。',
  look: '查看并处理',
  accept: '已核对，认可现在的数据文件',
  acceptTitle: '认可被改动的数据文件',
  acceptExplain:
    '恢复备份更稳妥。认可之后账目自检不再提示这次改动；改动本身不会被纠正。谁认可的、为什么，写入操作日志。',
  person: '管理员',
  who: '他必须不是现在登录的人。',
  reason: '核对了什么，为什么认可',
  restore: '去备份与恢复',
} as const;
