import { readFileSync, writeFileSync } from 'node:fs';

/** Flips one bit of a file, as a bad medium does. */
export function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  const index = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << (at % 8)), index);
  writeFileSync(file, bytes);
}
