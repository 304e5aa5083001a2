import { expect, test } from 'vitest';
import { pdfName } from '../../../electron/printing/fileName';
import { fc } from '../../support/properties';

test.each([
  [['RK-42010001-20261123-0001', '入库单'], 'RK-42010001-20261123-0001 入库单.pdf'],
  [['..\\..\\windows\\x'], 'windows x.pdf'],
  [['../../etc/passwd'], 'etc passwd.pdf'],
  [['C:\\x:ads', 'a<b>"c|d?e*f'], 'C x ads a b c d e f.pdf'],
  [['con'], '_con.pdf'],
  [['LPT1'], '_LPT1.pdf'],
  [['库存表', '𠮷䶮仓库'], '库存表 𠮷䶮仓库.pdf'],
  [['\u202efdp.exe'], 'fdp exe.pdf'],
  [[' . . '], '_.pdf'],
])('%j is saved as %s', (parts, name) => {
  expect(pdfName(parts)).toBe(name);
});

test('whatever the parts, the name stays in its folder and every system takes it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      const name = pdfName(parts);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[\p{L}\p{N} ()（）_-]+\.pdf$/u);
      expect(name).not.toMatch(/^ | \.pdf$/);
    }),
  );
});
