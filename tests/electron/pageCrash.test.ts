import { expect, test } from 'vitest';
import { afterCrash } from '../../electron/pageCrash';

test('a page that crashed is loaded again once without a word, then the person is asked', async () => {
  const done: string[] = [];
  let again = true;
  const onCrash = afterCrash({
    reload: () => done.push('reload'),
    close: () => done.push('close'),
    ask: async ({ title }) => {
      done.push(title);
      return again;
    },
  });
  await onCrash();
  expect(done).toEqual(['reload']);
  await onCrash();
  expect(done).toEqual(['reload', '画面又意外关闭了', 'reload']);
  again = false;
  await onCrash();
  expect(done.slice(3)).toEqual(['画面又意外关闭了', 'close']);
});
