import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EvidenceDialog } from '../../../renderer/evidence/EvidenceDialog';
import { EvidenceForm } from '../../../renderer/evidence/EvidenceForm';
import { QuickClimate } from '../../../renderer/evidence/QuickClimate';
import { parseTenths } from '../../../renderer/format/parseTenths';
import { parseTime } from '../../../renderer/format/parseTime';
import type { EvidenceKindName } from '../../../shared/evidence/kinds';
import { png } from '../../support/files';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let screen: Screen | undefined;
beforeEach(() => {
  store = testStore({ opening: '2026-08-01' });
});
afterEach(() => {
  screen?.unmount();
  screen = undefined;
  store.close();
});

const labelled = (name: string) =>
  [...document.querySelectorAll<HTMLInputElement>('input')].find(
    (field) =>
      field.getAttribute('aria-label') === name ||
      [...(field.labels ?? [])].some((label) => label.textContent === name),
  )!;
const rows = async () =>
  (await store.do('viewer', 'evidence.list', { filter: { warehouse: wuhan } })).rows;
const submit = () =>
  act(async () => document.querySelector<HTMLFormElement>('[role="dialog"] form')!.requestSubmit());
const opened = async (kind: EvidenceKindName) => {
  let closed = false;
  const close = () => {
    closed = true;
  };
  screen = await showTo(
    store,
    'keeper',
    <EvidenceForm warehouse={wuhan} kind={kind} like={null} onClose={close} />,
  );
  return () => closed;
};
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent === name)!;
const text = () => document.body.textContent ?? '';

describe('the daily reading', () => {
  test('is two numbers: Enter goes from the first to the second, and sends; the cursor is at the first again', async () => {
    screen = await showTo(store, 'keeper', <QuickClimate warehouse={wuhan} />);
    for (const [warm, damp] of [
      ['18.5', '62'],
      ['１９', '63'],
    ]) {
      await act(async () => labelled('温度').focus());
      await type(labelled('温度'), warm!);
      await press(labelled('温度'), 'Enter');
      expect(document.activeElement).toBe(labelled('相对湿度'));
      await type(labelled('相对湿度'), damp!);
      await act(async () => labelled('相对湿度').form!.requestSubmit());
      await until(() => labelled('温度').value === '');
      expect(document.activeElement).toBe(labelled('温度'));
    }
    expect((await rows()).map(({ line }) => line)).toEqual(['19.0 ℃，63.0%', '18.5 ℃，62.0%']);
  });

  test('what is no number is named and not sent', async () => {
    screen = await showTo(store, 'keeper', <QuickClimate warehouse={wuhan} />);
    await type(labelled('温度'), '18.55');
    await type(labelled('相对湿度'), '62');
    await act(async () => labelled('相对湿度').form!.requestSubmit());
    expect(await rows()).toEqual([]);
  });
});

test('a day that means nothing holds the daily reading back', async () => {
  screen = await showTo(store, 'keeper', <QuickClimate warehouse={wuhan} />);
  await type(labelled('日期'), '昨天下午');
  await type(labelled('温度'), '18');
  await type(labelled('相对湿度'), '62');
  await act(async () => labelled('相对湿度').form!.requestSubmit());
  expect(document.activeElement).toBe(labelled('日期'));
  expect(await rows()).toEqual([]);
});

test('a day that means nothing ends no record', async () => {
  const record = v4();
  await store.do('keeper', 'evidence.record', {
    ...{ warehouse: wuhan, record, doneOn: '2026-11-20' },
    body: {
      ...{ kind: 'staff', post: '保管员', employment: 'fullTime', certificate: '' },
      ...{ certificateNumber: '', validUntil: null, note: '' },
    },
    persons: [{ name: '周保管', telephone: '' }],
  });
  const [row] = await rows();
  screen = await showTo(
    store,
    'keeper',
    <EvidenceDialog row={row!} mayWrite onAgain={() => {}} onClose={() => {}} />,
  );
  await type(labelled('离岗日期'), '昨天下午');
  await act(async () => labelled('离岗日期').form!.requestSubmit());
  expect(document.activeElement).toBe(labelled('离岗日期'));
  expect(await rows()).toMatchObject([{ ended: null }]);
});

