import { type Sentences, unsaved } from './sentence';

const copyPlaces = { local: '本机', second: '第二备份位置', found: '所选文件夹' };

const copyFailures = {
  noRoom: '空间不足',
  readOnly: '没有写入权限，或磁盘写保护',
  gone: '文件夹不在了',
  damaged: '读写出错，或数据文件有损坏',
  other: '出了意外的错误',
};

const badFolders = {
  insideData: '它在数据文件夹里面，数据坏了备份也没了',
  gone: '找不到它',
  readOnly: '不能写入',
};

/** Refusals about copies and how one is restored, in words. */
export const backupsRefusals = {
  'backup.running': () => ({
    title: '正在备份或恢复',
    detail: unsaved,
    next: '请稍候再试。',
  }),
  'backup.failed': ({ place, because }) => ({
    title: '没有备份成功',
    detail: `${copyFailures[because]}（${copyPlaces[place]}）。账目未变动，以前的备份都还在。`,
    next:
      because === 'noRoom'
        ? '请腾出空间后再备份。'
        : '请检查磁盘或 U 盘，再试一次；仍不行请换一处。',
  }),
  'backup.damaged': () => ({
    title: '这份备份已经不是当时的文件',
    detail: '核对不符，所以没有用它恢复。账目未变动。',
    next: '请换一份备份；有 U 盘备份的，请插上再找。',
  }),
  'backup.otherNode': ({ node }) => ({
    title: '这是另一套安装的备份',
    detail: `它属于“${node}”，没有用它恢复。账目未变动。`,
    next: '请选本机的备份；确实要接管那一套的，由管理员与另一人一起办理。',
  }),
  'backup.newer': ({ version }) => ({
    title: '备份来自更新版本的程序',
    detail: `它由 ${version} 版写成，本程序读不了。账目未变动。`,
    next: '请先升级程序，再恢复。',
  }),
  'backup.twoNeeded': ({ administrator }) => ({
    title: '恢复要两个人一起办理',
    detail: `${unsaved}${administrator ? '接管另一套安装，其中一人须是管理员。' : '两人都须是保管员或管理员，第二人在此输入密码。'}`,
  }),
  'backup.badFolder': ({ folder, because }) => ({
    title: '这个文件夹不能放备份',
    detail: `${folder}：${badFolders[because]}。没有保存这项设置，账目未变动。`,
    next: '请另选一个文件夹，最好在 U 盘或另一块磁盘上。',
  }),
} satisfies Partial<Sentences>;
