import { Notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { printAfterPosting } from '../../../renderer/printing/printAfterPosting';
import { Refused } from '../../../shared/refusals';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type PrintDesk, printDesk } from '../../support/printDesk';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { type Screen, until } from '../support/screen';

/** 过账后自动打印, as the window does it when a posting was answered. */
const printer = 'EPSON LQ-630K';
let store: TestStore;
let screen: Screen;
let desk: PrintDesk;
let paper: string;

beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })];
  const source = names.party('中国红十字会总会');
  ({ document: paper } = await posted(store, receiptBody({ source, owner: names.society, lines })));
});
beforeEach(async () => {
  desk = printDesk([printer]);
  store.program.state.desk = desk;
  screen = await showTo(store, 'keeper', <Notifications />);
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const said = () => document.body.textContent ?? '';
const after = (call: 'documents.post' | 'documents.approve') =>
  act(() => printAfterPosting(call, { input: { document: paper } }));
const setTo = (name: string) =>
  store.do('keeper', 'sheets.saveHabit', {
    form: 'receipt',
    habit: {
      paper: 'half',
      printer: name,
      copies: 2,
      byPart: false,
      preprinted: false,
      afterPosting: true,
    },
  });

test('a station that was not told to prints nothing, and no other step prints', async () => {
  await after('documents.post');
  await setTo(printer);
  await after('documents.approve');
  expect(desk.printed).toEqual([]);
});

test('a posting brings its paper out as the station is used to, and says on which printer', async () => {
  await setTo(printer);
  await after('documents.post');
  await until(() => said().includes(`入库单已送往打印机“${printer}”`));
  const [{ sheet, order } = { sheet: null, order: null }] = desk.printed;
  expect(sheet?.paper).toBe('half');
  expect(order).toMatchObject({ printer, copies: 2 });
});

test('a printer that is gone, and a paper that it has no room for, are said; the posting stands', async () => {
  await setTo('HP 一楼');
  await after('documents.post');
  await until(() => said().includes('入库单已过账，但没有自动打印：找不到打印机“HP 一楼”'));
  await setTo(printer);
  desk.print = async () => {
    throw new Refused({ code: 'sheet.noRoom', paper: 'third', page: 1 });
  };
  await after('documents.post');
  await until(() => said().includes('但没有自动打印：「241×93.1 三等分」放不下这张单据'));
  expect(said()).toContain('可在单据上按 F9 再打印');
});
