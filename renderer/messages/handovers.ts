import type { CountFault } from '../../shared/handovers/countFault';

/** Why a count can't stand for the joint count of a warehouse. */
export const countFaults: Record<CountFault, (days: number) => string> = {
  notThere: () => '不是这个仓库的盘点单',
  notPosted: () => '还没有过账',
  reversed: () => '已经冲销',
  old: (days) => `是 ${days} 天以前的`,
  notFull: () => '不是全盘',
  blanks: () => '还有没盘到的行',
};
