import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { type Sentences, unsaved } from './sentence';

/** Refusals about what the ledger proves, in words. */
export const ledgerRefusals = {
  'ledger.lostTail': ({ state, entries, numbers }) => ({
    title: state === 'ahead' ? '账目丢失了最后一部分' : '账目与过账日志对不上',
    detail: `${unsaved}过账日志里有 ${formatCount(entries)} 条记录账上没有${numbers.length === 0 ? '' : `，涉及单据：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ` 等 ${numbers.length} 张` : ''}`}。现在只能查看。`,
    next: '请管理员从最近的备份恢复，或在“设置 › 账目自检”中决定不再找回。',
  }),
  'ledger.nothingLost': () => ({
    title: '没有丢失的内容',
    detail: `过账日志与账目一致。${unsaved}`,
  }),
  'ledger.fileSame': () => ({
    title: '没有需要认可的改动',
    detail: `数据文件与上次关闭时一样，或者已经认可过。${unsaved}`,
  }),
  'ledger.fileChangedAgain': ({ lastSeenAt }) => ({
    title: '数据文件又被改动过',
    detail: `${formatInstant(lastSeenAt)} 又发现一次，不在刚才认可的范围内。${unsaved}`,
    next: '请看过新的提示，核对后再认可。',
  }),
  'proof.stopped': () => ({
    title: '自检已停止',
    detail: '自检没有做完，没有结论；账目未变动。',
    next: '需要结论时请重新自检。自检期间可以照常记账。',
  }),
} satisfies Partial<Sentences>;
