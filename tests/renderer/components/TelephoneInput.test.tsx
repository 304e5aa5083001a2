// @vitest-environment happy-dom
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { InvalidInputs, useInvalidInputs } from '../../../renderer/components/InvalidInputs';
import { TelephoneInput } from '../../../renderer/components/TelephoneInput';
import { inputWords } from '../../../renderer/messages/inputs';
import { focus, leave, type Screen, show, type } from '../support/screen';

let screen: Screen;
let value: string;
let blocked: () => boolean;
afterEach(() => screen.unmount());

function Field({ kept, readOnly }: { kept: string; readOnly: boolean }) {
  const [telephone, setTelephone] = useState(kept);
  blocked = useInvalidInputs().focusFirst;
  value = telephone;
  return (
    <TelephoneInput
      aria-label="电话"
      readOnly={readOnly}
      value={telephone}
      onChange={setTelephone}
    />
  );
}
const showField = (kept = '', readOnly = false) =>
  show(
    <InvalidInputs>
      <Field kept={kept} readOnly={readOnly} />
    </InvalidInputs>,
  );
const told = () => screen.root.textContent?.includes(inputWords.telephone);

test('a telephone with a digit missing is told when it is left and holds the form back', async () => {
  screen = await showField();
  const field = screen.field();
  await focus(field);
  await type(field, '139712345');
  expect([value, told()]).toEqual(['', false]);
  await leave(field);
  expect([told(), blocked()]).toEqual([true, true]);
  await type(field, '１３９７１２３４５６７');
  expect([value, blocked()]).toEqual(['13971234567', false]);
});

test('one that was kept before is shown and told to whoever may mend it, and to nobody else', async () => {
  screen = await showField('139712345');
  expect([screen.field().value, told()]).toEqual(['139712345', true]);
  screen.unmount();
  screen = await showField('139****4567', true);
  expect(told()).toBe(false);
});
