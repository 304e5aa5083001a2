import { type Sentences, unsaved } from './sentence';

/** Refusals of calls that the program itself made wrongly, or that came at the wrong place, in words. */
export const callsRefusals = {
  // Where it is, is said in the words of the contract: for the log, not for people.
  'input.malformed': () => ({
    title: '填写的内容不合要求',
    detail: unsaved,
    next: '请检查填写的内容后重试。',
  }),
  'call.unknown': ({ call }) => ({
    title: '程序不认识这个操作',
    detail: `${unsaved}（${call}）`,
    next: '请重新启动程序；仍不行请联系维护人员。',
  }),
  'key.missing': () => ({
    title: '操作没有被接受',
    detail: unsaved,
    next: '请重新启动程序后重试。',
  }),
  'key.reused': () => ({
    title: '这一操作与上一次提交冲突',
    detail: '上一次提交有效，这一次没有保存。',
    next: '请核对后再操作。',
  }),
  'window.needed': () => ({
    title: '需要在窗口中操作',
    detail: `${unsaved}打印和存文件要在程序窗口中进行。`,
  }),
} satisfies Partial<Sentences>;
