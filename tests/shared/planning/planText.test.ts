import { expect, test } from 'vitest';
import { levels } from '../../../shared/planning/levels';
import { gapText, progressText } from '../../../shared/planning/planText';

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
    expect(text(openAt('effort'))).toBe('缺量、晚到和代用已证明最少；车次和路上时间最多还能省 10%');
    expect(text(openAt('expiring'))).toContain('临期物资的用法没有证明');
  }
});
