import { deedName } from '../audit/deedNames';
import { evidenceKind } from '../evidence/kinds';
import { formatInstant } from '../format/instant';
import { subjectOf } from '../imports/subjects';
import { careKindNames, monthStateNames, roleNames, shareKindNames } from '../names';
import { type MatrixRow, matrixSums } from '../reports/matrixApi';
import { placeText, storyKindText } from '../stock/placeText';
import { declareList } from './declare';
import { expiryText } from './stockLists';

export const care = declareList({
  call: 'care.due',
  title: '养护提醒',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库', 22, ({ warehouse }) => warehouse.name),
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 18, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.text('批号', 16, ({ batchNumber }) => batchNumber),
    c.text('失效日期', 12, ({ expiry }) => expiryText(expiry)),
    c.text('货位', 20, ({ bins }) => bins.join('、')),
    c.count('数量', ({ quantity }) => quantity),
    c.day('在库自', ({ heldSince }) => heldSince),
    c.day('生产日期', ({ productionDate }) => productionDate),
    c.day('上次倒垛', ({ lastRestack }) => lastRestack),
    c.day('上次质检', ({ lastTest }) => lastTest),
    c.text('到期事项', 24, ({ due }) =>
      due.map(({ kind, by }) => `${careKindNames[kind]} ${by}`).join('、'),
    ),
  ],
});

export const evidence = declareList({
  call: 'evidence.list',
  title: '仓库记录',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.day('日期', ({ doneOn }) => doneOn),
    c.text('类别', 12, ({ body }) => evidenceKind(body.kind).title),
    c.text('内容', 60, ({ line }) => line),
    c.text('对象', 20, ({ subject }) => subject),
    c.text('人员', 24, ({ people }) =>
      people.map(({ name, telephone }) => [name, telephone].filter(Boolean).join(' ')).join('、'),
    ),
    c.text('超出范围', 16, ({ marks }) => marks.join('、')),
    c.text('问题', 30, ({ faults }) => faults.join('、')),
    c.day('整改期限', ({ mendBy }) => mendBy),
    c.day('完成或离岗', ({ ended }) => ended?.on ?? null),
    c.text('完成说明', 24, ({ ended }) => ended?.note ?? null),
    c.text('登记人', 12, ({ by }) => by.name),
    c.instant('登记时间', ({ at }) => at),
    c.text('划去', 24, ({ struck }) => (struck ? `${struck.by.name}：${struck.reason}` : null)),
  ],
});

export const kits = declareList({
  call: 'kits.possible',
  title: '组套可配',
  rows: ({ rows }) => rows.flatMap((row) => row.lines.map((line) => ({ ...row, line }))),
  columns: (c) => [
    c.text('套件编码', 12, ({ item }) => item.code),
    c.text('套件', 20, ({ item }) => item.name),
    c.count('清单', ({ version }) => version),
    c.count('现成可用', ({ ready }) => ready),
    c.count('还可组', ({ kits }) => kits),
    c.text('物资编码', 12, ({ line }) => line.item.code),
    c.text('品名', 18, ({ line }) => line.item.name),
    c.text('单位', 8, ({ line }) => line.item.unit),
    c.count('每套', ({ line }) => line.each),
    c.count('可用', ({ line }) => line.available),
    c.count('够组', ({ line }) => line.allows),
    c.count('再组一套还缺', ({ line }) => line.missing),
    c.text('受限于', 8, ({ line }) => (line.limits ? '是' : '')),
  ],
});

