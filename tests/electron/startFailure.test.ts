import { expect, test } from 'vitest';
import { DataFolderHeld } from '../../electron/database/dataFolder';
import { ForeignStore, NewerStore } from '../../electron/database/migrate';
import { describeStartFailure } from '../../electron/startFailure';

test('names who has the data folder, and since when by our clocks', () => {
  const held = new DataFolderHeld('D:\\data', {
    program: '备灾库',
    user: '张三',
    host: 'BZ-01',
    since: '2026-11-23T16:30:00.000Z',
  });
  const { title, words } = describeStartFailure(held);
  expect(title).toBe('数据正被占用');
  expect(words).toContain('BZ-01 上的用户 张三 正在使用');
  expect(words).toContain('2026/11/24 00:30');
});

test('has words even when the note of the holder can not be read', () => {
  expect(describeStartFailure(new DataFolderHeld('D:\\data', null)).words).toContain(
    '另一个程序正在使用',
  );
});

test.each([
  [new NewerStore(9), '程序版本过旧'],
  [new ForeignStore('store.sqlite'), '不是备灾库的数据'],
  [Object.assign(new Error('x'), { code: 'EACCES' }), '数据文件夹无法写入'],
  [Object.assign(new Error('x'), { code: 'SQLITE_FULL' }), '磁盘已满'],
])('%s: %s', (error, title) => {
  expect(describeStartFailure(error).title).toBe(title);
});

test('an unforeseen error is shown with its stack', () => {
  const { title, words } = describeStartFailure(new TypeError('unforeseen'));
  expect(title).toBe('备灾库无法启动');
  expect(words).toMatch(/unforeseen[\s\S]*startFailure\.test/);
});
