import type { Output } from '../api';
import { scoreText } from '../grading/amounts';
import { gapText } from '../grading/gaps';
import { standingOf } from '../grading/provinceGrading';
import { levelNames, meansNames, neededNames, standingNames } from '../names';
import { declareList } from './declare';
import { aboutStandard, namedByWarehouse, standardText } from './gradingLists';

/** 提升方案: every gap with what closes it. */
export const wayUp = declareList({
  call: 'assessments.wayUp',
  title: '提升方案',
  about: aboutStandard,
  named: namedByWarehouse,
  rows: ({ steps }) => steps,
  columns: (c) => [
    c.text('代码', 8, ({ criterion }) => criterion),
    c.text('指标', 34, ({ title }) => title),
    c.text('否决项', 8, ({ veto }) => (veto ? '★' : '')),
    c.count('权重', ({ weight }) => weight),
    c.text('办法', 16, ({ means }) => meansNames[means]),
    c.text('缺口', 34, gapText),
    c.text('达标', 10, ({ needed }) => neededNames[needed]),
    c.fen('单项采购估价（元）', ({ goods }) =>
      !goods || goods.purchases.length === 0 || goods.value.unpriced > 0 ? null : goods.value.known,
    ),
  ],
});

interface ShoppingRow {
  item: string;
  quantity: number;
  /** How many of them the level needs. */
  least: number;
  /** Who gives it; null: it is bought. */
  from: string | null;
  amount: number | null;
  whole: Output<'assessments.wayUp'>;
}

/** 采购清单: what is got for all gaps together, from others first. */
export const shoppingList = declareList({
  call: 'assessments.wayUp',
  title: '物资补充清单',
  about: aboutStandard,
  named: namedByWarehouse,
  rows: (whole): ShoppingRow[] => {
    const { givers } = whole;
    return [
      ...whole.whole.transfers.map(({ warehouse, item, quantity }) => ({
        ...{ item, quantity, whole, amount: null },
        from: givers.find(({ code }) => code === warehouse)?.name ?? warehouse,
        least:
          whole.least.transfers.find((each) => each.warehouse === warehouse && each.item === item)
            ?.quantity ?? 0,
      })),
      ...whole.whole.purchases.map(({ item, quantity, amount }) => ({
        ...{ item, quantity, whole, amount, from: null },
        least: whole.least.purchases.find((each) => each.item === item)?.quantity ?? 0,
      })),
    ];
  },
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item),
    c.text('品名', 20, (row) => itemOf(row)?.name ?? null),
    c.text('规格型号', 24, (row) => itemOf(row)?.spec ?? null),
    c.text('单位', 8, (row) => itemOf(row)?.unit ?? null),
    c.text('来源', 30, ({ from }) => (from === null ? '采购' : `调拨：${from}`)),
    c.count('数量', ({ quantity }) => quantity),
    c.count('其中达标必需', ({ least }) => least),
    c.price('单价（元）', (row) =>
      row.from === null ? (itemOf(row)?.price?.price ?? null) : null,
    ),
    c.text('价格来源', 20, (row) => {
      const price = itemOf(row)?.price;
      if (row.from !== null) return null;
      if (!price) return '未计价';
      return price.of === 'reference' ? '参考单价' : `最近批次 ${price.on}`;
    }),
    c.fen('估算金额（元）', ({ amount }) => amount),
  ],
  totals: ({ whole }) => ({
    '估算金额（元）': whole.value.known,
    价格来源: unpricedText(whole.value.unpriced),
  }),
});

function itemOf({ item: code, whole }: ShoppingRow) {
  return whole.items.find((each) => each.code === code);
}

function unpricedText(lines: number): string | null {
  return lines === 0 ? null : `另 ${lines} 行未计价`;
}

/** 全省评级. */
export const provinceGrading = declareList({
  call: 'assessments.province',
  title: '全省评级',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库编码', 12, ({ code }) => code),
    c.text('仓库', 30, ({ name }) => name),
    c.text('目标等级', 10, ({ targetLevel }) => levelNames[targetLevel] ?? null),
    c.text('现等级', 10, ({ last }) =>
      last === null
        ? null
        : last.reached === null
          ? '未达四级'
          : (levelNames[last.reached] ?? null),
    ),
    c.text('结论', 10, (row) => standingNames[standingOf(row)]),
    c.measure('得分', ({ last }) => (last === null ? null : last.score / 10)),
    c.text('评定目标', 10, ({ last }) => (last ? (levelNames[last.targetLevel] ?? null) : null)),
    c.text('走势', 26, ({ trend }) => trend.map(({ score }) => scoreText(score)).join(' → ')),
    c.text('最大缺口', 34, ({ last }) => (last?.worst ? gapText(last.worst) : null)),
    c.day('基准日', ({ last }) => last?.judgedOn ?? null),
    c.count('距今天数', ({ last }) => last?.daysSince ?? null),
    c.text('评级标准', 34, ({ last }) => (last ? standardText(last.standard) : null)),
    c.text('总会正式文件', 12, ({ last }) =>
      last === null ? null : last.standard.official ? '是' : '否',
    ),
  ],
});
