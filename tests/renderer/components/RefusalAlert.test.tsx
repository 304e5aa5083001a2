import { afterEach, expect, test, vi } from 'vitest';
import { BugError, RefusedError } from '../../../renderer/api';
import { RefusalAlert } from '../../../renderer/components/RefusalAlert';
import { type Screen, show } from '../support/screen';

let screen: Screen;
afterEach(() => {
  screen.unmount();
  vi.restoreAllMocks();
});

test.each([
  ['refusal', new RefusedError({ code: 'operation.direct' })],
  ['bug', new BugError({ call: 'documents.submit', id: 'x1' })],
])('a %s is brought into view, wherever in a long form it was asked for', async (_, error) => {
  const brought = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  screen = await show(<RefusalAlert error={error} />);
  const alert = screen.root.querySelector('[role="alert"]');
  expect(brought.mock.contexts).toEqual([alert]);
});

test('what is not refused moves nothing', async () => {
  const brought = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  screen = await show(<RefusalAlert error={null} />);
  expect(brought).not.toHaveBeenCalled();
});
