import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import {
  stopStateNames,
  timeFaultNames,
  tripStateNames,
  tripStepNames,
} from '../../../shared/names';
import type { Refusals } from '../../../shared/refusals';
import type { TimeFault } from '../../../shared/trips/times';
import { type Sentences, unmoved, unsaved } from './sentence';

type Because<C extends 'trip.paper' | 'trip.difference'> = Refusals[C]['because'];

const papers: Record<Because<'trip.paper'>, { title: string; next: string }> = {
  twice: {
    title: '在这个车次里出现了两次',
    next: '一张单据在一辆车上只写一次；分几车运的，各建车次。',
  },
  elsewhere: { title: '不是这个仓库的单据', next: '请只选从这个仓库发出的单据。' },
  kind: { title: '不是出库单或调拨单', next: '只有出库单和调拨单随车。' },
  cancelled: { title: '已作废', next: '请修改车次，把它从车上取下，再继续。' },
  reversed: { title: '已冲销', next: '请修改车次，把它从车上取下，再继续。' },
  delivered: { title: '已经送达', next: '请修改车次，把它从车上取下，再继续。' },
  notSubmitted: { title: '还没有提交', next: '请先提交单据，再装车。' },
  notApproved: {
    title: '还没有审核',
    next: '请先审核；应急响应中可先过账后补审核，再登记已装车。',
  },
  notPosted: {
    title: '还没有过账，货还没有出库',
    next: '请先打开这张单据过账，再登记发车、到达或签收；不随这辆车的，先从车上取下。',
  },
};

const mostWords: Partial<Record<Because<'trip.difference'>, string>> = {
  tooFew: '这张单据最多还能更正',
  moreThanOpen: '最多还能答复',
};

const differences: Record<Because<'trip.difference'>, { title: string; next: string }> = {
  transfer: {
    title: '调拨单的差异在签收入库时写明',
    next: '请由调入库在“签收入库”里填短少、损毁。',
  },
  notSigned: { title: '还没有签收，或已冲销', next: '先登记签收，再写明短少、损坏。' },
  tooMuch: { title: '短少、损坏的数量多于发出的', next: '请核对这一行发出的数量和已登记的差异。' },
  answered: { title: '这条差异已经答复', next: '答复不能改；情况有变的，请另登记一条。' },
  moreThanOpen: {
    title: '答复的数量多于还没有答复的',
    next: '请核对数量；其余的可能刚刚有人答复过。',
  },
  noPaper: {
    title: '没有找到能更正这条差异的单据',
    next: '请填这张单据的冲销单，或同一收货方、在它之后过账、有这种物资的归还单或补发出库单的单号。',
  },
  tooFew: {
    title: '这张单据的数量不够更正这条差异',
    next: '一张单据更正几条差异时数量合起来算。请填数量足够的单据，或补发、归还足够后再答复。',
  },
};

/** What the time is held against, where it is told. */
const bounds: Partial<Record<TimeFault, string>> = {
  order: '前一步是',
  early: '最早是',
  beforeLeaving: '计划发车是',
};

/** Refusals about lorries and what was said of their goods, in words. */
export const tripsRefusals = {
  'trip.stale': ({ plate }) => ({
    title: '车次已被别人修改',
    detail: `${unsaved}车次 ${plate} 在你打开之后有了变化。`,
    next: '请重新打开这个车次，再做一次。',
  }),
  'trip.step': ({ plate, step, state, stop }) => ({
    title: `现在不能登记“${tripStepNames[step]}”`,
    detail: `${unsaved}车次 ${plate} 目前是“${
      stop === null
        ? tripStateNames[state]
        : `${tripStateNames[state]}”，这一站是“${stopStateNames[stop]}`
    }”。`,
    next: '请重新打开这个车次，看它到了哪一步。',
  }),
  'trip.time': ({ because, at, notBefore }) => ({
    title: timeFaultNames[because],
    detail: `${unsaved}填的是 ${formatInstant(at)}${
      notBefore !== null && because in bounds
        ? `，${bounds[because]} ${formatInstant(notBefore)}`
        : ''
    }。`,
    next: '请改正时间。',
  }),
  'trip.paper': ({ number, because }) => ({
    title: `${number} ${papers[because].title}`,
    detail: `${unmoved}车次也没有变动。`,
    next: papers[because].next,
  }),
  'trip.difference': ({ number, because, most }) => ({
    title: differences[because].title,
    detail: `${unsaved}${number}${
      most === null
        ? ''
        : `：${mostWords[because] ?? '这一行最多还能登记'} ${formatCount(Math.max(0, most))}`
    }。`,
    next: differences[because].next,
  }),
} satisfies Partial<Sentences>;
