import { useMutation } from '@tanstack/react-query';
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '../../../renderer/api';
import { queryClient, readAllAgain } from '../../../renderer/app/queryClient';
import { callQuery, useCall, useCommand } from '../../../renderer/queries';
import { type Screen, show, until } from '../support/screen';

let screen: Screen;
let asked: string[];
beforeEach(() => {
  asked = [];
  Object.defineProperty(window, 'api', {
    value: {
      call: async ({ call }: { call: string }) => {
        asked.push(call);
        return { ok: true, value: {} };
      },
    },
    configurable: true,
  });
});
afterEach(() => screen.unmount());

function Page() {
  useCall('dashboard.read', {});
  useCall('ledger.head', {});
  const post = useCommand('documents.post');
  const prove = useCommand('ledger.prove');
  const print = useMutation({ mutationFn: () => call('sheets.print', { sheet: {} as never }) });
  return (
    <>
      <button type="button" onClick={() => post.mutate({ input: {} as never })}>
        过账
      </button>
      <button type="button" onClick={() => prove.mutate({ input: {} })}>
        自检
      </button>
      <button type="button" onClick={() => print.mutate()}>
        打印
      </button>
    </>
  );
}

/** What is asked when a button is pressed, the call itself first; so many calls are waited for. */
async function askedAfter(name: string, count: number): Promise<string[]> {
  screen = await show(<Page />);
  await until(() => asked.length === 2);
  asked.length = 0;
  const button = [...screen.root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  await act(async () => button?.click());
  await until(() => asked.length >= count);
  await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
  return asked;
}

test('what was posted makes everything be read again', async () => {
  expect(await askedAfter('过账', 3)).toEqual(['documents.post', 'dashboard.read', 'ledger.head']);
});

test('a print changes nothing, so nothing is read again', async () => {
  expect(await askedAfter('打印', 1)).toEqual(['sheets.print']);
});

test('a proof is read again, and nothing else', async () => {
  expect(await askedAfter('自检', 2)).toEqual(['ledger.prove', 'ledger.head']);
});

describe('a question that is being answered while something is posted', () => {
  let answers: ((value: object) => void)[];
  beforeEach(() => {
    answers = [];
    Object.defineProperty(window, 'api', {
      value: {
        call: async ({ call }: { call: string }) => {
          asked.push(call);
          if (call !== 'ledger.head') return { ok: true, value: {} };
          const value = await new Promise<object>((resolve) => answers.push(resolve));
          return { ok: true, value };
        },
      },
      configurable: true,
    });
  });

  function Head() {
    const { data } = useCall('ledger.head', {});
    const post = useCommand('documents.post');
    return (
      <button type="button" onClick={() => post.mutate({ input: {} as never })}>
        {data ? JSON.stringify(data) : '未读'}
      </button>
    );
  }
  const shown = () => screen.root.querySelector('button')?.textContent;
  const post = async () => {
    await act(async () => screen.root.querySelector('button')?.click());
    await until(() => asked.includes('documents.post'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
  };

  test('is asked again, and what was answered before the posting is not shown', async () => {
    screen = await show(<Head />);
    await until(() => answers.length === 1);
    await post();
    await act(async () => answers[0]?.({ sequence: 'before' }));
    await until(() => answers.length === 2);
    expect(shown()).toBe('未读');
    await act(async () => answers[1]?.({ sequence: 'after' }));
    await until(() => shown()?.includes('after') === true);
  });

  test('is not asked again when nobody waits for it any more', async () => {
    screen = await show(<Head />);
    await until(() => answers.length === 1);
    await post();
    await act(async () => screen.unmount());
    await act(async () => answers[0]?.({ sequence: 'before' }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect(answers).toHaveLength(1);
    screen = await show(<p />);
  });
});

test('who comes back after a change is not shown what was true before', async () => {
  const answers: ((value: object) => void)[] = [];
  const value = {
    call: async ({ call }: { call: string }) => {
      if (call !== 'ledger.head') return { ok: true, value: {} };
      return { ok: true, value: await new Promise<object>((resolve) => answers.push(resolve)) };
    },
  };
  Object.defineProperty(window, 'api', { value, configurable: true });
  let leave: (isAway: boolean) => void = () => {};
  function Head() {
    const { data } = useCall('ledger.head', {});
    return <p>{data ? JSON.stringify(data) : '未读'}</p>;
  }
  function Place() {
    const [isAway, setAway] = useState(false);
    leave = setAway;
    const post = useCommand('documents.post');
    return (
      <>
        <button type="button" onClick={() => post.mutate({ input: {} as never })} />
        {isAway ? null : <Head />}
      </>
    );
  }
  const shown = () => screen.root.querySelector('p')?.textContent;
  const post = () => act(async () => screen.root.querySelector('button')?.click());

  screen = await show(<Place />);
  await until(() => answers.length === 1);
  await act(async () => answers[0]?.({ sequence: 'first' }));
  await until(() => shown()?.includes('first') === true);
  // Left before it was posted.
  await act(async () => leave(true));
  await post();
  await act(async () => leave(false));
  expect(shown()).toBe('未读');
  await until(() => answers.length === 2);
  await act(async () => answers[1]?.({ sequence: 'second' }));
  await until(() => shown()?.includes('second') === true);
  // Left after it was posted, while it was read again.
  await post();
  await until(() => answers.length === 3);
  await act(async () => leave(true));
  await act(async () => leave(false));
  expect(shown()).toBe('未读');
});

test('what is being read for somebody is answered, whatever changes meanwhile', async () => {
  const answers: ((value: object) => void)[] = [];
  const value = {
    call: async () => ({
      ok: true,
      value: await new Promise<object>((resolve) => answers.push(resolve)),
    }),
  };
  Object.defineProperty(window, 'api', { value, configurable: true });
  const reading = queryClient.fetchQuery(callQuery('ledger.head', {}));
  await until(() => answers.length === 1);
  const again = readAllAgain();
  answers[0]?.({ sequence: 'before' });
  await until(() => answers.length === 2);
  answers[1]?.({ sequence: 'after' });
  expect(await reading).toEqual({ sequence: 'after' });
  await again;
  screen = await show(<p />);
});
