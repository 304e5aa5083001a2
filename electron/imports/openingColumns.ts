/** The columns of the sheet of opening stock, in order, with their width in characters. */
export const openingColumns = [
  { key: 'code', heading: '物资编码', width: 12 },
  { key: 'name', heading: '品名', width: 18 },
  { key: 'spec', heading: '规格型号', width: 24 },
  { key: 'unit', heading: '单位', width: 8 },
  { key: 'quantity', heading: '数量', width: 10 },
  { key: 'price', heading: '单价(元)', width: 12 },
  { key: 'priceBasis', heading: '计价依据', width: 12 },
  { key: 'batchNumber', heading: '批号', width: 16 },
  { key: 'productionDate', heading: '生产日期', width: 14 },
  { key: 'expiry', heading: '失效日期(日期/无/未知)', width: 22 },
  { key: 'bin', heading: '货位', width: 12 },
  { key: 'condition', heading: '状态', width: 8 },
  { key: 'owner', heading: '物权单位', width: 22 },
  { key: 'earmark', heading: '定向用途', width: 18 },
  { key: 'note', heading: '备注', width: 24 },
] as const;

export type OpeningKey = (typeof openingColumns)[number]['key'];

/** A row whose first cell begins with this is an example, and not read. */
export const exampleMark = '示例';

/** What a sheet must have a column for. */
export const neededColumns: readonly OpeningKey[] = ['code', 'unit', 'quantity', 'expiry', 'bin'];

export function headingOf(key: OpeningKey): string {
  return openingColumns.find((column) => column.key === key)?.heading ?? key;
}

/** A heading without blanks and what stands in brackets, which people change. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*]/g, '');
}
