import { act, type ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AttachmentsPanel } from '../../../renderer/documents/AttachmentsPanel';
import { CommentsPanel } from '../../../renderer/documents/CommentsPanel';
import { EraseDialog } from '../../../renderer/documents/EraseDialog';
import { useCall } from '../../../renderer/queries';
import type { DocumentView } from '../../../shared/documents/api';
import { largestAttachment } from '../../../shared/documents/attachments';
import { pdf, png, program } from '../../support/files';
import {
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
let paper: string;
const made: Blob[] = [];
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  // The page's own; jsdom has none.
  URL.createObjectURL = (blob) => `blob:test/${made.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
});
beforeEach(async () => {
  paper = (await draft(store, gift())).document;
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const gift = () =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
  });

/** A part of the page of the paper, which reads it again whenever something changes. */
function Beside({ children }: { children: (view: DocumentView) => ReactNode }) {
  const { data } = useCall('documents.read', { document: paper });
  return data ? children(data) : null;
}

const showPanel = async (login = 'keeper') => {
  screen = await showTo(
    store,
    login,
    <Beside>{(view) => <AttachmentsPanel view={view} />}</Beside>,
  );
};
const panel = () => document.querySelector<HTMLElement>('section');
const said = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.includes(name) || each.getAttribute('aria-label')?.includes(name),
  );
const click = (name: string) => act(async () => button(name)?.click());

/** Drops files on the panel, as from a folder of the desktop. */
async function drop(...files: File[]) {
  await until(() => panel() !== null);
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files } });
  await act(async () => panel()?.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
}

const fileOf = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);

describe('the attachments of a paper', () => {
  test('are added by dropping files, opened after being weighed, and removed', async () => {
    await showPanel();
    await drop(fileOf(png('one'), '照片.png'), fileOf(pdf('two'), '送货单.PDF'));
    await until(() => said().includes('送货单.pdf'));
    expect(said()).toContain('照片.png');
    await click('照片.png');
    await until(() => document.querySelector('img') !== null);
    expect(document.querySelector('img')?.src).toMatch(/^blob:/);
    expect(made.at(-1)?.type).toBe('image/png');
    await click('关闭');
    await click('移除 送货单.pdf');
    await until(() => said().includes('移除附件？'));
    await act(async () =>
      [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')].at(-1)?.click(),
    );
    await until(() => !panel()?.textContent?.includes('送货单.pdf'));
    expect(panel()?.textContent).toContain('照片.png');
  });

  test('what is no picture or paper is refused beside the list, in words', async () => {
    await showPanel();
    await drop(fileOf(program(), '发票.pdf'));
    await until(() => said().includes('这种文件不能作附件'));
  });

  test('of several files says which was kept, which was refused and why', async () => {
    await showPanel();
    await drop(
      fileOf(program(), '发票.pdf'),
      fileOf(png('four'), '收据.png'),
      fileOf(pdf('five'), '清单.pdf'),
    );
    await until(() => said().includes('没有附上“发票.pdf”：这种文件不能作附件'));
    await until(() => said().includes('已附上：收据.png、清单.pdf。'));
    await until(() => button('移除 清单.pdf') !== undefined);
  });

  test('what is too large is not even read', async () => {
    await showPanel();
    const large = fileOf(pdf(), '录像.pdf');
    Object.defineProperty(large, 'size', { value: largestAttachment + 1 });
    await drop(large);
    await until(() => said().includes('没有附上“录像.pdf”：超过 15 MB'));
  });

  test('of a posted paper stay', async () => {
    paper = (await posted(store, gift())).document;
    await showPanel();
    await drop(fileOf(png('three'), '照片.png'));
    await until(() => said().includes('照片.png'));
    expect(button('移除')).toBeUndefined();
    expect(said()).toContain('过账后的附件随单据留存');
  });

  test('are named, not opened, for those who do not work there', async () => {
    await store.do('keeper', 'attachments.add', {
      document: paper,
      attachment: crypto.randomUUID(),
      fileName: '照片.png',
      base64: png('four').toString('base64'),
    });
    await showPanel('viewer');
    await until(() => said().includes('照片.png'));
    expect(document.querySelectorAll('section button')).toHaveLength(0);
  });

  test('are no panel where there are none and nobody may add any', async () => {
    await showPanel('viewer');
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(panel()).toBeNull();
  });
});

test('a comment is written with Ctrl+Enter, shown, and the field is empty again', async () => {
  screen = await showTo(
    store,
    'approver',
    <Beside>{(view) => <CommentsPanel view={view} />}</Beside>,
  );
  await until(() => document.querySelector('textarea') !== null);
  const field = document.querySelector('textarea')!;
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(field, '票据后补');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
    );
  });
  await until(() => document.querySelector('article') !== null);
  expect(document.querySelector('article')?.textContent).toContain('票据后补');
  expect(document.querySelector('article')?.textContent).toContain('测试approver');
  await until(() => field.value === '');
  await press(field, 'Enter');
  expect(document.querySelectorAll('article')).toHaveLength(1);
});

test('an administrator erases a person from the paper, with a reason', async () => {
  await posted(store, gift());
  const to = { kind: 'team' as const, team: names.team('relief') };
  const item = names.item('A04');
  paper = (
    await posted(
      store,
      dispatchBody({
        to,
        lines: [dispatchLine({ item, asked: { count: 1, unit: '床', factor: 1 } })],
      }),
    )
  ).document;
  const onClose = vi.fn();
  screen = await showTo(store, 'admin', <EraseDialog document={paper} onClose={onClose} />);
  await until(() => said().includes('提货人：张三'));
  expect(button('永久删除')?.disabled).toBe(true);
  const reason = [...document.querySelectorAll<HTMLInputElement>('input')].at(-1)!;
  await type(reason, '本人申请');
  await click('永久删除');
  await until(() => onClose.mock.calls.length > 0);
  const { persons } = await store.do('keeper', 'documents.read', { document: paper });
  expect(persons.collector?.name).toBe('（已删除）');
});
