import { describe, expect, test } from 'vitest';
import { readSheetRows } from '../../../electron/imports/readSheetRows';
import { workbook, zip } from '../../support/zip';

const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rowsOf = (sheetData: string, options?: Parameters<typeof workbook>[1]) =>
  readSheetRows(zip(workbook(sheetData, options)), 2000);
const refusal = (file: Buffer) =>
  readSheetRows(file, 2000).then(
    () => 'read',
    (error) => error.refusal?.code ?? error,
  );

describe('cells', () => {
  test('a number is read as Excel shows it, not as it is stored', async () => {
    const [row] = await rowsOf(
      '<row r="1"><c r="A1"><v>295.77</v></c><c r="B1"><v>0.30000000000000004</v></c>' +
        '<c r="C1"><v>20261103001</v></c><c r="D1"><v>1.2345678901234567E+17</v></c></row>',
    );
    expect(row?.map((cell) => cell?.text)).toEqual([
      '295.77',
      '0.3',
      '20261103001',
      '123456789012346000',
    ]);
    for (const cell of row ?? []) expect(cell?.kind).toBe('number');
  });

  test('a date is read by either date system of Excel', async () => {
    const cell = (serial: number) => `<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`;
    expect((await rowsOf(cell(46_349)))[0]).toEqual([{ text: '2026-11-23', kind: 'date' }]);
    const mac = await rowsOf(cell(44_887), { date1904: true });
    expect(mac[0]).toEqual([{ text: '2026-11-23', kind: 'date' }]);
  });

  test('long codes that are text stay text, and blanks are nothing', async () => {
    const rows = await rowsOf(
      `<row r="1">${text('A1', '00012345678901234567')}${text('B1', '  ')}${text('C1', ' x ')}</row>`,
    );
    expect(rows[0]).toEqual([
      { text: '00012345678901234567', kind: 'text' },
      null,
      { text: 'x', kind: 'text' },
    ]);
  });

  test('a formula that came to nothing is not taken for an empty cell', async () => {
    const rows = await rowsOf(
      `<row r="2">${text('A2', 'x')}<c r="B2" t="e"><f>VLOOKUP(1,A1:A2,1)</f><v>#N/A</v></c></row>`,
    );
    expect(rows[1]?.[1]).toEqual({ text: '#N/A', kind: 'error' });
  });

  test('empty cells with a style may lie far out', async () => {
    const rows = await rowsOf(
      `<row r="1">${text('A1', 'x')}<c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`,
    );
    expect(rows).toEqual([[{ text: 'x', kind: 'text' }]]);
  });
});

describe('files that are not read', () => {
  const sound = workbook(`<row r="1">${text('A1', 'x')}</row>`);

  test('nothing, a text, a picture, half a file', async () => {
    const file = zip(sound);
    for (const bad of [Buffer.alloc(0), Buffer.from('物资编码,品名'), Buffer.from('\x89PNG')])
      expect(await refusal(bad)).toBe('file.notExcel');
    expect(await refusal(file.subarray(0, file.length - 30))).toBe('file.notExcel');
    expect(await refusal(file.subarray(30))).toBe('file.notExcel');
    expect(await refusal(file)).toBe('read');
  });

  test('a ZIP of something else', async () => {
    expect(await refusal(zip({ 'word/document.xml': '<x/>' }))).toBe('file.notExcel');
  });

  test('more than 20 MB', async () => {
    expect(await refusal(Buffer.alloc(20_000_001))).toBe('file.tooLarge');
  });

  test('what would burst: 150 MB of zeros in a few hundred KB', async () => {
    const bomb = zip({ ...sound, 'xl/media/image1.png': Buffer.alloc(150_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('file.tooLarge');
  });

  test('what lies about its size, so that another reader would be given less room', async () => {
    const content = 'xl/worksheets/sheet1.xml';
    expect(await refusal(zip(sound, { [content]: { inflated: 10 } }))).toBe('file.notExcel');
    expect(await refusal(zip(sound, { [content]: { inflated: 2 ** 32 - 1 } }))).toBe(
      'file.tooLarge',
    );
    expect(await refusal(zip(sound, { [content]: { encrypted: true } }))).toBe('file.notExcel');
  });

  test('more than 200 entries, or names that lead out', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x${n}.xml`, '<x/>']));
    expect(await refusal(zip({ ...sound, ...many }))).toBe('file.notExcel');
    for (const name of ['../x.xml', '/etc/x.xml', 'C:\\x.xml', 'xl/../../x.xml'])
      expect(await refusal(zip({ ...sound, [name]: '<x/>' })), name).toBe('file.notExcel');
  });

  test('a document type, in any part', async () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const inSheet = workbook(`<row r="1">${text('A1', 'x')}</row>`, { before: dtd });
    expect(await refusal(zip(inSheet))).toBe('file.notExcel');
    expect(await refusal(zip({ ...sound, 'docProps/core.xml': `${dtd}<x/>` }))).toBe(
      'file.notExcel',
    );
  });

  test('a cell so far out that the way to it fills the memory', async () => {
    for (const row of [
      `<row r="99999999999">${text('A99999999999', 'x')}</row>`,
      `<row r="1">${text('ZZZZZZ1', 'x')}</row>`,
      `<row r="1">${text('AZ1', 'x')}</row>`,
      `<row r="&#57;99999999">${text('A1', 'x')}</row>`,
    ])
      expect(await refusal(zip(workbook(row))), row).toBe('file.notExcel');
  });

  test('the same in a sheet under another name', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...rest } = workbook(
      `<row r="1">${text('ZZZZZZ1', 'x')}</row>`,
    );
    const relations = rest['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1', 'other');
    const renamed = { ...rest, 'xl/_rels/workbook.xml.rels': relations, 'xl/other.xml': sheet };
    expect(await refusal(zip(renamed))).toBe('file.notExcel');
  });

  test('more cells than a list of goods has', async () => {
    const row = (n: number) =>
      `<row r="${n}">${[...'ABCDEF'].map((c) => `<c r="${c}${n}"><v>1</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 100_001 }, (_, n) => row(n + 1)).join('');
    expect(await refusal(zip(workbook(rows)))).toBe('file.tooManyRows');
  });

  test('XML that is broken', async () => {
    expect(await refusal(zip(workbook('<row r="1"><c r="A1"><v>1</c></row>')))).toBe(
      'file.notExcel',
    );
    expect(await refusal(zip(workbook('<row r="1"><c><v>1</v></c></row>')))).toBe('file.notExcel');
  });
});
