import { type Sentences, unsaved } from './sentence';

/** Refusals of the store as a whole, in words. */
export const storeRefusals = {
  'store.none': () => ({
    title: '还没有账套',
    detail: '这个数据文件夹里还没有建立账套。',
    next: '请先完成首次设置。',
  }),
  'store.exists': () => ({
    title: '账套已经存在',
    detail: '没有重新建立，原有数据未变动。',
    next: '请直接登录。',
  }),
  'store.clockRefused': () => ({
    title: '正式账套只用本机时间',
    detail: `${unsaved}只有演示和测试账套可以指定时间。`,
  }),
  'store.lost': ({ because }) => ({
    title: because === 'missing' ? '找不到数据文件' : '数据文件损坏',
    detail: '没有保存任何内容，也没有另建一套空的数据。',
    next: '请回到首页，从备份恢复。',
  }),
  'store.full': () => ({
    title: '磁盘已满',
    detail: '没有保存，账目未变动。',
    next: '请清理磁盘空间后重试。',
  }),
  'store.damaged': () => ({
    title: '数据文件损坏，或磁盘读写出错',
    detail: '没有保存，账目未变动。',
    next: '请停止记账，不要删除任何文件，把整个数据文件夹复制一份，再联系管理员从备份恢复。',
  }),
  'store.busy': () => ({
    title: '数据文件被锁住',
    detail: `另一个程序（如杀毒、网盘同步或备份软件）正锁着数据文件。${unsaved}`,
    next: '请稍候再试；一直如此的，请管理员让那个程序不要碰数据文件夹。',
  }),
  'store.sweeping': () => ({
    title: '正在清除已删除的个人信息',
    detail: `数据文件正在重写，期间可以查看，不能改动。${unsaved}`,
    next: '请稍候片刻再试。',
  }),
  'store.noMemory': () => ({
    title: '内存不足',
    detail: unsaved,
    next: '请关闭其他程序后再试；仍不行请重新启动电脑。',
  }),
  'store.gone': () => ({
    title: '数据文件不在原处了',
    detail: '没有保存，账目未变动。',
    next: '请检查磁盘是否断开、数据文件夹是否被移动；放回原处后重试，或重新启动备灾库。',
  }),
  'store.readOnly': () => ({
    title: '账套现在只能查看',
    detail: unsaved,
    next: '请关闭其他正在使用它的程序，或检查磁盘后重新启动。',
  }),
} satisfies Partial<Sentences>;
