/** `35 分钟`, `4 小时 05 分`. */
export function minutesText(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  const left = minutes % 60;
  const hours = `${Math.floor(minutes / 60)} 小时`;
  return left === 0 ? hours : `${hours} ${String(left).padStart(2, '0')} 分`;
}
