import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftSaver, type SaveState } from '../../../renderer/documents/draftSaver';

const noon = new Date('2026-11-23T04:00:00Z');
let states: SaveState['type'][];
let saved: { draft: string; on: number }[];
let refuse: Error | null;

function saverFrom(revision: number) {
  return new DraftSaver<string>({
    revision,
    rest: 500,
    now: () => noon,
    onState: (state) => states.push(state.type),
    save: async (draft, on) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (refuse) throw refuse;
      saved.push({ draft, on });
      return on + 1;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  saved = [];
  refuse = null;
});

describe('a draft', () => {
  test('is saved once when typing rests', async () => {
    const saver = saverFrom(0);
    saver.change('m');
    await vi.advanceTimersByTimeAsync(300);
    saver.change('mb');
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(saved).toEqual([{ draft: 'mb', on: 0 }]);
    expect(states.at(-1)).toBe('saved');
  });

  test('settles without a save that was not begun', async () => {
    refuse = new Error('it can not be saved');
    const saver = saverFrom(3);
    saver.change('mb');
    await vi.advanceTimersByTimeAsync(550);
    const settled = saver.settle();
    await vi.advanceTimersByTimeAsync(100);
    expect(await settled).toBe(3);
    saver.change('mbb');
    expect(await saver.settle()).toBe(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual([]);
  });

  test('is saved on top of the revision of the save before', async () => {
    const saver = saverFrom(7);
    saver.change('one');
    await vi.advanceTimersByTimeAsync(600);
    saver.change('two');
    await vi.advanceTimersByTimeAsync(600);
    expect(saved.map(({ on }) => on)).toEqual([7, 8]);
  });

  test('typed on during a save is saved after it, never beside it', async () => {
    const saver = saverFrom(0);
    saver.change('one');
    const first = saver.flush();
    saver.change('two');
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toBe(2);
    expect(await second).toBe(2);
    expect(saved).toEqual([
      { draft: 'one', on: 0 },
      { draft: 'two', on: 1 },
    ]);
  });

  test('that could not be saved is kept, and told to whoever waits for it', async () => {
    const saver = saverFrom(0);
    refuse = new Error('disk full');
    saver.change('one');
    const flushed = expect(saver.flush()).rejects.toThrow('disk full');
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    expect(states.at(-1)).toBe('failed');
    refuse = null;
    const again = saver.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(await again).toBe(1);
    expect(saved).toEqual([{ draft: 'one', on: 0 }]);
  });

  test('that is given up for what the store has is not tried again', async () => {
    const saver = saverFrom(0);
    refuse = new Error('stale');
    saver.change('mine');
    const flushed = expect(saver.flush()).rejects.toThrow('stale');
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    refuse = null;
    saver.forget();
    await saver.flush();
    expect(saved).toEqual([]);
  });

  test('without changes is not saved', async () => {
    expect(await saverFrom(3).flush()).toBe(3);
    expect(saved).toEqual([]);
  });
});
