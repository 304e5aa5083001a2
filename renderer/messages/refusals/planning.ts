import { formatCount } from '../../../shared/format/money';
import { kindNames } from '../../../shared/names';
import type { Sentences } from './sentence';

/** So many lines are named; the rest are counted. */
const shown = 5;
const asItWas = '方案保持原样。';

/** Refusals about 调运方案, in words. */
export const planningRefusals = {
  'plan.stale': () => ({
    title: '调运方案已被他人改动',
    detail: '您的改动尚未保存，对方的改动没有被覆盖。',
    next: '请重新打开方案，核对后再改。',
  }),
  'plan.step': ({ because }) =>
    because === 'maker'
      ? {
          title: '编制过或改过方案的人不能审核它',
          detail: asItWas,
          next: '请由另一位审核人审核，可在此换人审核。',
        }
      : because === 'papers' || because === 'submitted'
        ? {
            title: '方案已生成单据',
            detail: `${asItWas}没有重复开单。`,
            next:
              because === 'papers'
                ? '请在下方的单据里继续办理；要改方案，请先丢弃这些草稿。'
                : '单据已有提交的，请在下方的单据里继续办理；还缺的物资请另做新方案。',
          }
        : {
            title: '方案的状态已经不同',
            detail: `可能他人刚刚办理过。${asItWas}`,
            next: '请重新打开方案查看。',
          },
  'plan.release': ({ warehouses }) => ({
    title: `您不能动用${warehouses.join('、')}的最低储备`,
    detail: `${asItWas}方案没有计算，也没有保存。最低储备由该仓库的调度员或省级调度员决定动用。`,
    next: '请在“动用最低储备的仓库”里去掉它们，或请省级调度员编制方案。',
  }),
  'plan.ended': ({ number, operation, endedOn }) => ({
    title: `需求单 ${number} 的应急响应已结束`,
    detail: `${asItWas}${operation} 已于 ${endedOn} 结束，为它开的单据不能再提交。`,
    next: '请去掉这张需求单；响应仍在进行的，请调度员先恢复响应。',
  }),
  'plan.noOrder': ({ because }) =>
    because === 'state'
      ? {
          title: '方案未审核，不能开调拨令',
          detail: `没有打印，${asItWas}未审核的方案只能打印标有“草案”的调运方案。`,
          next: '请由另一位审核人审核方案后再打印。',
        }
      : {
          title: '方案没有从这个仓库调出物资',
          detail: '没有打印。方案可能刚刚改过。',
          next: '请重新打开方案，按现在的供货仓库打印。',
        },
  'plan.overtaken': () => ({
    title: '库存、路程或车辆已有变化，方案不再可行',
    detail: '方案没有保存，库存没有变动。',
    next: '请重新计算后再保存。',
  }),
  'plan.answered': ({ lines }) => ({
    title: '方案中的需求已另有单据响应',
    detail: `${asItWas}没有生成单据，库存没有变动。${lines
      .slice(0, shown)
      .map(
        ({ number, line, item, planned, open }) =>
          `${number} 第 ${line} 行 ${item}：方案 ${formatCount(planned)}，未结 ${formatCount(open)}`,
      )
      .join('；')}${lines.length > shown ? `等 ${lines.length} 行` : ''}。`,
    next: '请重新计算并保存方案，审核后再生成单据。',
  }),
  'plan.drafted': ({ lines, papers }) => ({
    title: '方案中的需求已另有单据草稿',
    detail: `${asItWas}没有生成单据，库存没有变动。${lines
      .slice(0, shown)
      .map(
        ({ number, line, item, planned, open, drafted }) =>
          `${number} 第 ${line} 行 ${item}：方案 ${formatCount(planned)}，草稿已有 ${formatCount(drafted)}，未结 ${formatCount(open)}`,
      )
      .join('；')}${lines.length > shown ? `等 ${lines.length} 行` : ''}。草稿：${papers
      .slice(0, shown)
      .map(
        ({ kind, warehouse, plan }) =>
          `${warehouse} ${kindNames[kind]}${plan === null ? '' : `（${plan}）`}`,
      )
      .join('、')}${papers.length > shown ? `等 ${papers.length} 张` : ''}。`,
    next: '请先丢弃不用的草稿；确要再开，同一物资可能送两次。',
  }),
  'plan.notOpen': ({ number }) => ({
    title: `需求单 ${number} 已没有未结的需求`,
    detail: '它可能刚刚办结或关闭。方案没有保存。',
    next: '请去掉这张需求单后重新计算。',
  }),
  'plan.nowhere': ({ number, place }) => ({
    title: `需求单 ${number} 没有就近仓库，也没有坐标`,
    detail: `不知道${place ? `“${place}”` : '送往的地点'}在哪里，里程和到达时间算不出来。方案没有计算，也没有保存。`,
    next: '请在需求单上补填就近仓库或坐标（已审核的先退回），或去掉这张需求单后再计算。',
  }),
} satisfies Partial<Sentences>;
