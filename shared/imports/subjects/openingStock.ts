import { condition, price, quantity } from '../../fields';
import { conditionNames, priceBasisNames } from '../../names';
import { choice, column, day, ends, kept, named, whole, yuan } from '../columns';
import { declareSubject } from '../subject';

/** What opening stock and the lines of a receipt say of goods. */
const goods = {
  code: column('物资编码', named, { width: 12, also: ['编码', '物资代码', '物料编码', '编号'] }),
  name: column('品名', named, { width: 18, also: ['物资名称', '名称', '品种', '物品名称'] }),
  spec: column('规格型号', named, { width: 24, also: ['规格', '型号'] }),
  unit: column('单位', named, { width: 8, needed: true, also: ['计量单位'] }),
  quantity: column('数量', whole(quantity), {
    width: 10,
    needed: true,
    example: '120',
    also: ['实收数量', '实收', '库存数量', '结存数量'],
  }),
  price: column('单价(元)', yuan(price), { width: 12, example: '295.77', also: ['价格'] }),
  priceBasis: column('计价依据', choice(priceBasisNames), {
    width: 12,
    example: priceBasisNames.invoice,
  }),
  batchNumber: column('批号', kept(60), {
    width: 16,
    example: '20260315',
    also: ['批次', '批次号', '生产批号'],
  }),
  serialNumber: column('序列号', kept(60), { width: 14, also: ['出厂编号', '设备编号'] }),
  productionDate: column('生产日期', day, {
    width: 14,
    example: '2026-03-15',
    also: ['出厂日期', '制造日期'],
  }),
  expiry: column('失效日期(日期/无/未知)', ends, {
    width: 22,
    needed: true,
    example: '2031-03-14',
    also: ['有效期至', '有效期', '效期', '到期日期', '有效日期'],
  }),
  bin: column('货位', named, { width: 12, needed: true, also: ['库位', '储位', '货位号'] }),
  condition: column('状态', choice(conditionNames), {
    width: 8,
    example: conditionNames[condition.enum.good],
    also: ['质量状态'],
  }),
} as const;

const note = column('备注', kept(200), { width: 24, also: ['说明'] });

/** 期初库存: what lay there on the day on which the books were opened; becomes a draft receipt. */
export const openingStock = declareSubject({
  title: '期初库存',
  saves: 'documents.save',
  at: 'warehouse',
  most: 2000,
  columns: {
    ...goods,
    owner: column('物权单位', named, { width: 22, also: ['所有权单位', '货主'] }),
    earmark: column('定向用途', named, { width: 18, also: ['定向'] }),
    note,
  },
});

/** 入库明细: lines of a receipt that is being written. */
export const receiptLines = declareSubject({
  title: '入库明细',
  saves: 'documents.save',
  at: 'warehouse',
  most: 2000,
  columns: { ...goods, note },
});
