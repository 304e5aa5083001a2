import { formatCount } from '../../../shared/format/money';
import { type Sentences, unmoved, unsaved } from './sentence';

/** Refusals about goods on the way between warehouses, in words. */
export const transfersRefusals = {
  'transfer.halfReceived': ({ number }) => ({
    title: '这张调拨单已部分签收或处理',
    detail: `${unmoved}${number} 有签收、差异处理或匹配在账上，不能整单冲销。`,
    next: '请先逐笔冲销签收和差异处理，再冲销发出。',
  }),
  'transfer.tooMuch': ({ item, batchNumber, most }) => ({
    title: `${item}${batchNumber === null ? '' : ` 批号 ${batchNumber}`} 数量过多`,
    detail: `${unsaved}这一批最多还能处理 ${formatCount(most)}。`,
    next: '请核对在途数量和已申报的差异。',
  }),
  'transfer.unexplained': ({ item, batchNumber }) => ({
    title: `${item}${batchNumber === null ? '' : ` 批号 ${batchNumber}`} 的差异没有说明`,
    detail: `${unsaved}短少、损毁、拒收要让调出库看得明白。`,
    next: '请在这一行的“说明”里写明情况。',
  }),
  'transfer.noMatch': ({ number }) => ({
    title: '不能与这张入库单匹配',
    detail: `${unsaved}${number ?? '所选入库单'} 不是等待匹配的先到物资，或物资不同。`,
    next: '请选择同一仓库、同种物资的“先到待匹配”入库单。',
  }),
  'transfer.tooEarly': ({ act, businessDate, notBefore }) => ({
    title: act === 'match' ? '匹配日期早于物资到达' : '处理日期早于差异申报',
    detail: `${unmoved}填的是 ${businessDate}，${
      act === 'match' ? '先到物资的入库单' : '调入库申报这些差异'
    }是 ${notBefore}。`,
    next: `请改为 ${notBefore} 或以后的日期。`,
  }),
} satisfies Partial<Sentences>;
