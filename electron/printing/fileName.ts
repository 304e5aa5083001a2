/** In characters; a name may have 255 bytes, and a rare character has four. */
const longest = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name of the given parts that every system takes. Only letters, digits and a few signs get
 * through, so no part can lead out of the folder that was chosen:
 * `['RK-42010001-20261123-0001', '入库单'], 'pdf'` → `RK-42010001-20261123-0001 入库单.pdf`.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const name = [...parts.join(' ').replace(/[^\p{L}\p{N} ()（）_-]+/gu, ' ')]
    .slice(0, longest)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  return `${reserved.test(name) || name === '' ? `_${name}` : name}.${extension}`;
}

/** As {@link fileName}, of a sheet. */
export function pdfName(parts: readonly string[]): string {
  return fileName(parts, 'pdf');
}
