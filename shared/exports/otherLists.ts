import { formatInstant } from '../format/instant';
import { declareList } from './declare';
import { expiryText } from './stockLists';

const careKinds = { restack: '倒垛', qualityTest: '质检' } as const;

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
    c.day('上次倒垛', ({ lastRestack }) => lastRestack),
    c.day('上次质检', ({ lastTest }) => lastTest),
    c.text('应做', 24, ({ due }) =>
      due.map(({ kind, by }) => `${careKinds[kind]} ${by}`).join('、'),
    ),
  ],
});

export const kits = declareList({
  call: 'kits.possible',
  title: '组套可配',
  rows: ({ rows }) => rows.flatMap((row) => row.lines.map((line) => ({ ...row, line }))),
  columns: (c) => [
    c.text('套件编码', 12, ({ item }) => item.code),
    c.text('套件', 20, ({ item }) => item.name),
    c.count('清单版本', ({ version }) => version),
    c.count('可配套数', ({ kits }) => kits),
    c.count('现有成套', ({ ready }) => ready),
    c.text('物资编码', 12, ({ line }) => line.item.code),
    c.text('品名', 18, ({ line }) => line.item.name),
    c.text('单位', 8, ({ line }) => line.item.unit),
    c.count('每套', ({ line }) => line.each),
    c.count('可用', ({ line }) => line.available),
    c.count('够配套数', ({ line }) => line.allows),
    c.count('缺', ({ line }) => line.missing),
    c.text('限制', 8, ({ line }) => (line.limits ? '是' : '')),
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
    c.fen('库存金额（元）', ({ keptHere, value }) => (keptHere ? value.known : null)),
    c.count('未计价批次', ({ keptHere, value }) => (keptHere ? value.unpriced : null)),
    c.count('物资种数', ({ keptHere, items }) => (keptHere ? items : null)),
    c.count('低于储备', ({ keptHere, belowReserve }) => (keptHere ? belowReserve : null)),
    c.count('临近到期', ({ keptHere, expiringSoon }) => (keptHere ? expiringSoon : null)),
    c.count('可保障人数', ({ keptHere, people }) => (keptHere ? people.kit : null)),
  ],
  totals: ({ totals }) => ({
    '库存金额（元）': totals.value.known,
    未计价批次: totals.value.unpriced,
    低于储备: totals.belowReserve,
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
    c.text('操作', 24, ({ call }) => call),
    c.text('对象', 30, ({ document, subjectName }) => document?.number ?? subjectName),
    c.text('拒绝原因', 18, ({ refusal }) => (refusal ? String(refusal.code ?? '') : null)),
  ],
});

const monthStates = { closed: '已结账', next: '可结账', later: '未到', running: '进行中' } as const;

export const closings = declareList({
  call: 'closings.list',
  title: '月结',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('月份', 10, ({ month }) => month),
    c.day('截至', ({ through }) => through),
    c.text('状态', 10, ({ state }) => monthStates[state]),
    c.instant('结账时间', ({ closing }) => closing?.at ?? null),
    c.text('结账人', 10, ({ closing }) => closing?.by.name ?? null),
    c.count('批次', ({ closing }) => closing?.totals.lots ?? null),
    c.fen('金额（元）', ({ closing }) => closing?.totals.known ?? null),
    c.count('未计价批次', ({ closing }) => closing?.totals.unpriced ?? null),
    c.count('账链序号', ({ closing }) => closing?.sequence ?? null),
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
    c.text('交出', 12, ({ from }) => from.name),
    c.text('接收', 12, ({ to }) => to.name),
    c.text('盘点单', 26, ({ count: joint }) => joint.number),
    c.fen('金额（元）', ({ totals }) => totals.known),
    c.count('未计价批次', ({ totals }) => totals.unpriced),
    c.count('未完单据', ({ openPapers }) => openPapers),
    c.text('备注', 30, ({ note }) => note),
  ],
});

export const items = declareList({
  call: 'items.list',
  title: '物资目录',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ code }) => code),
    c.text('品名', 20, ({ name }) => name),
    c.text('规格型号', 24, ({ spec }) => spec),
    c.text('类别', 14, ({ category }) => category.name),
    c.text('最小单位', 10, ({ unit }) => unit),
    c.text('包装', 18, ({ packs }) =>
      packs.map(({ unit, factor }) => `${unit}=${factor}`).join('、'),
    ),
    c.count('保质期/储备年限(月)', ({ shelfLifeMonths }) => shelfLifeMonths),
    c.text('有失效日期', 12, ({ expires }) => (expires ? '是' : '否')),
    c.count('可保障人数', ({ peopleServed }) => peopleServed),
    c.text('回收类', 10, ({ recoverable }) => (recoverable ? '是' : '否')),
    c.text('按序列号管理', 14, ({ serialised }) => (serialised ? '是' : '否')),
    c.price('参考单价(元)', ({ referencePrice }) => referencePrice),
    c.text('停用', 8, ({ active }) => (active ? '' : '是')),
  ],
});

export const reserves = declareList({
  call: 'reserves.list',
  title: '储备定额',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 20, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.count('最低', ({ reserve }) => reserve?.minimum ?? null),
    c.count('常备', ({ reserve }) => reserve?.standing ?? null),
    c.count('最高', ({ reserve }) => reserve?.maximum ?? null),
    c.count('在库', ({ onHand }) => onHand),
    c.count('可用', ({ available }) => available),
    c.count('缺口', ({ gap }) => gap),
  ],
});

const natures = { organisation: '单位', person: '个人' } as const;
const roles = {
  donor: '捐赠方',
  supplier: '供应商',
  owner: '物权单位',
  recipient: '领用方',
} as const;

/** What is personal stays masked, as in the list. */
export const parties = declareList({
  call: 'parties.list',
  title: '往来单位',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('名称', 32, ({ name }) => name),
    c.text('性质', 10, ({ nature }) => natures[nature]),
    c.text('身份', 22, (row) => row.roles.map((role) => roles[role]).join('、')),
    c.text('统一社会信用代码/身份证号', 26, ({ identityNumber }) => identityNumber),
    c.text('联系人', 12, ({ contact }) => contact),
    c.text('电话', 16, ({ telephone }) => telephone),
    c.text('地址', 30, ({ address }) => address),
    c.text('停用', 8, ({ active }) => (active ? '' : '是')),
  ],
});

export const bins = declareList({
  call: 'bins.list',
  title: '货位',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('货位编码', 16, ({ code }) => code),
    c.text('库区', 10, ({ zone }) => zone.code),
    c.text('库区名称', 18, ({ zone }) => zone.name),
  ],
});
