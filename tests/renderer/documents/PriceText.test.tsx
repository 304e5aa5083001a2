import { afterEach, expect, test } from 'vitest';
import { PriceText } from '../../../renderer/documents/forms/PriceCell';
import { type Screen, show } from '../support/screen';

let screen: Screen;
afterEach(() => screen.unmount());

test('a price that is read says of how much it is', async () => {
  screen = await show(<PriceText price={{ per: 'unit', price: 700_000 }} unit="包" />);
  expect(screen.root.textContent).toContain('¥70.00每包');
});
