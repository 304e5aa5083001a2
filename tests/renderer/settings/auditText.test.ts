import { describe, expect, test } from 'vitest';
import {
  changesOf,
  grantsText,
  subjectText,
  valueText,
  whoText,
} from '../../../renderer/settings/auditText';
import { api } from '../../../shared/api';
import type { AuditRow } from '../../../shared/audit/api';
import { deedName, deeds } from '../../../shared/audit/deedNames';

describe('a deed', () => {
  test.each(deeds)('%s has a word in Chinese', (call) => {
    expect(deedName(call)).toMatch(/\p{Script=Han}/u);
  });

  test('every reading that only some may do has one too, for it can be refused', () => {
    const guarded = Object.entries(api).filter(([, { who }]) => typeof who !== 'string');
    for (const [call] of guarded) expect(deedName(call)).toMatch(/\p{Script=Han}/u);
  });

  test('of a program that is gone is said by its name', () => {
    expect(deedName('moon.read')).toBe('moon.read');
  });
});

describe('before and after', () => {
  test('stand side by side, what changed first', () => {
    const before = { name: '洪湖抗洪', levels: [{ body: 'provincialSociety', level: 3 }] };
    const after = { name: '洪湖抗洪', levels: [{ body: 'provincialSociety', level: 2 }] };
    expect(changesOf({ before, after })).toMatchObject([
      { name: '响应等级', before: expect.stringContaining('Ⅲ级'), changed: true },
      { name: '名称', before: '洪湖抗洪', after: '洪湖抗洪', changed: false },
    ]);
  });

  test('of something new were nothing', () => {
    expect(changesOf({ before: null, after: { code: 'A-01-09' } })).toEqual([
      { name: '代码', before: '', after: 'A-01-09', changed: true },
    ]);
  });

  test.each([
    ['nature', 'person', '个人'],
    ['active', false, '否'],
    ['endedOn', null, '—'],
    ['roles', ['donor', 'owner'], '捐赠方、物权单位'],
    [
      'grants',
      [{ role: 'approver', warehouse: '42010001', from: '2026-11-01', to: null }],
      '身份：审核人，仓库：42010001，起：2026-11-01',
    ],
    ['axes', { approval: 'given', posting: 'none' }, '审核：已通过，过账：无'],
    ['levels', [], '—'],
    ['mediaType', 'image/png', '图片'],
    ['sha256', 'ab12'.repeat(16), 'ab12ab12ab12…'],
    ['name', 'constructor', 'constructor'],
  ] as const)('%s %j is said as %s', (name, value, text) => {
    expect(valueText(name, value as never)).toBe(text);
  });
});

const row: AuditRow = {
  id: 1,
  at: '2026-11-23T02:00:00.000Z',
  by: { uid: 'w', name: '吴建国' },
  atPlaceOf: { uid: 'z', name: '周静' },
  station: 'PC-1',
  call: 'documents.approve',
  grants: [],
  subject: '01930000-0000-7000-8000-000000000000',
  subjectName: null,
  document: null,
  refusal: null,
  before: null,
  after: {},
};

test('who acted at whose place is said together', () => {
  expect(whoText(row)).toBe('吴建国（在周静的位置）');
  expect(whoText({ by: null, atPlaceOf: null })).toBe('未登录');
});

test('with which role, and where', () => {
  const grants = [
    { role: 'approver' as const, warehouse: '42010001' },
    { role: 'finance' as const, warehouse: null },
  ];
  expect(grantsText(grants, () => '武汉')).toBe('审核人（武汉）、财务（全部仓库）');
});

test('a paper is called by its number, another thing by its name, what is gone by its uid', () => {
  const document = { uid: 'd', kind: 'receipt' as const, number: 'RK-1' };
  expect(subjectText({ ...row, document }, '未编号')).toBe('RK-1');
  expect(subjectText({ ...row, document: { ...document, number: null } }, '未编号')).toBe('未编号');
  expect(subjectText({ ...row, subjectName: '黄梅安置' }, '')).toBe('黄梅安置');
  expect(subjectText(row, '')).toBe('01930000');
});
