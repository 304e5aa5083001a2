import { formatDecimal } from './decimal';

/** 1_800_000 cm³ → `1.80 m³`; what is there is never shown as nothing. */
export function formatVolume(cm3: number): string {
  if (cm3 > 0 && cm3 < 10_000) return '0.01 m³';
  return `${formatDecimal(cm3 / 1e6, 2)} m³`;
}

/** 12_500 g → `12.5 kg`. */
export function formatWeight(grams: number): string {
  return `${formatDecimal(grams / 1000, 1)} kg`;
}

/** Thousands of a measure as people type it, as a whole number of the smaller: `1.8` m³ → cm³. */
export function parseMeasure(text: string, factor: number): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(plain)) return null;
  const value = Math.round(Number(plain) * factor);
  return value > 0 ? value : null;
}

/** The other way round: 1_800_000 cm³ → `1.8`. */
export function writeMeasure(value: number, factor: number): string {
  return String(value / factor);
}
