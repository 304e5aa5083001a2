import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import { formatCount, formatYuan } from '../../../shared/format/money';
import { fc } from '../../support/properties';
import {
  dispatchSheet,
  labels,
  lotRow,
  receiptLine,
  receiptSheet,
  returnSheet,
  reversalSheet,
  rosterSheet,
  stockSheet,
  useReportSheet,
} from '../../support/sheets';

const onOnePage = [{ from: 0, to: 9_999 }];

/** What a person reads: the text of a sheet, its places one space apart. */
function textOf(sheet: Sheet, pages = onOnePage): string {
  return renderSheet(sheet, pages)
    .replace(/<wbr\/?>/g, '')
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the papers of what is out', () => {
  test('归还单 says condition by condition what came back, before it is posted too', () => {
    const text = textOf(returnSheet());
    for (const words of [
      '归还单 GH-42010001-20261123-0001',
      '归还方 湖北省红十字（赈济）救援队',
      '归还种类 队伍归还',
      '1 A04 棉被 2.0×1.8m 真空压缩 床 B2301 2 1 1',
      'A-01-03 洪水冲走 1 床',
      '归还人 赵四',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('核销单 says what was given out where, and that a roster is joined', () => {
    const text = textOf(useReportSheet());
    for (const words of [
      '发放地点 黄梅县小池镇安置点',
      '户数 2',
      '人数 7',
      '花名册 2 户，另附',
      '发放人（一） 钱五',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('欧阳户主');
  });

  test('花名册 names who got what, with room to sign', () => {
    const text = textOf(rosterSheet());
    for (const words of [
      '发放花名册 HX-42010001-20261123-0001',
      '领取人签字（指印）',
      '1 欧阳户主 420***********1234 3 棉被 2.0×1.8m 真空压缩 床 1 139****1234',
      '2 司马户主 420***********1234 4 棉被 2.0×1.8m 真空压缩 床 2 139****1234',
      '身份证号 人口 地址 物资 单位 数量 领取人签字（指印） 电话',
      '村（居）委会（盖章）',
      '合计 7 3',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('入库单', () => {
  test('carries every field of the form', () => {
    const text = textOf(receiptSheet());
    for (const words of [
      '入库单 RK-42010001-20261123-0001 2026-11-23',
      '武汉市备灾救灾物资仓库',
      '入库类型 捐赠（定向）',
      '来源单位 湖北省红十字会',
      '物权单位 武汉市红十字会',
      '定向用途 黄梅县灾民安置',
      '依据文号 鄂红〔2026〕45号',
      '验收单号 YS20261123-0001',
      '票据号 鄂财捐 00123456',
      '证书号 HB2026-0781',
      '1 A04 棉被 2.0×1.8m 真空压缩 床 70 70 70.00 4,900.00 B2301 2026-03-15 2034-03-14 A-01-03',
      '合计 70 4,900.00',
      '合计金额（大写） 人民币肆仟玖佰元整 （小写） ¥4,900.00',
      '制单 周静',
      '交货人 陈师傅 138****5678',
      '验收人（一） 李秀兰',
      '验收人（二） 王志强',
      '保管员 周静',
      '审核 吴建国',
      '过账 2026-11-23 14:01 周静，账链第 128 号 3f2a 91bc 04de',
      '账链第 131 号 3f2a 91bc 04de（武汉） · 打印 2026-11-23 14:05 周静',
      '第 1 页 / 共 1 页',
      '以下空白',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('本页小计');
  });

  test('says how packs were counted and priced beside the smallest unit', () => {
    const line = receiptLine({
      item: 'water',
      entered: { count: 5, unit: '箱', factor: 24 },
      price: { per: 'unit', price: 250_000 },
    });
    expect(textOf(receiptSheet([line]))).toContain('瓶 70 120 5 箱×24 1.0417 25.00/箱 125.00');
  });

  test('leaves an unknown price unknown, and writes no capitals over it', () => {
    const priced = receiptLine();
    const unpriced = receiptLine({ price: null });
    const some = textOf(receiptSheet([priced, unpriced]));
    expect(some).toContain('未计价 未计价');
    expect(some).toContain('合计 140 4,900.00 另 1 行未计价');
    expect(some).toContain('已计价部分 ¥4,900.00（另有 1 行未计价）');
    expect(some).not.toContain('人民币');
    const none = textOf(receiptSheet([unpriced]));
    expect(none).toContain('合计 70 未计价');
    expect(none).toContain('全部未计价');
    expect(none).not.toContain('0.00');
  });

  test('is zero yuan when it was priced at nothing', () => {
    const line = receiptLine({ price: { per: 'line', amount: 0 } });
    expect(textOf(receiptSheet([line]))).toContain('人民币零元整');
  });
});

describe('出库单', () => {
  test('has a row for each lot and bin, and the asked quantity once', () => {
    const text = textOf(dispatchSheet());
    for (const words of [
      '收货单位 湖北省红十字（赈济）救援队',
      '应急响应 2020年7月湖北洪涝灾害救灾',
      '调拨令文号 鄂红调〔2026〕12号',
      '车号 鄂A·12345',
      '1 A04 棉被 2.0×1.8m 真空压缩 床 300 200 70.00 14,000.00 B2301 2027-03-31 A-01-03',
      '1-2 A04 棉被 2.0×1.8m 真空压缩 床 100 70.5055 7,050.55 B2308 2027-03-31 A-01-03',
      '合计 — — 23,450.55',
      '人民币贰万叁仟肆佰伍拾元伍角伍分',
      '提货人 张三 420***********1234 139****1234',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('before it is posted shows what is to be picked, what is short, and no amounts', () => {
    const posted = dispatchSheet().view;
    const pick = {
      ...posted.postings[0]!.movements[0]!.lot,
      bin: 'bin1',
      binCode: 'A-01-03',
      condition: 'good' as const,
      quantity: 120,
    };
    const text = textOf(
      dispatchSheet({
        view: {
          axes: { approval: 'given', posting: 'none', delivery: 'none', cancelled: false },
          postings: [],
          allocations: [{ line: 1, picks: [pick], short: 180, skipped: [], refused: [] }],
        },
      }),
    );
    expect(text).toContain('床 300 120 B2301 2027-03-31 A-01-03');
    expect(text).toContain('床 0 缺 180 床');
    expect(text).toContain('顶 2 0 缺 2 顶');
    expect(text).toContain('金额 过账时按批次结转');
    expect(text).toContain('状态 已审核，未过账');
    expect(text).not.toContain('未计价');
  });
});

describe('冲销单', () => {
  test('is the twin of the posting in negative figures', () => {
    const text = textOf(reversalSheet());
    for (const words of [
      '冲销单（红字） CX-42010001-20261123-0001',
      '原单据 出库单',
      '原单号 CK-42010001-20261123-0007',
      '往来单位 湖北省红十字（赈济）救援队',
      '冲销原因 装车前调拨令撤回',
      '床 -200 70.00 -14,000.00 B2301',
      '合计 — -23,450.55',
      '人民币负贰万叁仟肆佰伍拾元伍角伍分',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('shows before it is posted what it is to take back', () => {
    const sheet = reversalSheet();
    const open = { ...sheet, view: { ...sheet.view, postings: [] } };
    expect(textOf(open)).toContain('合计 — -23,450.55');
  });
});

describe('库存表', () => {
  test('sums the lots of an item under them, and does not add up different items', () => {
    const tent = { ...lotRow().item, uid: 'tent', code: 'A10', name: '单帐篷12㎡', unit: '顶' };
    const text = textOf(
      stockSheet([
        lotRow({
          item: tent,
          quantity: 7,
          amount: null,
          unitPrice: null,
          bin: null,
          team: '赈济队',
        }),
        lotRow(),
        lotRow({ batchNumber: 'B2302', quantity: 30, amount: 2_100_00, daysLeft: -3 }),
      ]),
    );
    expect(text).toMatch(/1 A04 .* 2 A04 .*棉被 小计 床 150 10,500.00 .*3 A10 .* 7 未计价 未计价/);
    expect(text).toContain('在库合计 10,500.00 3 A10');
    expect(text).toContain('在外 赈济队');
    expect(text).toContain('已过期 3 天');
    expect(text).toContain('物资 2 种 批次货位 3 条');
    expect(text).toContain('合计 在库 10,500.00 在外 未计价');
    expect(text).toContain('在库合计金额（大写） 人民币壹万零伍佰元整');
    expect(text).toContain('在外金额 全部未计价');
  });
});

describe('marks', () => {
  const withAxes = (change: object) =>
    textOf(
      receiptSheet(undefined, {
        view: {
          axes: {
            approval: 'none',
            posting: 'none',
            delivery: 'none',
            cancelled: false,
            ...change,
          },
          postings: [],
        },
      }),
    );
  test.each([
    ['草稿', {}],
    ['待审核', { approval: 'waiting' }],
    ['已退回', { approval: 'declined' }],
    ['未过账', { approval: 'given' }],
    ['作废', { cancelled: true }],
    ['已冲销', { approval: 'given', posting: 'reversed' }],
  ])('%s is stamped', (stamp, axes) => {
    expect(withAxes(axes)).toContain(`${stamp} 入库类型`);
  });

  test('a posted document in order has no stamp', () => {
    expect(textOf(receiptSheet())).toContain('2026-11-23 入库类型');
  });

  test.each([
    ['demonstration', '演示数据'],
    ['test', '测试数据'],
  ] as const)('every page of a %s store is watermarked', (kind, words) => {
    const lines = Array.from({ length: 9 }, () => receiptLine());
    const sheet = receiptSheet(lines, { store: { kind, node: '武汉' } });
    const pages = [0, 3, 6].map((from) => ({ from, to: from + 3 }));
    const html = renderSheet(sheet, pages);
    expect(html.match(new RegExp(`class="watermark"[^>]*><span>${words}<`, 'g'))).toHaveLength(3);
    expect(renderSheet(receiptSheet(lines), pages)).not.toContain('watermark');
  });
});

describe('names that look like HTML', () => {
  const evil = `</td></table><script src="https://x.example/a.js">alert(1)</script><img src=x onerror='alert(1)'>&lt;"`;
  const evilLabels = Object.fromEntries(
    Object.keys(labels).map((uid) => [uid, { name: evil, code: evil, spec: evil, unit: evil }]),
  );
  const actor = { by: { uid: 'x', name: evil }, at: '2026-11-23T00:00:00.000Z' };
  const view = { labels: evilLabels, number: evil, made: actor, approved: actor };

  test.each<[string, Sheet]>([
    [
      'receipt',
      receiptSheet([receiptLine({ note: evil, batchNumber: evil, serialNumber: evil })], {
        view,
        body: { note: evil, basisNumber: evil, ticketNumber: evil },
        store: { kind: 'real', node: evil },
      }),
    ],
    ['dispatch', dispatchSheet({ view, body: { purpose: evil, vehicle: evil, note: evil } })],
    ['reversal', { ...reversalSheet(), printedBy: evil }],
    ['stock', stockSheet([lotRow({ owner: evil, earmark: evil, team: evil, bin: null })])],
  ])('are text on a %s', (_form, sheet) => {
    const html = renderSheet(sheet, onOnePage);
    expect(html).not.toMatch(/<script|<img src|onerror=['"]?alert\(1\)['"]?>|javascript:/i);
    expect(
      html
        .match(/<(\w+)/g)
        ?.map((tag) => tag.slice(1))
        .every((tag) => known.has(tag)),
    ).toBe(true);
    expect(html).toContain('&lt;script src=&quot;https://x.example/a.js&quot;&gt;');
  });

  const known = new Set(
    'html head meta title link body section div header h1 small b span dl dt dd table colgroup col thead tbody tfoot tr th td p i footer wbr img style'.split(
      ' ',
    ),
  );
});

test('subtotals of the pages add up to the total, in quantity and in money', () => {
  const line = fc.record({
    count: fc.integer({ min: 1, max: 1_000_000 }),
    amount: fc.option(fc.integer({ min: 0, max: 10 ** 12 })),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 29 }),
      (lines, cut) => {
        const to = Math.min(cut, lines.length - 1);
        const html = renderSheet(
          receiptSheet(
            lines.map(({ count, amount }) =>
              receiptLine({
                entered: { count, unit: '床', factor: 1 },
                price: amount === null ? null : { per: 'line', amount },
              }),
            ),
          ),
          [
            { from: 0, to },
            { from: to, to: lines.length },
          ],
        ).replace(/<wbr\/?>/g, '');
        const rows = (mark: string) =>
          [...html.matchAll(new RegExp(`<tr class="${mark}">(.*?)</tr>`, 'g'))].map(
            ([, row]) => row,
          );
        const parts = [lines.slice(0, to), lines.slice(to), lines];
        [...rows('subtotal'), ...rows('total')].forEach((row, index) => {
          const part = parts[index]!;
          const priced = part.flatMap(({ amount }) => amount ?? []);
          const known = priced.reduce((sum, amount) => sum + amount, 0);
          expect(row).toContain(
            `>${formatCount(part.reduce((sum, { count }) => sum + count, 0))}<`,
          );
          expect(row).toContain(priced.length === 0 ? '>未计价<' : `>${formatYuan(known)}<`);
        });
        expect(rows('subtotal')).toHaveLength(2);
        expect(rows('total')).toHaveLength(1);
      },
    ),
  );
});
