/** What is said of a scan on a paper that is being written. */
export const scanWords = {
  from: (bin: string) => `从货位 ${bin} 取`,
  notHere: '库里没有这种物资，或不能列入这张单',
  notInBin: (bin: string) => `货位 ${bin} 里没有；要换货位，先扫货位`,
  several: '不止一处或一批：先扫货位，或扫批次标签',
  already: '这一件已在单上',
  notHeld: '不在这一方的在外物资里',
  full: (count: string, unit: string) => `在外只有 ${count} ${unit}，单上已写满`,
  scanSerial: '有序列号的逐件扫序列号',
} as const;