export const province = declareList({
  call: 'province.read',
  title: '全省概览',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库编码', 12, ({ code }) => code),
    c.text('仓库', 30, ({ name }) => name),
    c.count('目标等级', ({ targetLevel }) => targetLevel),
    // What is not kept here is not known here, which is not zero.
    c.fen('在库价值（元）', ({ keptHere, value }) => (keptHere ? value.known : null)),
    c.count('未计价批次', ({ keptHere, value }) => (keptHere ? value.unpriced : null)),
    c.count('物资种数', ({ keptHere, items }) => (keptHere ? items : null)),
    c.count('低于下限', ({ keptHere, belowReserve }) => (keptHere ? belowReserve : null)),
    c.count('过期或 90 天内', ({ keptHere, expiringSoon }) => (keptHere ? expiringSoon : null)),
    c.count('可保障人数', ({ keptHere, people }) => (keptHere ? people.kit : null)),
  ],
  totals: ({ totals }) => ({
    '在库价值（元）': totals.value.known,
    未计价批次: totals.value.unpriced,
    低于下限: totals.belowReserve,
    可保障人数: totals.people.kit,
  }),
});

export const audit = declareList({
  call: 'audit.list',
  title: '操作日志',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.count('序号', ({ id }) => id),
    c.instant('时间', ({ at }) => at),
    c.text('操作人', 12, ({ by }) => by?.name ?? null),
    c.text('换人审核', 12, ({ atPlaceOf }) => atPlaceOf?.name ?? null),
    c.text('电脑', 18, ({ station }) => station),
    c.text('操作', 24, ({ call }) => deedName(call)),
    c.text('对象', 30, ({ document, subjectName }) => document?.number ?? subjectName),
    c.text('身份', 30, ({ grants }) =>
      grants
        .map(({ role, warehouse }) => [roleNames[role], warehouse].filter(Boolean).join(' '))
        .join('、'),
    ),
    c.text('结果', 18, ({ refusal }) => (refusal ? `拒绝：${String(refusal.code)}` : '完成')),
  ],
});

export const closings = declareList({
  call: 'closings.list',
  title: '月结',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('月份', 10, ({ month }) => month),
    c.day('截至', ({ through }) => through),
    c.text('状态', 10, ({ state }) => monthStateNames[state]),
    c.instant('结账时间', ({ closing }) => closing?.at ?? null),
    c.text('经手', 10, ({ closing }) => closing?.by.name ?? null),
    c.count('批次', ({ closing }) => closing?.totals.lots ?? null),
    c.fen('在库（元）', ({ closing }) => closing?.totals.shelf.known ?? null),
    c.fen('在外（元）', ({ closing }) => closing?.totals.custody.known ?? null),
    c.fen('在途（元）', ({ closing }) => closing?.totals.road.known ?? null),
    c.count('未计价批次', ({ closing }) => closing?.totals.unpriced ?? null),
    c.count('账链', ({ closing }) => closing?.sequence ?? null),
    c.text('重开', 30, ({ reopened }) =>
      reopened
        .flatMap((each) =>
          each.reopened ? [`${formatInstant(each.reopened.at)} ${each.reopened.reason}`] : [],
        )
        .join('；'),
    ),
  ],
});

export const handovers = declareList({
  call: 'handovers.list',
  title: '交接班',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.instant('时间', ({ at }) => at),
    c.text('交班人', 12, ({ from }) => from.name),
    c.text('接班人', 12, ({ to }) => to.name),
    c.text('交接盘点', 26, ({ count: joint }) => joint.number),
    c.fen('在库（元）', ({ totals }) => totals.shelf.known),
    c.fen('在外（元）', ({ totals }) => totals.custody.known),
    c.fen('在途（元）', ({ totals }) => totals.road.known),
    c.count('未计价批次', ({ totals }) => totals.unpriced),
    c.count('未办完', ({ openPapers }) => openPapers),
    c.text('说明', 30, ({ note }) => note),
    c.count('账链', ({ sequence }) => sequence),
  ],
});

