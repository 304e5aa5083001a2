import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { unlessDead } from '../../../electron/printing/unlessDead';

const forever = () => new Promise<never>(() => {});

test('work in a window that lives is answered, and nothing listens any more', async () => {
  const contents = new EventEmitter();
  expect(await unlessDead(contents, 60, async () => 'laid out')).toBe('laid out');
  await expect(unlessDead(contents, 60, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(contents.eventNames()).toEqual([]);
});

test.each(['render-process-gone', 'destroyed'])(
  'a window that dies (%s) is told',
  async (event) => {
    const contents = new EventEmitter();
    const answer = unlessDead(contents, Number.POSITIVE_INFINITY, forever);
    contents.emit(event);
    await expect(answer).rejects.toMatchObject({
      refusal: { code: 'sheet.failed', because: 'gone' },
    });
  },
);

test('work that does not end in its time is told', async () => {
  const answer = unlessDead(new EventEmitter(), 0.01, forever);
  await expect(answer).rejects.toMatchObject({
    refusal: { code: 'sheet.failed', because: 'tooSlow' },
  });
});
