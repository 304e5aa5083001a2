import { documentState } from '../documents/documentState';
import {
  arrivalStateNames,
  dispatchTypeNames,
  kindNames,
  priorityNames,
  requisitionStandingNames,
  stateNames,
} from '../names';
import { declareList } from './declare';
import { expiryText } from './stockLists';

export const documents = declareList({
  call: 'documents.list',
  title: '单据',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.text('类型', 10, ({ kind }) => kindNames[kind]),
    c.text('状态', 10, ({ axes }) => stateNames[documentState(axes)]),
    c.day('日期', ({ businessDate }) => businessDate),
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('往来单位', 24, ({ party }) => party),
    c.text('应急响应', 22, ({ operation }) => operation),
    c.text('物资', 30, ({ items }) => items),
    c.count('行数', ({ lines }) => lines),
    c.count('数量', ({ quantity }) => quantity),
    c.fen('金额（元）', ({ amount }) => amount.known),
    c.count('未计价行', ({ amount }) => amount.unpriced),
    c.text('制单', 10, ({ madeBy }) => madeBy),
    c.instant('制单时间', ({ madeAt }) => madeAt),
  ],
  // Of those that are posted and not taken back, as the screen says it.
  totals: ({ totals }) => ({ '金额（元）': totals.known }),
});

export const requisitions = declareList({
  call: 'requisitions.list',
  title: '需求单',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('编号', 26, ({ number }) => number),
    c.text('状态', 10, ({ standing }) => requisitionStandingNames[standing]),
    c.text('逾期', 8, ({ late }) => (late ? '是' : '')),
    c.text('紧急程度', 10, ({ priority }) => priorityNames[priority]),
    c.instant('要求送达', ({ wantedBy }) => wantedBy),
    c.text('需求单位', 24, ({ to }) => to?.name ?? null),
    c.text('送达地点', 24, ({ place }) => place),
    c.text('物资', 30, ({ items }) => items),
    c.count('项数', ({ lines }) => lines),
    c.count('未结项', ({ openLines }) => openLines),
    c.text('受理仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('应急响应', 22, ({ operation }) => operation?.name ?? null),
    c.text('填报', 10, ({ made }) => made.by.name),
    c.instant('填报时间', ({ made }) => made.at),
  ],
});

export const custody = declareList({
  call: 'custody.list',
  title: '在外物资',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('救援队', 26, ({ team }) => team.name),
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('单号', 26, ({ number }) => number),
    c.text('类型', 12, ({ dispatchType }) => dispatchTypeNames[dispatchType]),
    c.day('发出日期', ({ issuedOn }) => issuedOn),
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 18, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.text('批号', 16, ({ batchNumber }) => batchNumber),
    c.text('失效日期', 12, ({ expiry }) => expiryText(expiry)),
    c.text('物权单位', 22, ({ owner }) => owner),
    c.count('发出', ({ issued }) => issued),
    c.count('在外', ({ outstanding }) => outstanding),
    c.fen('价值（元）', ({ amount }) => amount),
    c.text('责任人', 10, ({ responsible }) => responsible?.name ?? null),
    c.day('应还日期', ({ dueDate }) => dueDate),
    c.day('核销期限', ({ reportDue }) => reportDue),
    c.text('逾期', 8, ({ isOverdue, isReportOverdue }) =>
      isOverdue || isReportOverdue ? '是' : '',
    ),
  ],
  totals: ({ totals }) => ({ '价值（元）': totals.known }),
});

export const toRecover = declareList({
  call: 'custody.toRecover',
  title: '待回收物资',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('领用方', 26, ({ recipient }) => recipient.name),
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('单号', 26, ({ number }) => number),
    c.text('类型', 10, ({ kind }) => kindNames[kind]),
    c.day('发出日期', ({ givenOn }) => givenOn),
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 18, ({ item }) => item.name),
    c.text('单位', 8, ({ item }) => item.unit),
    c.text('批号', 16, ({ batchNumber }) => batchNumber),
    c.count('发放', ({ given }) => given),
    c.count('未收回', ({ outstanding }) => outstanding),
    c.day('回收期限', ({ recoverBy }) => recoverBy),
    c.text('逾期', 8, ({ isOverdue }) => (isOverdue ? '是' : '')),
  ],
});

export const onTheRoad = declareList({
  call: 'transfers.onTheRoad',
  title: '在途调拨',
  rows: ({ rows }) => rows.flatMap((row) => row.lots.map((lot) => ({ ...row, lot }))),
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.text('调出库', 22, ({ from }) => from.name),
    c.text('调入库', 22, ({ to }) => to.name),
    c.day('发出日期', ({ sentOn }) => sentOn),
    c.day('要求到达', ({ wantedOn }) => wantedOn),
    c.text('车号', 14, ({ vehicle }) => vehicle),
    c.text('品名', 18, ({ lot }) => lot.itemName),
    c.text('单位', 8, ({ lot }) => lot.unit),
    c.text('批号', 16, ({ lot }) => lot.batchNumber),
    c.count('发出', ({ lot }) => lot.sent),
    c.count('已收', ({ lot }) => lot.received),
    c.count('在途', ({ lot }) => lot.onRoad),
    c.text('逾期', 8, ({ isOverdue }) => (isOverdue ? '是' : '')),
  ],
});

export const awaiting = declareList({
  call: 'transfers.awaiting',
  title: '先到待匹配',
  rows: ({ rows }) => rows.flatMap((row) => row.lots.map((lot) => ({ ...row, lot }))),
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.day('入库日期', ({ receivedOn }) => receivedOn),
    c.text('来源单位', 24, ({ source }) => source),
    c.text('品名', 18, ({ lot }) => lot.itemName),
    c.text('单位', 8, ({ lot }) => lot.unit),
    c.text('批号', 16, ({ lot }) => lot.batchNumber),
    c.count('未匹配', ({ lot }) => lot.unmatched),
  ],
});

export const arrivals = declareList({
  call: 'arrivals.list',
  title: '入库通知',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('编号', 26, ({ number }) => number),
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('来源单位', 24, ({ source }) => source.name),
    c.day('预计到货', ({ expectedOn }) => expectedOn),
    c.text('依据文号', 22, ({ basisNumber }) => basisNumber),
    c.text('状态', 10, ({ state }) => arrivalStateNames[state]),
    c.text('物资', 30, ({ items }) => items),
    c.count('行数', ({ lines }) => lines),
    c.count('未到行数', ({ openLines }) => openLines),
    c.text('逾期', 8, ({ overdue }) => (overdue ? '是' : '')),
    c.text('经手', 10, ({ made }) => made.by.name),
    c.instant('登记时间', ({ made }) => made.at),
  ],
});

export const differences = declareList({
  call: 'stocktakes.differences',
  title: '盘点差异',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.count('行号', ({ line }) => line),
    c.count('实盘', ({ counted }) => counted),
    c.count('账面', ({ book }) => book),
    c.count('差异', ({ difference }) => difference),
    c.fen('差异金额（元）', ({ value }) => value),
    c.count('盘后进出', ({ movedSince }) => movedSince),
    c.text('须复盘', 8, ({ countAgain }) => (countAgain ? '是' : '')),
  ],
});

export const accuracy = declareList({
  call: 'stocktakes.accuracy',
  title: '账实相符率',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.day('盘点日期', ({ businessDate }) => businessDate),
    c.count('盘点行数', ({ counted }) => counted),
    c.count('相符行数', ({ exact }) => exact),
    c.count('盘点数量', ({ units }) => units),
    c.count('不符数量', ({ wrong }) => wrong),
  ],
});
