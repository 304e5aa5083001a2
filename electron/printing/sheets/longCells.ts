import type { ReactNode } from 'react';
import { type PaperName, papers, usableWidth } from '../../../shared/sheets/papers';
import type { Column } from './LineTable';

/** What stands in a cell; where that is not the whole, the whole as well, to stand under the row. */
export interface Cell {
  content: ReactNode;
  whole: string | null;
}

/** On paper lower than this, in mm, a row has no room for more: a third is 93 mm high for all it says. */
const low = 150;
const mostLines = 3;

/** In mm: a Chinese character of 8 pt, and what papers.css leaves white at both sides of a cell. */
const square = 2.83;
const white = 2.2;

/**
 * The cells of a row. On low paper a text that takes more than three lines of its column is shortened there
 * and said whole across the page under the row, where three lines hold 200 characters.
 */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, paper: PaperName): Cell[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = usableWidth(paper) / all;
  return columns.map(({ cell, width }) => {
    const content = cell(row);
    if (papers[paper].height >= low || typeof content !== 'string') {
      return { content, whole: null };
    }
    const perLine = Math.floor((width * scale - white) / square);
    const kept = charactersIn(content, perLine * mostLines);
    return kept === content
      ? { content, whole: null }
      : { content: `${charactersIn(content, perLine * 2 - 1)}…`, whole: content };
  });
}

/** As much of a text as so many squares hold; two Latin characters share one. */
function charactersIn(text: string, squares: number): string {
  let left = squares;
  let kept = '';
  for (const character of text) {
    left -= (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
    if (left < 0) return kept;
    kept += character;
  }
  return text;
}
