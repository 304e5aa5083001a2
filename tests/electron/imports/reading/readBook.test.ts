import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../electron/imports/reading/decodeText';
import { readBook } from '../../../../electron/imports/reading/readBook';
import { workbook, zip } from '../../../support/zip';

const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const read = async (file: Buffer, fileName = 'a.xlsx') =>
  readBook({ bytes: file, fileName }, { progress: () => {}, tell: () => {} });
const rowsOf = async (sheetData: string, options?: Parameters<typeof workbook>[1]) =>
  (await read(zip(workbook(sheetData, options)))).sheets[0]!.rows;
const refusal = (file: Buffer, fileName?: string) =>
  read(file, fileName).then(
    () => 'read',
    ({ refusal }) => (refusal.because ? `${refusal.code} ${refusal.because}` : refusal.code),
  );
const csv = async (file: Buffer) =>
  (await read(file, 'a.csv')).sheets[0]!.rows.map((row) => row.map((cell) => cell?.text ?? null));

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
      `<row r="&#57;99999999">${text('A1', 'x')}</row>`,
    ])
      expect(await refusal(zip(workbook(row))), row).toBe('file.notExcel');
    for (const address of ['ZZZZZZ1', 'AZ1']) {
      const wide = workbook(`<row r="1">${text(address, 'x')}</row>`);
      expect(await refusal(zip(wide)), address).toBe('file.unfit columns');
    }
  });

  test('the same in a sheet under another name', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...rest } = workbook(
      `<row r="1">${text('ZZZZZZ1', 'x')}</row>`,
    );
    const relations = rest['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1', 'other');
    const renamed = { ...rest, 'xl/_rels/workbook.xml.rels': relations, 'xl/other.xml': sheet };
    expect(await refusal(zip(renamed))).toBe('file.unfit columns');
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

describe('workbooks that carry more than values', () => {
  const sound = workbook(`<row r="1">${text('A1', 'x')}</row>`);

  test.each([
    ['xl/vbaProject.bin', 'macros'],
    ['xl/externalLinks/externalLink1.xml', 'links'],
    ['xl/embeddings/Workbook1.xlsx', 'nested'],
    ['xl/embeddings/more.zip', 'nested'],
  ])('%s is refused', async (name, because) => {
    expect(await refusal(zip({ ...sound, [name]: '<x/>' }))).toBe(`file.unfit ${because}`);
  });

  test('an .xls and a workbook with a password are told apart, each with its way out', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await refusal(ole, 'a.xls')).toBe('file.unfit oldExcel');
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(locked)).toBe('file.unfit locked');
  });

  test('a name that says something else', async () => {
    expect(await refusal(zip(sound), 'a.csv')).toBe('file.unfit name');
    expect(await refusal(Buffer.from('a,b'), 'a.xlsx')).toBe('file.notExcel');
    expect(await refusal(Buffer.from('<html><table>'), 'a.csv')).toBe('file.notExcel');
  });

  test('of a formula the saved value is taken, never evaluated', async () => {
    const rows = await rowsOf('<row r="1"><c r="A1"><f>1+1</f><v>7</v></c></row>');
    expect(rows[0]?.[0]?.text).toBe('7');
  });

  test('a million empty rows are refused before they keep anybody waiting', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 2}"/>`).join('');
    const file = zip(workbook(`<row r="1">${text('A1', 'x')}</row>${empty}`));
    expect(await refusal(file)).toBe('file.tooManyRows');
  });
});

describe('text files', () => {
  const words = '物资编码,品名\r\n00123,棉被\r\n420106198001011234,"帐篷,单"\r\n';
  /** 物资编码,品名 and A04,棉被 in GBK. */
  const gbk = Buffer.from('ceefd7cab1e0c2eb2cc6b7c3fb0a4130342cc3deb1bb0a', 'hex');
  const expected = [
    ['物资编码', '品名'],
    ['00123', '棉被'],
    ['420106198001011234', '帐篷,单'],
    [null],
  ];

  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(words, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
  ])('in %s keep their zeros and 18 digits', async (_name, file) => {
    expect(await csv(file)).toEqual(expected);
  });

  test('in GBK, alone or put together with lines of UTF-8', async () => {
    expect(await csv(gbk)).toEqual([['物资编码', '品名'], ['A04', '棉被'], [null]]);
    const mixed = Buffer.concat([gbk, Buffer.from('A06,毛毯\n')]);
    expect((await csv(mixed))[2]).toEqual(['A06', '毛毯']);
  });

  test('a character of GB18030 with four bytes is one character', () => {
    expect(decodeText(Buffer.from('b1bb2c953290310a', 'hex'))).toBe('被,𠂇\n');
  });

  test('with tabs or semicolons, and what guards against formulas taken off', async () => {
    expect(await csv(Buffer.from('a\tb\n1\t2'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const guarded = Buffer.from(`a;b\n'=1+1;"=""001"""`);
    expect((await csv(guarded))[1]).toEqual(['=1+1', '001']);
  });

  test('that are no text, or have a quote that never ends, are refused', async () => {
    const noText = Buffer.from([0x89, 0x50, 0, 0, 1, 0xff]);
    expect(await refusal(noText, 'a.csv')).toBe('file.unfit noText');
    expect(await refusal(Buffer.from('a,"b\n1,2\n3,4'), 'a.csv')).toBe('file.unfit quotes');
    const long = Buffer.from('1,2\n'.repeat(100_001));
    expect(await refusal(long, 'a.csv')).toBe('file.tooManyRows');
    expect(await refusal(Buffer.from(`${','.repeat(60)}\n`), 'a.csv')).toBe('file.unfit columns');
  });
});
