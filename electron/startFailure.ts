import { DataFolderHeld } from './database/dataFolder';
import { ForeignStore, MigrationRefused, NewerStore } from './database/migrate';
import { ClockRefused } from './startClock';
import { DrillStore } from './store/openStoreFile';

/** Why the program could not start, for the person in front of it. */
export function describeStartFailure(error: unknown): { title: string; words: string } {
  if (error instanceof DataFolderHeld) {
    const { holder } = error;
    const who = holder
      ? `${holder.host} 上的用户 ${holder.user} 正在使用（${holder.program}，自 ${inShanghai(holder.since)} 起）。`
      : '另一个程序正在使用。';
    return {
      title: '数据正被占用',
      words: `${who}\n数据文件夹：${error.folder}\n请先关闭那边的程序，再打开备灾库。没有改动任何数据。`,
    };
  }
  if (error instanceof NewerStore)
    return {
      title: '程序版本过旧',
      words: `这里的数据由更新版本的备灾库写成（数据版本 ${error.version}）。请先升级程序。没有改动任何数据。`,
    };
  if (error instanceof ForeignStore)
    return {
      title: '不是备灾库的数据',
      words:
        '数据文件夹里的 store.sqlite 不是备灾库的数据文件。请检查文件夹是否选对。没有改动任何数据。',
    };
  if (error instanceof DrillStore)
    return {
      title: '这是演练的数据',
      words:
        '数据文件夹里的 store.sqlite 是一次演练用的副本，不能当正式数据打开。请把原来的数据文件放回，或从备份恢复。没有改动任何数据。',
    };
  if (error instanceof MigrationRefused)
    return {
      title: '数据有缺损，未升级',
      words: `有的记录指向不存在的记录，程序没有升级数据（数据版本 ${error.version}），数据与打开前一样。\n${error.rows.join('\n')}\n请不要删除任何文件，用原来版本的程序查看和导出，并联系管理员从备份恢复。`,
    };
  if (error instanceof ClockRefused)
    return {
      title: '不能指定时间',
      words: '只有演示数据和测试数据可以用 --now 指定时间。没有改动任何数据。',
    };
  if (codeOf(error)?.match(/^SQLITE_BUSY/))
    return {
      title: '数据文件被锁住',
      words:
        '另一个程序（如杀毒、网盘同步或备份软件）正锁着数据文件。请稍候再打开备灾库。没有改动任何数据。',
    };
  if (codeOf(error)?.match(/^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY))/))
    return {
      title: '数据文件夹无法写入',
      words: '当前用户没有写数据文件夹的权限，或者磁盘只读。请联系管理员。',
    };
  if (codeOf(error)?.match(/^(ENOSPC|SQLITE_FULL|SQLITE_IOERR_WRITE)/))
    return { title: '磁盘已满', words: '磁盘没有剩余空间，程序无法打开数据。请先腾出空间。' };
  return {
    title: '备灾库无法启动',
    words: `出现了程序没有预料到的错误：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  };
}

/** The code of a system or SQLite error: `EACCES`, `SQLITE_CORRUPT`. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

function inShanghai(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? instant
    : date.toLocaleString('zh-CN', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'short',
        timeStyle: 'short',
      });
}
