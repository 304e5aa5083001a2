import { expect, test } from 'vitest';
import { verdictAt, withVerdict } from '../../../shared/grading/answers';

/** 视频监控: the two hardest levels ask for the same. */
const words = { 1: '全覆盖', 2: '全覆盖', 3: '出入口和库内', 4: '出入口' };

test('what is said of a level takes the place of what was said of the same words', () => {
  const said = withVerdict([{ level: 1, verdict: 'no' }], 2, 'yes', words);
  expect(said).toEqual([{ level: 2, verdict: 'yes' }]);
});

test('what can’t be so beside it falls away, on both sides', () => {
  const yesAt3 = withVerdict([], 3, 'yes', words);
  expect(withVerdict(yesAt3, 4, 'no', words)).toEqual([{ level: 4, verdict: 'no' }]);
  const noAt4 = withVerdict([], 4, 'no', words);
  expect(withVerdict(noAt4, 1, 'partly', words)).toEqual([{ level: 1, verdict: 'partly' }]);
});

test('what agrees stays: partly at 三级 and yes at 四级', () => {
  const said = withVerdict(withVerdict([], 3, 'partly', words), 4, 'yes', words);
  expect(said).toEqual([
    { level: 3, verdict: 'partly' },
    { level: 4, verdict: 'yes' },
  ]);
  expect(verdictAt(4, said, words)).toBe('yes');
});

test('it can be taken back', () => {
  const said = withVerdict([], 2, 'yes', words);
  expect(withVerdict(said, 1, null, words)).toEqual([]);
});
