import { countFaults } from '../handovers';
import { type Sentences, unmoved, unsaved } from './sentence';

/** Refusals about days, months that are closed, and who hands over, in words. */
export const datesRefusals = {
  'warehouse.notKeptHere': ({ warehouse }) => ({
    title: '这台电脑不保管这个仓库',
    detail: `${unsaved}仓库 ${warehouse} 的单据由它自己的电脑开具。`,
    next: '请切换到本机保管的仓库。',
  }),
  'warehouse.notLive': ({ warehouse }) => ({
    title: '仓库还没有启用',
    detail: `${unsaved}仓库 ${warehouse} 尚未设定启用日期。`,
    next: '请管理员或财务在“设置 › 启用与期初”中设定。',
  }),
  'warehouse.hasPostings': ({ warehouse }) => ({
    title: '启用日期不能再改',
    detail: `${unsaved}仓库 ${warehouse} 已有编了号的单据。`,
  }),
  'date.future': ({ businessDate, today }) => ({
    title: '业务日期在将来',
    detail: `${unsaved}填的是 ${businessDate}，今天是 ${today}。`,
    next: '请改为今天或以前的日期。',
  }),
  'date.beforeOpening': ({ businessDate, openingDate }) => ({
    title: '业务日期早于启用日期',
    detail: `${unmoved}填的是 ${businessDate}，仓库自 ${openingDate} 启用。`,
    next: '请改用启用日期或以后的日期。',
  }),
  'date.beforeCount': ({ bin, on, document, businessDate }) => ({
    title: `货位 ${bin} 在 ${on} 盘点过`,
    detail: `${unsaved}业务日期 ${businessDate} 早于盘点单 ${document}，盘点过的数量不能再变。`,
    next: `请把业务日期改为 ${on} 或以后；确有更早的业务，请先冲销那张盘点单。`,
  }),
  'date.closed': ({ businessDate, closedThrough, warehouse }) => ({
    title: '这个月已经结账',
    detail: `${unmoved}填的是 ${businessDate}，${warehouse}的账目已结至 ${closedThrough}。`,
    next: '请改用结账之后的日期。',
  }),
  'closing.openPapers': ({ month, papers }) => ({
    title: `${month} 还不能月结`,
    detail: `${unsaved}还有 ${papers.length} 张编了号的单据没有办完：${papers
      .slice(0, 5)
      .map(({ number }) => number)
      .join('、')}${papers.length > 5 ? '……' : ''}。`,
    next: '请先过账或作废；先发后补的，请补办审核。',
  }),
  'closing.notOver': ({ month, today }) => ({
    title: `${month} 还没有过完`,
    detail: `${unsaved}今天是 ${today}，只能结已经过完的月份。`,
  }),
  'closing.notNext': ({ month, next }) => ({
    title: `还轮不到 ${month}`,
    detail: `${unsaved}月结按月依次进行，现在轮到 ${next}。`,
    next: `请先办 ${next} 的月结。`,
  }),
  'closing.notLast': ({ month, last }) => ({
    title: `${month} 不能反结账`,
    detail: `${unsaved}只能从最后一个已结的月份开始${last === null ? '，这个仓库还没有月结' : `，即 ${last}`}。`,
  }),
  'closing.secondPerson': () => ({
    title: '反结账要有第二个人',
    detail: `${unsaved}须由另一位财务或审核人在此输入密码，两人中至少一位是财务。`,
    next: '请换人审核后重试。',
  }),
  'handover.secondPerson': ({ warehouse }) => ({
    title: '交接班要两位保管员在场',
    detail: `${unsaved}须由交班的保管员登录，接班的保管员在此输入自己的密码；两人都要是“${warehouse}”的保管员。`,
    next: '接班人还没有账号或权限的，请管理员先在“用户”中办理。',
  }),
  'handover.notSigned': ({ number, names }) => ({
    title: '盘点单上没有两位保管员的名字',
    detail: `${unsaved}${number} 的盘点人、监盘人中没有 ${names.join('、')}。`,
    next: '交接要以交班人和接班人共同签名的全盘为准：请两人共同盘点，把两人的姓名写为盘点人和监盘人（与用户姓名一致），过账后再交接。',
  }),
  'handover.count': ({ number, because, days }) => ({
    title: '这张盘点单不能作为交接盘点',
    detail: `${unsaved}${number ?? '这张单据'}${countFaults[because](days)}。`,
    next: '请两人共同全盘一次，过账后再交接。',
  }),
} satisfies Partial<Sentences>;
