import { expect, test } from 'vitest';
import { levels } from '../../../shared/planning/levels';
import { namesOf } from '../../../shared/planning/names';
import { closersText, gapText, progressText } from '../../../shared/planning/planText';

/** What is said of a plan and of how far it is proved. */

const solvedAt = '2026-11-23T06:00:00.000Z';
const best = levels.map(() => 1000);
/** Everything is proved, but for what is below a level that is looked at. */
const openAt = (level: (typeof levels)[number]) => ({
  figures: best,
  bounds: best.map((figure, at) => (at === levels.indexOf(level) ? figure * 0.9 : figure)),
  solvedAt,
});

test('a plan is called the best only where all of it is proved', () => {
  const proved = '已证明没有更好的方案';
  expect(gapText({ figures: best, bounds: best, solvedAt })).toBe(proved);
  expect(gapText({ figures: best, bounds: best, solvedAt: null })).toContain('没有证明是否最好');
  for (const level of levels) expect(gapText(openAt(level)), level).not.toBe(proved);
});

test('what is not proved is named; only while it is looked for it gets better', () => {
  expect(gapText(openAt('missingUrgent'))).toBe('特急需求的缺量没有证明是最少，继续计算可能更好');
  expect(progressText(openAt('missingUrgent'))).toBe('特急需求的缺量还在改进');
  expect(gapText(openAt('lateNormal'))).toContain('一般需求的晚到');
  for (const text of [gapText, progressText]) {
    expect(text(openAt('effort'))).toBe(
      '缺量、晚到和替代品用量已证明最少；车次和路上时间最多还能省 10%',
    );
    expect(text(openAt('expiring'))).toContain('临期物资的用法没有证明');
  }
});

test('who could close a gap is told with the unit, and of another item than asked with its name', () => {
  const item = (uid: string, name: string, unit: string) => ({
    ...{ uid, name, unit, volume: null, weight: null },
  });
  const names = namesOf({
    destinations: [],
    warehouses: [{ code: '42010001', name: '武汉市库', lorries: [], loadingMinutes: null }],
    items: [item('water', '瓶装饮用水', '瓶'), item('bucket', '桶装饮用水', '桶')],
    demands: [
      {
        ...{ key: 'XQ-1 1', destination: '', item: 'water', quantity: 9000, wantedBy: null },
        ...{ priority: 'normal', alike: [], substitutes: ['bucket'] },
      },
    ],
  });
  const closer = { warehouse: '42010001', by: 'drafted', whose: '' } as const;
  const closers = [
    { ...closer, item: 'water', quantity: 8640 },
    { ...closer, item: 'bucket', quantity: 30 },
  ];
  expect(closersText({ demand: 'XQ-1 1', quantity: 9000, closers }, names)).toBe(
    '可补：武汉市库单据草稿让出 8,640 瓶；武汉市库单据草稿让出 桶装饮用水 30 桶',
  );
});
