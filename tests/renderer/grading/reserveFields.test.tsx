import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReserveFields } from '../../../renderer/grading/ReserveFields';
import type { Criterion } from '../../../shared/grading/kinds';
import { reference } from '../../support/grading';
import { namesAt } from '../../support/papers';
import { samplesFor } from '../../support/samples';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { type Screen, until } from '../support/screen';

type Reserve = Extract<Criterion, { kind: 'reserve' }>;
const quilts = reference.criteria.find((each): each is Reserve => each.kind === 'reserve')!;

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  screen.unmount();
  store.close();
});

/** A reserve of a category that the standard did not count when it was read. */
function Fields({ category }: { category: string }) {
  const [draft, change] = useState<Criterion>({ ...quilts, items: [], category });
  return <ReserveFields draft={draft as Reserve} catalogue={[]} wrong={{}} onChange={change} />;
}

/** What stands at the end of fields: the units. */
const units = () =>
  [...document.querySelectorAll('[data-position="right"]')]
    .map((each) => each.textContent)
    .filter((text) => text !== '');

test('a category that was just chosen says its unit before anything is saved', async () => {
  const samples = samplesFor(await namesAt(store));
  const { category } = await store.do('admin', 'categories.save', samples['categories.save']);
  await store.do('admin', 'items.save', { ...samples['items.save'], category });
  screen = await showTo(store, 'admin', <Fields category={samples['categories.save'].code} />);
  await until(() => units().length === 4);
  expect(units()).toEqual(['床', '床', '床', '床']);
});
