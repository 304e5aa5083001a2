/** With so many digits behind the point, and a comma at each thousand: 1172.8 → `1,172.8`. */
export function formatDecimal(value: number, digits: number): string {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