describe('the form of a kind', () => {
  test('photos go with the record once it is entered; one that is no picture is named, the record stays', async () => {
    const closed = await opened('training');
    await type(labelled('内容'), '灭火器使用');
    await type(labelled('时长（小时）'), '1');
    await type(labelled('参加人数（人）'), '12');
    const drop = async (...files: File[]) => {
      const target = document.querySelector('section[aria-label="照片"]')!;
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files } });
      await act(async () => target.dispatchEvent(event));
    };
    const file = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name);
    await drop(file('演示.png', png('hall')), file('文字.png', Buffer.from('text')));
    await submit();
    await until(() => text().includes('这不是可用的照片'));
    expect(text()).toContain('记录已登记，上面的照片还没有存上');
    expect((await rows())[0]?.photos).toMatchObject([{ name: '演示.png' }]);
    await act(async () =>
      document.querySelector<HTMLElement>('button[aria-label="不加 文字.png"]')!.click(),
    );
    await submit();
    await until(closed);
    expect(await rows()).toHaveLength(1);
  });

  test('a training is entered by its declared fields', async () => {
    const closed = await opened('training');
    await submit();
    expect(text()).toContain('请填写');
    await type(labelled('内容'), '灭火器使用');
    await type(labelled('时长（小时）'), '1.5');
    await type(labelled('参加人数（人）'), '12');
    await submit();
    await until(closed);
    expect((await rows()).map(({ line }) => line)).toEqual(['消防，灭火器使用，1.5 小时，12 人']);
  });

  test('a fire check that nobody made is none: each point is said, and by whom', async () => {
    const closed = await opened('fireCheck');
    await submit();
    expect(text()).toContain('还有项目没有选');
    await act(async () => button('全部合格').click());
    await submit();
    expect(text()).toContain('请填写姓名');
    expect(await rows()).toEqual([]);
    await type(labelled('检查人 1'), '周检查');
    await submit();
    await until(closed);
    expect(await rows()).toMatchObject([{ line: '全部合格' }]);
  });

  test('rules on the wall are ticked, or it is said that there are none', async () => {
    const closed = await opened('postedRules');
    await submit();
    expect(text()).toContain('请勾选已上墙的');
    expect(await rows()).toEqual([]);
    await act(async () => labelled('一项都没有上墙').click());
    await submit();
    await until(closed);
    expect(await rows()).toMatchObject([{ line: '0 项' }]);
  });

  test('a fire check with a fault asks by when it is mended', async () => {
    const closed = await opened('fireCheck');
    await type(labelled('检查人 1'), '周检查');
    const faulty = document.querySelector<HTMLInputElement>(
      '[aria-label="灯距 ≥ 0.5 米"] input[value="faulty"]',
    );
    await act(async () => faulty!.click());
    await act(async () => button('其余全部合格').click());
    await submit();
    expect(text()).toContain('有问题的要写明期限');
    expect(await rows()).toEqual([]);
    await type(labelled('整改期限'), '20261201');
    await submit();
    await until(closed);
    expect(await rows()).toMatchObject([{ faults: ['灯距 ≥ 0.5 米'], mendBy: '2026-12-01' }]);
  });

  test('a turn of duty names somebody', async () => {
    const closed = await opened('duty');
    await submit();
    expect(text()).toContain('请填写姓名');
    await type(labelled('值班人 1'), '周值班');
    await type(labelled('值班人 1 电话'), '13900001111');
    await submit();
    await until(closed);
    expect(await rows()).toMatchObject([
      { people: [{ name: '周值班', telephone: '139****1111' }] },
    ]);
  });
});

describe('what is typed', () => {
  const limits = { least: -400, most: 800, unit: '℃' };
  test.each([
    ['23.5', 235],
    ['-3', -30],
    ['０。5', 5],
    ['', null],
  ])('%s is %s tenths', (typed, value) => {
    expect(parseTenths(typed, limits)).toEqual({ ok: true, value });
  });
  test.each(['23.55', '二十', '80.1', '-41', '--3', '1e2'])('%s is no measure', (typed) => {
    expect(parseTenths(typed, limits).ok).toBe(false);
  });
  test.each([
    ['830', '08:30'],
    ['8:05', '08:05'],
    ['２３：５９', '23:59'],
  ])('%s is %s o’clock', (typed, value) => {
    expect(parseTime(typed)).toEqual({ ok: true, value });
  });
  test.each(['2400', '8:60', '8', '早上'])('%s is no time', (typed) => {
    expect(parseTime(typed).ok).toBe(false);
  });
});
