/** Words of 导出. */
export const exportWords = {
  button: '导出',
  xlsx: 'Excel 工作簿（.xlsx）',
  csv: 'CSV 文本（.csv）',
  soFar: (rows: string) => `已读 ${rows} 行`,
  stop: '停止导出',
  saved: (rows: string, path: string) => `已导出 ${rows} 行：${path}`,
} as const;