export const matrix = declareList({
  call: 'province.matrix',
  title: '全省物资表',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 18, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.count('全省可用', ({ available }) => available),
    c.count('缺口', ({ gap }) => gap),
  ],
  // Two for each warehouse; of one that is not kept here nothing is known, which is not zero.
  more: (c, { warehouses }) =>
    warehouses.flatMap(({ code, shortName, keptHere }) => {
      const at = (row: MatrixRow) => row.cells.find(({ warehouse }) => warehouse === code);
      return [
        c.count(shortName, (row) => (keptHere ? (at(row)?.available ?? 0) : null)),
        c.count(`${shortName}缺`, (row) => (keptHere ? (at(row)?.gap ?? 0) : null)),
      ];
    }),
  totals: ({ warehouses }) =>
    Object.fromEntries(
      warehouses
        .filter(({ keptHere }) => keptHere)
        .map(({ shortName, items, gaps }) => [shortName, matrixSums(String(items), String(gaps))]),
    ),
});

export const lotStory = declareList({
  call: 'stock.lotStory',
  title: '批次履历',
  rows: ({ events, lot }) => events.map((event) => ({ ...event, lot })),
  columns: (c) => [
    c.text('物资编码', 12, ({ lot }) => lot.item.code),
    c.text('品名', 18, ({ lot }) => lot.item.name),
    c.text('批号', 16, ({ lot }) => lot.batchNumber),
    c.text('序列号', 14, ({ lot }) => lot.serialNumber),
    c.day('日期', ({ businessDate }) => businessDate),
    c.text('类型', 12, storyKindText),
    c.text('从', 28, ({ from }) => placeText(from, (code) => code)),
    c.text('到', 28, ({ to }) => placeText(to, (code) => code)),
    c.count('数量', ({ quantity }) => quantity),
    c.text('单位', 8, ({ lot }) => lot.item.unit),
    c.count('结存', ({ balance }) => balance),
    c.text('对应批次', 24, ({ other }) =>
      other === null ? null : [other.item, other.batchNumber].filter(Boolean).join(' '),
    ),
    c.text('单号', 26, ({ number }) => number),
    c.text('经手', 10, ({ by }) => by),
    c.instant('过账时间', ({ postedAt }) => postedAt),
  ],
});

/** Each lot with all of it first, then what became of its parts, as on the screen. */
export const giftStory = declareList({
  call: 'stock.giftStory',
  title: '捐赠去向',
  rows: ({ rows, origin }) =>
    rows.flatMap((lot) => {
      const sum = lot.shares.reduce((all, { quantity }) => all + quantity, 0);
      const of = { lot, origin };
      const whole = { ...of, what: '合计', where: null, quantity: sum, share: 100 };
      return [
        whole,
        ...lot.shares.map(({ kind, warehouse, name, quantity }) => ({
          ...of,
          what: shareKindNames[kind],
          where: [warehouse?.name, name].filter(Boolean).join(' '),
          quantity,
          share: Math.round((quantity / sum) * 1000) / 10,
        })),
      ];
    }),
  columns: (c) => [
    c.text('单号', 26, ({ origin }) => origin.number),
    c.text('来源', 26, ({ origin }) => origin.party),
    c.text('物资编码', 12, ({ lot }) => lot.item.code),
    c.text('品名', 18, ({ lot }) => lot.item.name),
    c.text('批号', 16, ({ lot }) => lot.batchNumber),
    c.text('序列号', 14, ({ lot }) => lot.serialNumber),
    c.text('去向', 14, ({ what }) => what),
    c.text('所在或给谁', 30, ({ where }) => where),
    c.count('数量', ({ quantity }) => quantity),
    c.text('单位', 8, ({ lot }) => lot.item.unit),
    c.measure('占比（%）', ({ share }) => share),
  ],
});

export const imports = declareList({
  call: 'imports.list',
  title: '导入记录',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.instant('时间', ({ at }) => at),
    c.text('内容', 14, ({ subject }) => subjectOf(subject).title),
    c.text('文件', 36, ({ fileName }) => fileName),
    c.text('仓库', 26, ({ warehouse }) => warehouse?.name ?? null),
    c.text('导入人', 12, ({ by }) => by.name),
    c.count('新增', ({ added }) => added),
    c.count('变更', ({ changed }) => changed),
    c.count('相同', ({ same }) => same),
  ],
});
