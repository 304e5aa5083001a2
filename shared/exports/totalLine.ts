/** What stands under the rows of a file, before the totals: `合计 120 行`. */
export const totalLine = (rows: number): string => `合计 ${rows} 行`;

/** Whether a row that is read back is that line. */
export const isTotalLine = (text: string): boolean => /^合计 \d+ 行$/.test(text);
