import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Output, Parsed } from '../../shared/api';
import { conditionNames, priceBasisNames } from '../../shared/names';
import { readWarehouse } from '../context';
import { type JobContext, reading } from '../job';
import { exampleMark, type OpeningKey, openingColumns } from './openingColumns';
import { type OpeningThings, readOpeningThings } from './openingThings';

/** Rows that are ready to be filled in: as text, so that Excel leaves long codes as they are typed. */
const emptyRows = 300;

/** The Excel template for opening stock: the sheet to fill in, and beside it what may be filled in. */
export async function openingStockTemplate(
  context: JobContext,
  { warehouse: code }: Parsed<'openingStock.template'>,
): Promise<Output<'openingStock.template'>> {
  const { db } = reading(context);
  const { id } = readWarehouse(db, code);
  const things = readOpeningThings(db, id);
  const file = await writeExcelFile([
    {
      sheet: '期初库存',
      data: sheetToFill(things),
      columns: openingColumns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: '可填内容',
      data: choices(things),
      columns: [12, 22, 30, 8, 18, 12, 16, 8, 12, 28, 24].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return { fileName: `期初库存模板 ${code}.xlsx`, base64: Buffer.from(file).toString('base64') };
}

const heading = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e9edf2',
  alignVertical: 'center',
});

const text = (value: string): CellObject => ({ value, type: String, format: '@' });

function sheetToFill(things: OpeningThings): SheetData {
  const numbers: readonly OpeningKey[] = ['quantity', 'price'];
  const blank = openingColumns.map(
    ({ key }): CellObject =>
      numbers.includes(key) ? { type: Number } : { type: String, format: '@' },
  );
  return [
    openingColumns.map(({ heading: words }) => heading(words)),
    exampleRow(things),
    ...Array.from({ length: emptyRows }, () => blank),
  ];
}

function exampleRow({ items, bins }: OpeningThings): SheetData[number] {
  const item = items[0];
  const cells: Record<OpeningKey, string> = {
    code: `${exampleMark} ${item?.code ?? ''}`,
    name: item?.name ?? '',
    spec: item?.spec ?? '',
    unit: item?.unit ?? '',
    quantity: '120',
    price: '295.77',
    priceBasis: priceBasisNames.invoice,
    batchNumber: '20260315',
    productionDate: '2026-03-15',
    expiry: '2031-03-14',
    bin: bins[0]?.code ?? '',
    condition: conditionNames.good,
    owner: '',
    earmark: '',
    note: '本行是示例，不会导入；物权单位不填即为本级红十字会',
  };
  return openingColumns.map(({ key }) => ({ ...text(cells[key]), textColor: '#7a8699' }));
}

/** Lists beside each other: the catalogue, the bins, and the words of the other columns. */
function choices({ items, bins, owners, earmarks }: OpeningThings): SheetData {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['物资编码', items.map(({ code }) => code)],
    ['品名', items.map(({ name }) => name)],
    ['规格型号', items.map(({ spec }) => spec)],
    ['单位', items.map(({ unit }) => unit)],
    [
      '包装',
      items.map(({ unit, packs }) => packs.map((p) => `${p.unit}=${p.factor}${unit}`).join('，')),
    ],
    ['货位', bins.map(({ code }) => code)],
    ['库区', bins.map(({ zone }) => zone)],
    ['状态', Object.values(conditionNames)],
    ['计价依据', Object.values(priceBasisNames)],
    ['物权单位', owners.map(({ name }) => name)],
    ['定向用途', earmarks.map(({ name }) => name)],
  ];
  const longest = Math.max(...lists.map(([, values]) => values.length));
  return [
    lists.map(([words]) => heading(words)),
    ...Array.from({ length: longest }, (_, row) =>
      lists.map(([, values]) => (values[row] ? text(values[row]) : null)),
    ),
  ];
}
