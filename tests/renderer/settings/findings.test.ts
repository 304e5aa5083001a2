import { describe, expect, test } from 'vitest';
import { findingText } from '../../../renderer/messages/findings';
import { proofStand } from '../../../renderer/settings/proofStand';
import type { JournalStanding, Proof } from '../../../shared/ledger/api';
import { type Finding, findingCode } from '../../../shared/ledger/findings';

const finding = (part: Partial<Finding> & Pick<Finding, 'code'>): Finding => ({
  subject: '',
  expected: null,
  found: null,
  ...part,
});
const uid = '0199a000-0000-7000-8000-000000000001';
const paper = { type: 'document', document: uid, number: 'CK-1', kind: 'dispatch' } as const;
const quilts = {
  type: 'stock',
  item: '棉被',
  unit: '床',
  batchNumber: 'A04-1',
  place: 'bin',
  warehouse: '武汉市库',
  bin: 'A-01-01',
  team: null,
  number: null,
  month: null,
} as const;

describe('a finding is told in words of papers, goods and places', () => {
  test.each<[Finding, string]>([
    [
      finding({ code: 'balanceQuantity', expected: '40', found: '1041', about: quilts }),
      '棉被（A04-1），武汉市库 A-01-01：按流水应为 40 床，账上结存 1,041 床。',
    ],
    [
      finding({ code: 'balanceAmount', expected: '1001', about: quilts }),
      '棉被（A04-1），武汉市库 A-01-01：按流水应值 ¥10.01，账上结存 未计价。',
    ],
    [
      finding({ code: 'contentChanged', expected: 'ab12', found: 'cd34', about: paper }),
      '出库单 CK-1：现在的内容与过账时记入账链的不同。',
    ],
    [
      finding({
        code: 'stateChanged',
        aspect: 'posting',
        expected: 'posted',
        found: 'none cancelled',
        about: paper,
      }),
      '出库单 CK-1：过账状态应为“已过账”，登记为“未过账、作废”。',
    ],
    [
      finding({ code: 'wrongPlaces', found: 'bin → loss', about: paper }),
      '出库单 CK-1：流水从“货位”到“损耗”，这种单据不该有。',
    ],
    [
      finding({
        code: 'numberGap',
        expected: '3',
        found: '2',
        about: { type: 'series', prefix: 'RK', warehouse: '武汉市库', day: '2026-11-23' },
      }),
      '武汉市库 2026-11-23 的入库单：应有 3 个编号，实有 2 个。',
    ],
    [
      finding({
        code: 'fileChanged',
        expected: '2026-11-23T16:30:00.000Z',
        found: '2026-11-24T00:00:00.000Z',
      }),
      '2026-11-24 00:30 关闭程序后，数据文件被改动；2026-11-24 08:00 打开时发现。',
    ],
    [
      finding({ code: 'journalAhead', subject: 'RK-42010001-20261123-0001', expected: 'ab' }),
      '单据 RK-42010001-20261123-0001：在过账日志里有，账上没有。',
    ],
    [
      finding({ code: 'danglingReference', subject: 'movement' }),
      '库存流水引用了已经不存在的内容。',
    ],
    [
      finding({ code: 'conversionQuantity', expected: '8', found: '7', about: paper }),
      '出库单 CK-1：按单据应转换 8，流水为 7。',
    ],
    [
      finding({ code: 'conversionAmount', expected: '8000', about: paper }),
      '出库单 CK-1：转换前值 ¥80.00，转换后值 未计价。',
    ],
    [
      finding({
        code: 'closingBalance',
        expected: '40 / 1001',
        found: '40 / 1000',
        about: { ...quilts, month: '2026-10' },
      }),
      '棉被（A04-1），武汉市库 A-01-01，2026-10：月末应为 40 床 ¥10.01，月结留存 40 床 ¥10.00；请财务从最近一月起依次重开到该月，核对后再逐月结账。',
    ],
    [
      finding({ code: 'closingForward', expected: '40 / 1000', found: '40 / 1001', about: quilts }),
      '棉被（A04-1），武汉市库 A-01-01：按月结留存和其后流水应为 40 床 ¥10.00，账上结存 40 床 ¥10.01；请财务从最近一月起重开有差的月结，再逐月结账。',
    ],
  ])('%o', (found, said) => expect(findingText(found)).toBe(said));

  test('whatever it is, and whatever damaged values it carries', () => {
    for (const code of findingCode.options) {
      const said = findingText(finding({ code, subject: '#7', found: 'x' }));
      expect(said).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(said).not.toMatch(/undefined|NaN/);
    }
  });
});

describe('one verdict stands, the gravest', () => {
  const proof = (...codes: Finding['code'][]) =>
    ({ findings: codes.map((code) => finding({ code })) }) as unknown as Proof;
  const broken = { times: 1 } as never;
  const ahead = { state: 'ahead' } as JournalStanding;

  test('lost, then wrong, then a changed file, with a proof or without', () => {
    expect(proofStand(proof('balanceQuantity'), broken, ahead)).toBe('lost');
    expect(proofStand(proof('fileChanged', 'balanceQuantity'), broken, undefined)).toBe('wrong');
    expect(proofStand(null, broken, undefined)).toBe('changed');
    expect(proofStand(proof('fileChanged'), broken, undefined)).toBe('changedSound');
    expect(proofStand(proof('fileChanged'), null, undefined)).toBe('sound');
    expect(proofStand(null, null, undefined)).toBe('unproved');
  });
});
