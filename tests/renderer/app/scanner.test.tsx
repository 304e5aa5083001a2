import { act, useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  listenToScanner,
  type ScanAnswer,
  takesScans,
  useScan,
} from '../../../renderer/app/scanner';
import { clock, key, type } from '../support/keys';
import { type Screen, show, until } from '../support/screen';

let stop: () => void;
let screen: Screen;
const entered = vi.fn();
const heard = vi.fn((_code: string): ScanAnswer => 'taken');
beforeAll(() => {
  stop = listenToScanner();
});
beforeEach(() => {
  entered.mockClear();
  heard.mockReset().mockReturnValue('taken');
});
afterEach(() => screen.unmount());
afterAll(() => stop());

function Field(props: Record<string, string>) {
  const [value, setValue] = useState('先写的');
  return (
    <input
      {...props}
      aria-label="备注"
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && entered()}
    />
  );
}

function Desk({ handle = heard, ...rest }: { handle?: typeof heard; [name: string]: unknown }) {
  useScan(handle);
  return <Field {...(rest as Record<string, string>)} />;
}

async function focused(content = <Desk />): Promise<HTMLInputElement> {
  screen = await show(content);
  const field = screen.field();
  await act(async () => {
    field.focus();
    field.setSelectionRange(1, 2);
  });
  return field;
}

describe('a scanner', () => {
  test.each([0, 5, 20, 34])('is known by keys %i ms apart', async (pace) => {
    const field = await focused();
    await type('6901234567892', pace);
    await until(() => heard.mock.calls.length > 0);
    expect(heard.mock.calls).toEqual([['6901234567892']]);
    expect(field.value).toBe('先写的');
    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 2]);
    expect(entered).not.toHaveBeenCalled();
  });

  test('may end its codes with Tab, and hold Shift for capitals', async () => {
    await focused();
    await act(async () => {
      clock.now += 1000;
      for (const sign of ['Shift', 'R', 'Shift', 'K', '4', '2', '0']) {
        clock.now += 4;
        key(sign, { shiftKey: /[A-Z]/.test(sign) });
      }
      clock.now += 4;
      expect(key('Tab', { code: 'Tab' })).toBe(false);
    });
    await until(() => heard.mock.calls.length > 0);
    expect(heard.mock.calls).toEqual([['RK420']]);
  });

  test('is understood through an input method, by the places of its keys', async () => {
    const field = await focused();
    await act(async () => {
      clock.now += 1000;
      for (const code of ['KeyR', 'KeyK', 'Digit4', 'Digit2', 'Minus', 'Digit1']) {
        clock.now += 4;
        key('Process', { code, isComposing: true });
      }
      clock.now += 4;
      key('Process', { code: 'Enter', isComposing: true });
    });
    await until(() => heard.mock.calls.length > 0);
    expect(heard.mock.calls).toEqual([['RK42-1']]);
    expect(field.value).toBe('先写的');
    expect(document.activeElement).toBe(field);
  });

  test('works where no field is', async () => {
    const field = await focused();
    await act(async () => field.blur());
    await type('A-01-03', 3);
    await until(() => heard.mock.calls.length > 0);
    expect(heard.mock.calls).toEqual([['A-01-03']]);
  });

  test('types into a field that is there for it', async () => {
    const field = await focused(<Desk {...takesScans} />);
    await type('SN-88-001', 4);
    expect(field.value).toBe('先SN-88-001的');
    expect(entered).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what a person types is not touched', () => {
  test('slowly', async () => {
    const field = await focused();
    await type('6901234', 60);
    expect(field.value).toBe('先6901234的');
    expect(entered).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  test('fast, but short', async () => {
    const field = await focused();
    await type('128', 10);
    expect(field.value).toBe('先128的');
    expect(entered).toHaveBeenCalledOnce();
  });

  test('fast, with an Enter that comes when a person would press it', async () => {
    const field = await focused();
    await act(async () => {
      clock.now += 1000;
      for (const sign of '12345') {
        clock.now += 10;
        key(sign);
      }
      clock.now += 120;
      key('Enter', { code: 'Enter' });
    });
    expect(field.value).toBe('先12345的');
    expect(entered).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  test('as a password', async () => {
    const field = await focused(<Desk type="password" />);
    await type('geheim12', 4);
    expect(field.value).toContain('geheim12');
    expect(heard).not.toHaveBeenCalled();
  });

  test('under the login', async () => {
    screen = await show(
      <div inert>
        <Desk />
      </div>,
    );
    await type('6901234567892', 4);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a code goes', () => {
  const asked = vi.fn((_code: string): ScanAnswer => 'pass');
  const last = vi.fn((_code: string): ScanAnswer => 'taken');
  beforeEach(() => {
    asked.mockClear();
    last.mockClear();
  });
  function Rest() {
    useScan(last, { fallback: true });
    return null;
  }

  test('to the screen that was shown last, and to the last resort when none wants it', async () => {
    await focused(
      <>
        <Desk />
        <Desk handle={asked} />
        <Rest />
      </>,
    );
    await type('6901234', 4);
    await until(() => heard.mock.calls.length > 0);
    expect(asked).toHaveBeenCalledOnce();
    expect(last).not.toHaveBeenCalled();
    heard.mockReturnValue('pass');
    await type('6901234', 4);
    await until(() => last.mock.calls.length > 0);
    expect(last).toHaveBeenCalledOnce();
  });

  test('to nobody below an open dialog', async () => {
    await focused(
      <>
        <Desk />
        <div role="dialog" aria-modal="true" />
      </>,
    );
    await type('6901234', 4);
    expect(heard).not.toHaveBeenCalled();
  });
});
