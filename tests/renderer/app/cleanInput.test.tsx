import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { cleaned, cleanInputs } from '../../../renderer/app/cleanInput';
import { maybeText, remark } from '../../../shared/fields';
import { type Screen, show, type } from '../support/screen';

describe('text on its way into a field', () => {
  test('loses the tabs and line ends of a spreadsheet', () => {
    expect(cleaned('棉被\t300\r\n', false)).toBe('棉被 300 ');
  });

  test('keeps its line ends where several lines can be written', () => {
    expect(cleaned('第一行\r\n第二\t行\n', true)).toBe('第一行\n第二 行\n');
  });

  test('loses what turns the direction of writing, what has no width, and halves of characters', () => {
    expect(cleaned('\ufeffA\u202eB\u200bC\u00ad\ud800D', false)).toBe('ABC D');
    expect(cleaned('𠮷䶮', false)).toBe('𠮷䶮');
  });

  test('is such as the contract takes, whatever sign was in it', () => {
    for (let start = 0; start < 0x11_0000; start += 256) {
      const signs = Array.from({ length: 256 }, (_, sign) => String.fromCodePoint(start + sign));
      expect(maybeText(1000).safeParse(cleaned(signs.join(''), false)).success).toBe(true);
      expect(remark.safeParse(cleaned(signs.join(''), true)).success).toBe(true);
    }
  });
});

describe('a field anywhere on the page', () => {
  let screen: Screen;
  let end: () => void;
  afterEach(() => {
    screen.unmount();
    end();
  });

  function Name() {
    const [name, setName] = useState('');
    return (
      <>
        <input value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <output>{JSON.stringify(name)}</output>
      </>
    );
  }

  test('never hears of a sign that nobody can see', async () => {
    end = cleanInputs(document);
    screen = await show(<Name />);
    await type(screen.field(), '应急\u200b响应\u2060');
    expect(screen.field().value).toBe('应急响应');
    expect(screen.root.querySelector('output')?.textContent).toBe('"应急响应"');
  });
});
