// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanInputs } from '../../../renderer/app/cleanInput';
import { InvalidInputs, useUnread } from '../../../renderer/components/InvalidInputs';
import { RequisitionLines } from '../../../renderer/requisitions/RequisitionLines';
import { blankLine, type TypedLine } from '../../../renderer/requisitions/typedLines';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { focus, type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
let stop: () => void;
let lines: readonly TypedLine[];
let unread: string[];

function Written() {
  const [now, setNow] = useState<readonly TypedLine[]>([blankLine()]);
  lines = now;
  unread = useUnread().map(({ name, text }) => `${name}: ${text}`);
  return <RequisitionLines lines={now} faults={[]} onChange={setNow} />;
}

beforeEach(async () => {
  store = testStore();
  stop = cleanInputs(document);
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => (
      <InvalidInputs>
        <Written />
      </InvalidInputs>
    )),
  );
  await until(() => cell('第 1 项物资') !== null);
});
afterEach(() => {
  stop();
  screen.unmount();
  store.close();
});

const cell = (label: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) as HTMLInputElement;

const paste = async (label: string, text: string) => {
  await focus(cell(label));
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text, files: [] } });
  await act(async () => cell(label).dispatchEvent(event));
};
const said = () => lines.map(({ item, quantity, note }) => [item?.name ?? null, quantity, note]);

test('rows of a spreadsheet become lines, each read by its own field', async () => {
  await paste('第 1 项物资', '棉被\t300\t第一车\nA05\t１，200\n');
  await until(() => lines[1]?.item != null && lines[0]?.item != null);
  expect(said()).toEqual([
    ['棉被', 300, '第一车'],
    ['毛巾被', 1200, ''],
    [null, null, ''],
  ]);
  expect(unread).toEqual([]);
});

test('what is no item or no number stays where it lands and is told', async () => {
  await paste('第 1 项物资', '不知何物\t20\n棉被\t若干');
  await until(() => unread.length === 2 && lines[1]?.item != null);
  expect(unread).toEqual(['第 1 项物资: 不知何物', '第 2 项数量: 若干']);
  expect(said()).toEqual([
    [null, 20, ''],
    ['棉被', null, ''],
    [null, null, ''],
  ]);
});
