import { afterEach, expect, test, vi } from 'vitest';
import { SearchSelect } from '../../../renderer/components/SearchSelect';
import { focus, press, type Screen, show, type, until } from '../support/screen';

let screen: Screen;
afterEach(() => screen.unmount());

test('when nothing can be read it says so, and an Enter picks nothing later', async () => {
  const onChoose = vi.fn();
  let works = false;
  const find = async (search: string) => {
    if (!works) throw new Error('no answer');
    return [{ key: search, name: search, value: search }];
  };
  screen = await show(
    <SearchSelect chosen={null} source={['test']} find={find} onChoose={onChoose} />,
  );
  const field = screen.field();
  await focus(field);
  await type(field, '棉');
  await press(field, 'Enter');
  await until(() => document.querySelector('[role="alert"]') !== null);
  expect(document.body.textContent).toContain('没能读取，请改一个字再试');
  works = true;
  await type(field, '棉被');
  await until(() => document.querySelector('[role="option"]') !== null);
  expect(onChoose).not.toHaveBeenCalled();
  await press(field, 'Enter');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('棉被');
});

test('a name longer than a search may be is looked for by its beginning, and picked by Enter', async () => {
  const name = '长'.repeat(96);
  const onChoose = vi.fn();
  const find = vi.fn(async () => [{ key: 'long', name, value: name }]);
  screen = await show(
    <SearchSelect chosen={null} source={['long']} find={find} onChoose={onChoose} />,
  );
  const field = screen.field();
  await focus(field);
  await type(field, name);
  await until(() => document.querySelector('[role="option"]') !== null);
  await press(field, 'Enter');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(name);
  expect(find).toHaveBeenLastCalledWith('长'.repeat(60));
});
