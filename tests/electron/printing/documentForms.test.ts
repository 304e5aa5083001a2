import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOfSheet } from '../../../electron/printing/sheets/forms';
import { formatCount, formatYuan } from '../../../shared/format/money';
import { type SheetBeside, sheetsBeside } from '../../../shared/sheets/ofDocument';
import { type DocumentForms, documentForms, offered } from '../../support/documentForms';
import {
  dispatchBody,
  dispatchLine,
  posted,
  receiptBody,
  receiptLine,
  submitted,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { sheetAsked, textOfSheet } from '../../support/readSheet';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let at: DocumentForms;
beforeAll(async () => {
  store = testStore();
  at = await documentForms(store);
});
afterAll(() => store.close());

const own = async (document: string) => {
  const { sheet, title } = await sheetAsked(store, { form: 'document', document });
  return { title, text: textOfSheet(sheet) };
};
const beside = async (document: string, form: SheetBeside['form'], login?: string) => {
  const { sheet } = await sheetAsked(store, await offered(store, document, form), login);
  return { sheet, text: textOfSheet(sheet) };
};
const labels = async (document: string, form: SheetBeside['form']) => {
  const { sheet } = await beside(document, form);
  const count = formOfSheet(sheet).fixedPages?.(sheet) ?? 0;
  return Array.from({ length: count }, (_, from) => textOfSheet(sheet, [{ from, to: from + 1 }]));
};
const read = (document: string) => store.do('viewer', 'documents.read', { document });

function expectAll(text: string, words: readonly string[]) {
  for (const each of words) expect(text).toContain(each);
}

describe('a dispatch', () => {
  test('of what a team must bring back is a 借用单, with room for what comes back', async () => {
    const { title, text } = await own(at.loan.document);
    expect(title).toBe('借用单');
    expectAll(text, [
      '借用单 CK-',
      '预计归还 2026-12-20',
      '领用人 张三',
      'EF3000-2291 1 6,800.00',
      '归还日期 完好 损坏 缺失 验收人',
      '队长',
      '归还验收人',
    ]);
  });

  test('of what a team keeps is a 领用单 of the same number', async () => {
    const { title, text } = await own(at.supplies.document);
    expect(title).toBe('领用单');
    const { number, totals } = await read(at.supplies.document);
    expectAll(text, [`领用单 ${number}`, `合计 48 48 ${formatYuan(totals.known)}`, '队长']);
    expect(text).not.toContain('归还日期');
  });

  test('to whoever else is a 出库单', async () => {
    expect((await own(at.dispatch.document)).title).toBe('出库单');
  });
});

describe('what is offered', () => {
  test('of a posted gift are its beside forms and the labels of what it brought', async () => {
    const view = await read(at.gift.document);
    expect(sheetsBeside(view).map(({ form }) => form)).toEqual([
      'inspection',
      'giftRegister',
      'certificate',
      'cartonLabels',
      'lotLabels',
      'equipmentLabels',
    ]);
  });

  test('is no certificate of what was bought, or is not in the books', async () => {
    const line = receiptLine({ item: at.names.item('A05'), bin: at.names.bin('A-01-03') });
    const body = receiptBody({
      source: at.names.party('中国红十字会总会'),
      owner: at.names.society,
      lines: [line],
    });
    const waiting = await submitted(store, body);
    const bought = await posted(store, { ...body, receiptType: 'purchaseGovernment' });
    const formsAt = async (document: string) =>
      sheetsBeside(await read(document)).map(({ form }) => form);
    expect(await formsAt(waiting.document)).toEqual(['inspection', 'giftRegister', 'cartonLabels']);
    expect(await formsAt(bought.document)).toEqual(['inspection', 'cartonLabels', 'lotLabels']);
  });

  test('is refused for a document of another kind', async () => {
    const sheet = { form: 'certificate' as const, document: at.dispatch.document };
    await store.refused('keeper', 'sheets.preview', { sheet }, 'notFound');
  });
});

describe('the forms of a receipt', () => {
  test('验收单 says what is good once it is posted, and leaves room for what nobody told', async () => {
    const { text } = await beside(at.gift.document, 'inspection');
    expectAll(text, [
      '验收单 RK-',
      '验收单号 YS20261120-0001',
      '包装状况 抽检数 合格数 不合格数 处理',
      '床 200 Q1 不过期 200',
      '捐赠方代表 赵四',
      '受赠方验收（一） 王一',
      '受赠方验收（二） 李二',
    ]);
    expect(text).not.toContain('70.00');
  });

  test('捐赠物资接收登记 comes to what was posted, with the basis of each price', async () => {
    const { text } = await beside(at.gift.document, 'giftRegister');
    const { totals } = await read(at.gift.document);
    expectAll(text, [
      '捐赠方 中国红十字会总会',
      '意向 非定向',
      '函号 鄂红〔2026〕45号',
      '票据号 鄂财捐 00123456',
      '证书号 HB2026-0781',
      '床 200 70.00 14,000.00 评估 Q1',
      formatYuan(totals.known),
      '接收人（二） 李二',
    ]);
  });

  test('捐赠接收证明 adds up by item and says the amount in capitals', async () => {
    const { text } = await beside(at.gift.document, 'certificate');
    const { totals } = await read(at.gift.document);
    expectAll(text, [
      '编号：HB2026-0781',
      '中国红十字会总会：',
      '2026年11月2日',
      '1 棉被',
      '床 220 15,400.00',
      `合计 — ${formatYuan(totals.known)}`,
      '合计金额（大写） 人民币贰万肆仟叁佰陆拾元整',
      '公益事业捐赠票据号：鄂财捐 00123456',
      '特此证明',
      '（盖章）',
    ]);
    expect(text).not.toMatch(/✚|➕/);
  });

  test('捐赠接收证明 without a price or a number says neither', async () => {
    const { document } = await posted(
      store,
      receiptBody({
        source: at.names.party('中国红十字会总会'),
        owner: at.names.society,
        lines: [receiptLine({ item: at.names.item('A05'), bin: at.names.bin('A-01-03') })],
      }),
    );
    const { text } = await beside(document, 'certificate');
    expectAll(text, ['床 10 未计价', '金额 全部未计价']);
    expect(text).not.toContain('人民币');
    expect(text).not.toContain('票据号');
  });
});

describe('the forms of what goes', () => {
  test('拣货单 follows the bins, one row for each bin and lot, without prices', async () => {
    const body = dispatchBody({
      to: { kind: 'team', team: at.names.team('relief') },
      lines: [
        dispatchLine({ item: at.names.item('B01'), asked: { count: 30, unit: '瓶', factor: 1 } }),
        dispatchLine({ item: at.names.item('A04'), asked: { count: 100, unit: '床', factor: 1 } }),
      ],
    });
    const { document } = await submitted(store, body);
    const { text } = await beside(document, 'pickingList');
    const bins = text.match(/[A-Z]-\d\d-\d\d/g);
    expect(bins).toEqual([...(bins ?? [])].sort());
    expect(bins).toContain('A-02-01');
    expect(text).toContain('应拣 实拣');
    for (const price of ['70.00', '2.00', '金额', '单价']) expect(text).not.toContain(price);
    const { allocations } = await read(document);
    const picks = allocations.flatMap((each) => each.picks);
    expect(bins).toHaveLength(picks.length);
    for (const { batchNumber, quantity } of picks) {
      expect(text).toMatch(new RegExp(`${batchNumber} \\S+ ${quantity} `));
    }
  });

  test('装箱单 counts packages, and weighs what the catalogue knows the weight of', async () => {
    const { text } = await beside(at.dispatch.document, 'packingList');
    const { postings } = await read(at.dispatch.document);
    expectAll(text, [
      '装箱单 CK-',
      '瓶 W1 2027-10-01 50 2 箱×24，零 2 3 28.5 —',
      '车号 鄂A·12345',
      '另 2 行未知',
    ]);
    const quilts = postings[0]!.movements.filter(({ line }) => line === 1);
    for (const { quantity } of quilts) expect(text).toContain(` ${formatCount(quantity)} `);
  });

  test('装箱单 and 拣货单 of a transfer and of kits say their documents', async () => {
    expect((await beside(at.transfer.document, 'packingList')).text).toContain('单据 调拨单');
    const { text } = await beside(at.kitting.document, 'pickingList');
    expectAll(text, ['去向 组装 冬季家庭包', 'A16', 'A17']);
  });

  test('箱签 numbers the cartons of each lot', async () => {
    const pages = await labels(at.dispatch.document, 'cartonLabels');
    const water = pages.filter((text) => text.includes('瓶装饮用水'));
    expect(water).toHaveLength(3);
    expectAll(water[2]!, ['3/3', '本箱 2 瓶（第 3 箱，共 3 箱）', '批号 W1']);
  });
});

describe('执行结果报告', () => {
  test('gathers what was reported on one notice, with its pictures behind', async () => {
    const { text } = await beside(at.useReport.document, 'executionReport');
    expectAll(text, [
      '通知文号 鄂红〔2026〕46号',
      '收到日 2026-11-20',
      '发完日 2026-11-22',
      '上报期限 2026-12-11（收到后15个工作日）',
      '黄梅县小池镇 2026-11-21 棉被',
      '床 8 4 15',
      '床 5 3 9',
      '合计 13 7 24',
      '花名册 2 户，另附',
      '照片 1 张，附后',
    ]);
    expect(text).toContain('第 2 页 / 共 2 页');
  });

  test('gathers what was reported in one operation where no notice is named', async () => {
    const operation = v4();
    await store.do('dispatcher', 'operations.save', {
      operation,
      name: '11月暴雪应急响应',
      kind: 'snow',
      place: '',
      startedOn: '2026-11-19',
    });
    const report = (place: string, more: { operation?: string }) =>
      posted(
        store,
        useReportBody({
          team: at.names.team('relief'),
          recipient: at.names.party('黄冈市红十字会'),
          place,
          lines: [
            useReportLine({ item: at.names.item('A04'), lot: at.lots.Q2 ?? '', quantity: 1 }),
          ],
          ...more,
        }),
      );
    await report('罗田县', { operation });
    await report('英山县', {});
    const { document } = await report('浠水县', { operation });
    const { text } = await beside(document, 'executionReport');
    expectAll(text, ['11月暴雪应急响应', '罗田县', '浠水县']);
    for (const other of ['英山县', '黄梅县小池镇']) expect(text).not.toContain(other);
  });

  test('shows no pictures to who does not work at the warehouse', async () => {
    const { text } = await beside(at.useReport.document, 'executionReport', 'viewer');
    expect(text).toContain('照片 —');
    expect(text).toContain('第 1 页 / 共 1 页');
  });
});

describe('labels', () => {
  test('of lots say what it is, of which lot, how much of it and until when', async () => {
    const pages = await labels(at.gift.document, 'lotLabels');
    expect(pages).toHaveLength(6);
    const water = pages.find((text) => text.includes('瓶装饮用水'))!;
    expectAll(water, [
      '批号 W1',
      '数量 480 瓶（20 箱×24）',
      '生产 2026-10-01',
      '失效 2027-10-01',
      '入库 2026-11-02',
      '来源 中国红十字会总会',
      '测试数据',
    ]);
  });

  test('of equipment carry the serial number, of kits what is in them, one for each', async () => {
    const [piece, ...others] = await labels(at.gift.document, 'equipmentLabels');
    expect(others).toEqual([]);
    expectAll(piece!, ['发电机', '序列号 EF3000-2291']);
    const kits = await labels(at.kitting.document, 'kitLabels');
    expect(kits).toHaveLength(3);
    expectAll(kits[0]!, ['冬季家庭包', '内装 手电筒 2只、雨衣 3件', '组装 2026-11-20']);
  });

  test('of bins carry code and zone, as often as is asked', async () => {
    const [bin] = (await store.do('viewer', 'bins.list', { warehouse: wuhan })).rows;
    const request = { form: 'binLabels' as const, of: [{ uid: bin!.uid, copies: 2 }] };
    const { sheet, title, fileName } = await sheetAsked(store, request);
    expect([title, fileName]).toEqual(['货位标签', `货位标签 ${bin!.code}.pdf`]);
    expect(formOfSheet(sheet).fixedPages?.(sheet)).toBe(2);
    expectAll(textOfSheet(sheet, [{ from: 1, to: 2 }]), [bin!.code, '库区']);
  });

  test('are refused when nothing has that uid, or when they are more than one print takes', async () => {
    const uid = at.gift.document;
    const ask = (form: 'lotLabels' | 'binLabels', of: { uid: string; copies: number }[]) => ({
      sheet: { form, of },
    });
    for (const form of ['lotLabels', 'binLabels'] as const) {
      const asked = ask(form, [{ uid, copies: 1 }]);
      await store.refused('keeper', 'sheets.preview', asked, 'notFound');
    }
    const of = Object.values(at.lots).map((lot) => ({ uid: lot, copies: 400 }));
    await store.refused('keeper', 'sheets.preview', ask('lotLabels', of), 'sheet.tooLong');
  });
});
