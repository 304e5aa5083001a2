import { formatCount } from '../../../shared/format/money';
import { type Sentences, unmoved, unsaved } from './sentence';

/** Refusals about goods: what is not there, what is spoken for, in words. */
export const stockRefusals = {
  'stock.short': ({ shortages, labels }) => ({
    title: '库存不够',
    detail: `${unmoved}${shortages
      .map(
        ({ line, item, wanted, available }) =>
          `第 ${line} 行 ${labels[item]?.name ?? item}：需要 ${formatCount(wanted)}，可用 ${formatCount(available)}`,
      )
      .join('；')}。`,
    next: '请减少数量，或从其他仓库调拨。',
  }),
  'stock.negative': ({ item, batchNumber, place, missing, on, document }) => ({
    title: '这样会使库存小于零',
    detail: `${unmoved}${on}，${place}的 ${item}${batchNumber === null ? '' : `（批号 ${batchNumber}）`}将差 ${formatCount(missing)}${document === null ? '' : `，影响单据 ${document}`}。`,
    next: '请核对业务日期和数量。',
  }),
  'stock.spokenFor': ({ item, batchNumber, place, spokenFor, document }) => ({
    title: `${item}${batchNumber ? `（批号 ${batchNumber}）` : ''}已被其他单据预占`,
    detail: `${unmoved}${place}的 ${formatCount(spokenFor)} 已由审核过的单据${document === null ? '' : ` ${document} `}预占，不能再动。`,
    next: `请先办完或作废${document ?? '那张单据'}。`,
  }),
  'recovery.tooMuch': ({ item, recipient, most }) => ({
    title: `${recipient}没有这么多${item}可收回`,
    detail: `${unmoved}账上发给它而未收回的还有 ${formatCount(most)}。`,
    next: '请核对数量；启用账套以前发出的，请开入库单收回。',
  }),
  'recovery.lotUnsaid': ({ item, recipient, most }) => ({
    title: `请写明收回的 ${item} 是哪一批`,
    detail: `${unmoved}${recipient} 手里不写批次可收回的本单位非定向物资还有 ${formatCount(most)}；其余属于其他物权单位或定向物资，收回后仍归原主。`,
    next: '请在这一行选择发出时的批次。',
  }),
  'arrival.fixed': ({ number }) => ({
    title: '这张入库通知不能再改',
    detail: `${unsaved}${number} 已经到齐、已经关闭，或者已有入库单引用它。`,
    next: '请重新打开查看；有新的到货请另开一张。',
  }),
  'care.notThere': ({ warehouse }) => ({
    title: '这批物资已经不在库',
    detail: `${warehouse}的货位上没有它了。这次的养护记录没有保存。`,
    next: '请刷新后重新选择。',
  }),
  'care.beforeReceipt': ({ item, batchNumber, receivedOn }) => ({
    title: '日期早于入库',
    detail: `${item}${batchNumber === null ? '' : `（批号 ${batchNumber}）`}于 ${receivedOn} 才入库。这次的养护记录没有保存。`,
    next: '请核对日期。',
  }),
  'service.nextDue': ({ doneOn }) => ({
    title: '下次保养的日期不晚于这一次',
    detail: `这一次是 ${doneOn}。保养记录没有保存。`,
    next: '请核对下次保养的日期；不再需要的，留空。',
  }),
  'evidence.missing': ({ field }) => ({
    title: '这条记录还缺内容',
    detail: evidenceMissing[field] ?? '还有必填的内容没有填。这条记录没有保存。',
    next: '请补上后再保存。',
  }),
  'evidence.longAgo': ({ doneOn, earliest }) => ({
    title: '日期太早',
    detail: `${doneOn} 早于 ${earliest}（启用前一年），不像是这个仓库的记录。这条记录没有保存。`,
    next: '请核对年份。',
  }),
  'evidence.twice': ({ name }) => ({
    title: `“${name}”已经登记在岗`,
    detail: '同一个人只登记一条，否则人数会多算。这条记录没有保存。',
    next: '有变动的，请先登记离岗或划去原来那条；确是同名的另一人，请填写各自的电话。',
  }),
  'evidence.over': ({ because }) => ({
    title: { entered: '这条记录已经登记过', struck: '这条记录已经划去', ended: '这条记录已经办完' }[
      because
    ],
    detail: '记录保持原样。',
    next: '请刷新后查看；需要时另登记一条。',
  }),
  'evidence.noEnd': () => ({
    title: '这条记录没有要整改的问题',
    detail: '记录保持原样。',
    next: '请刷新后重新选择。',
  }),
  'evidence.endsEarly': ({ doneOn }) => ({
    title: '完成日期早于记录日期',
    detail: `这条记录是 ${doneOn} 的。完成日期没有保存。`,
    next: '请核对日期。',
  }),
  'serial.present': ({ serialNumber, item }) => ({
    title: '序列号已经在库',
    detail: `${unmoved}${item} 序列号 ${serialNumber} 已经有一件。`,
    next: '请核对序列号。',
  }),
} satisfies Partial<Sentences>;

const evidenceMissing: Readonly<Record<string, string>> = {
  mendBy: '有问题的要写明整改期限（不早于检查日期），没有问题的不写。这条记录没有保存。',
  persons: '人员的人数不对，或者没有填。这条记录没有保存。',
  posted: '还没有勾选已上墙的制度，也没有说明一项都没有。这条记录没有保存。',
  hours: '时长要大于 0。这条记录没有保存。',
  people: '参加人数要大于 0。这条记录没有保存。',
  loadedMinutes: '接令至装车的分钟数要大于 0，没有计时的留空。这条记录没有保存。',
  certificate: '填了有效期，没有写明是什么证书。这条记录没有保存。',
  through: '“到”要在“从”之后，一次最多登记 31 天。这条记录没有保存。',
};
