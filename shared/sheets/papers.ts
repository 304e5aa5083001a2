/** A size that sheets are laid out for, in millimetres. */
export interface Paper {
  /** As a keeper calls it. */
  name: string;
  width: number;
  height: number;
  /** What stays white: above, at each side, below. */
  margins: readonly [top: number, side: number, bottom: number];
  /**
   * `sheet`: cut paper. `slip`: continuous paper for a pin printer, with a strip of holes at each side
   * (usable between them: 210–215 mm) and several parts that take one print. `label`: a thermal label.
   */
  kind: 'sheet' | 'slip' | 'label';
}

/** The papers of the program. The sizes of continuous paper are halves and thirds of 11 in (facts.md §7.3). */
export const papers = {
  a4Wide: { name: 'A4 横向', width: 297, height: 210, margins: [9, 10, 6], kind: 'sheet' },
  a4: { name: 'A4 纵向', width: 210, height: 297, margins: [12, 12, 9], kind: 'sheet' },
  a5Wide: { name: 'A5 横向', width: 210, height: 148, margins: [7, 8, 5], kind: 'sheet' },
  half: { name: '241×139.7 二等分', width: 241, height: 139.7, margins: [6, 14, 5], kind: 'slip' },
  third: { name: '241×93.1 三等分', width: 241, height: 93.1, margins: [4, 14, 3], kind: 'slip' },
  label60: { name: '标签 60×40', width: 60, height: 40, margins: [2, 2, 2], kind: 'label' },
  label80: { name: '标签 80×50', width: 80, height: 50, margins: [2.5, 2.5, 2.5], kind: 'label' },
  label100: { name: '标签 100×80', width: 100, height: 80, margins: [3, 3, 3], kind: 'label' },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

/** The names alone, for contracts and choices. */
export const paperNames = Object.keys(papers) as [PaperName, ...PaperName[]];

/** How much of a paper's width a sheet may use, in mm: 277 of A4 across, 213 of a slip. */
export function usableWidth(paper: PaperName): number {
  const { width, margins } = papers[paper];
  return width - 2 * margins[1];
}
