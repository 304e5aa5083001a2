import { expect, test } from 'vitest';
import { measurePosting } from './posting';

test('the bench measures: the bare twin ends with the same rows as the store', async () => {
  const figures = await measurePosting({ rounds: 3, warmUp: 1 });
  expect(figures).toHaveLength(4);
  for (const { ours, limit, ratio } of figures) {
    expect(limit).toBeGreaterThan(0);
    expect(ratio).toBeCloseTo(ours / limit, 1);
  }
});
