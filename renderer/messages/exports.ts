/** Words of 导出. */
export const exportWords = {
  button: '导出',
  xlsx: 'Excel 工作簿（.xlsx）',
  csv: 'CSV 文本（.csv）',
  saved: (rows: string, path: string) => `已导出 ${rows} 行：${path}`,
} as const;
