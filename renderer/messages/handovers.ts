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

/** Words of 交接班. */
export const handoverWords = {
  title: '交接班',
  explain:
    '保管员把仓库移交给下一位保管员：两人先共同全盘并过账，再由交班人登录、接班人在此输入自己的密码。',
  now: '现在要交接的',
  count: '交接盘点',
  chooseCount: '选一张最近 7 天内过账的全盘',
  noCount: '最近 7 天没有可用的盘点：要全盘、每行都盘到、已过账。',
  beginCount: '去盘点',
  openPapers: (count: number) => `${count} 张编了号的单据没有办完，由接班人接着办：`,
  noOpenPapers: '编了号的单据都已办完。',
  custody: '查看在外物资',
  road: '查看在途物资',
  note: '移交说明',
  noteHint: '钥匙、印章、设备、未了事项等',
  sign: '办理交接',
  signTitle: '接班人签收',
  signed: '交接已办理，并已记入账链',
  onlyKeepers: '由这个仓库的保管员办理。',
  history: '交接记录',
  empty: '还没有交接过。',
  columns: {
    at: '时间',
    from: '交班人',
    to: '接班人',
    count: '交接盘点',
    shelf: '在库',
    custody: '在外',
    road: '在途',
    openPapers: '未办完',
    note: '说明',
    sequence: '账链',
  },
};
