import { formatCount } from '../../shared/format/money';
import type { JournalStanding } from '../../shared/ledger/api';

const some = (numbers: readonly string[]) =>
  `${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ` 等 ${numbers.length} 张` : ''}`;

/** Words of the posting journal 过账日志: what is pending, what was lost, what to do. */
export const journalWords = {
  lamp: ({ state, entries }: JournalStanding) =>
    state === 'pending' ? `日志待补 ${formatCount(entries)} 条` : '账目丢失，只能查看',
  pending: '已过账，日志待补',
  pendingExplain:
    '账已经记上，但写不进数据文件旁边的过账日志（磁盘可能已满，或文件夹不能写）。程序会自动重试；补上之前请不要关机或拔下磁盘。',
  title: ({ state }: JournalStanding) =>
    state === 'ahead' ? '账目丢失了最后一部分' : '账目与过账日志对不上',
  what: ({ state, entries, numbers }: JournalStanding) =>
    `过账日志里有 ${formatCount(entries)} 条记录账上没有${numbers.length > 0 ? `，涉及单据：${some(numbers)}` : ''}。${
      state === 'ahead'
        ? '数据文件可能因断电、磁盘故障或被旧文件覆盖而少了最后一部分。'
        : '数据文件可能被换成了另一份，或被人改动过。'
    }其余的账没有变动，现在可以查看，不能记账。`,
  todo: '请不要删除任何文件，从最近的备份恢复；没有备份的，由管理员和另一个人一起决定不再找回，然后逐张补录。',
  look: '查看丢失的内容',
  goOn: '不再找回，继续记账',
  goOnTitle: '不再找回丢失的账目',
  goOnExplain:
    '恢复备份更好：备份里可能有这些单据。决定不再找回之后，丢失的单据仍列在这里，请照纸面单据逐张补录。这个决定写入账链，不能撤回。',
  goOnPerson: '管理员',
  goOnWho: '他必须不是现在登录的人。',
  reason: '为什么不再找回',
  lost: '丢失的单据',
  lostExplain: '这些单据过过账，账上已经没有。请照纸面单据逐张补录。',
  columns: { number: '单号', at: '过账时间', sequence: '账链', state: '处理' },
  accepted: '已决定不再找回，或已从备份恢复',
  undecided: '待处理',
  other: '其他记录',
} as const;
