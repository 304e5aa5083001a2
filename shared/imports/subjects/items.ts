import { z } from 'zod';
import { price } from '../../fields';
import { gbCode, itemCode } from '../../items/itemFields';
import { codeOf, column, kept, named, whole, yesNo, yuan } from '../columns';
import { declareSubject } from '../subject';

const measure = z.int().min(1).max(1_000_000_000);

/** 物资目录: items of the catalogue, known again by their code. */
export const items = declareSubject({
  title: '物资目录',
  saves: 'items.save',
  at: 'province',
  most: 5000,
  columns: {
    code: column('物资编码', codeOf(itemCode), {
      width: 12,
      needed: true,
      example: 'Z01',
      also: ['编码', '物资代码', '物料编码', '编号'],
    }),
    name: column('品名', kept(100), {
      width: 20,
      needed: true,
      example: '折叠床',
      also: ['物资名称', '名称', '品种', '物品名称'],
    }),
    spec: column('规格型号', kept(100), {
      width: 24,
      needed: true,
      example: '190×68cm 牛津布',
      also: ['规格', '型号'],
    }),
    category: column('类别', named, {
      width: 14,
      needed: true,
      also: ['物资类别', '分类', '类别名称'],
    }),
    unit: column('最小单位', kept(10), {
      width: 10,
      needed: true,
      example: '张',
      also: ['单位', '计量单位', '基本单位'],
    }),
    packs: column('包装', kept(200), { width: 18, example: '包=5、箱=20', also: ['包装规格'] }),
    barcodes: column('条码', kept(400), { width: 20, also: ['条形码', '商品条码'] }),
    shelfLifeMonths: column('保质期/储备年限(月)', whole(z.int().min(1).max(600)), {
      width: 20,
      example: '96',
      also: ['保质期', '储备年限', '保质期(月)'],
    }),
    expires: column('有失效日期', yesNo, { width: 12, example: '否', also: ['是否效期管理'] }),
    volumeCm3: column('体积(立方厘米)', whole(measure), { width: 16, also: ['单件体积'] }),
    weightG: column('重量(克)', whole(measure), { width: 12, also: ['单件重量'] }),
    peopleServed: column('可保障人数', whole(z.int().min(1).max(100_000)), { width: 12 }),
    recoverable: column('回收类', yesNo, { width: 10, example: '是', also: ['是否回收'] }),
    serialised: column('按序列号管理', yesNo, { width: 14, example: '否' }),
    referencePrice: column('参考单价(元)', yuan(price), {
      width: 14,
      example: '180',
      also: ['参考价', '单价'],
    }),
    gbCode: column('国标代码', codeOf(gbCode), {
      width: 12,
      also: ['GB/T38565', '分类代码', '国标编码'],
    }),
    note: column('备注', kept(200), { width: 24, also: ['说明'] }),
  },
});
