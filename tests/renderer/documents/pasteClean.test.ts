import { describe, expect, test } from 'vitest';
import { cleaned } from '../../../renderer/documents/pasteClean';

describe('text that is pasted into a field', () => {
  test('loses the tabs and line ends of a spreadsheet', () => {
    expect(cleaned('棉被\t300\r\n', false)).toBe('棉被 300');
  });

  test('keeps its line ends where several lines can be written', () => {
    expect(cleaned('第一行\r\n第二\t行\n', true)).toBe('第一行\n第二 行\n');
  });

  test('loses signs that turn the direction of writing, and halves of characters', () => {
    expect(cleaned('A\u202eB\ud800C', false)).toBe('A B C');
    expect(cleaned('𠮷䶮', false)).toBe('𠮷䶮');
  });
});
