import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type RefCallback, useRef, useState } from 'react';
import type { Output } from '../../shared/api';

/** One millimetre of paper on the screen at 100 %. */
export const pixelsPerMillimetre = 96 / 25.4;
/** The desk between two pages, in mm, as the sheet's own style has it on screens. */
export const gap = 6;
/** The desk above the first page and at its sides, in pixels. */
export const border = 16;

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** Wider than this nobody wants a sheet by itself. */
const widest = 1.5;

/** Where one looks at on the desk of a preview, and how to look elsewhere. */
export interface SheetDesk {
  ref: RefCallback<HTMLDivElement> | null;
  page: number;
  pages: number;
  zoom: number;
  /** It was scrolled: says anew which page one looks at. */
  look: () => void;
  goTo: (page: number) => void;
  canZoom: { in: boolean; out: boolean };
  zoomIn: () => void;
  zoomOut: () => void;
  /** As wide as there is room for. */
  fitWidth: () => void;
}

/** The desk that a preview lies on. */
export function useSheetDesk(preview: Output<'sheets.preview'> | undefined): SheetDesk {
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const ref = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(ref, measured);
  const [chosen, setChosen] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const pages = preview?.pages ?? 1;
  const zoom = chosen ?? fitting(width, preview);
  const pitch = ((preview?.paper.height ?? 0) + gap) * pixelsPerMillimetre * zoom;

  const look = () => {
    const desk = ref.current;
    if (desk === null || pitch === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = desk;
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const here = Math.floor((scrollTop + clientHeight / 3) / pitch) + 1;
    setPage(isAtEnd ? pages : Math.max(1, Math.min(pages, here)));
  };
  const goTo = (next: number) => {
    const at = Math.max(1, Math.min(pages, next));
    if (ref.current) ref.current.scrollTop = at === 1 ? 0 : (at - 1) * pitch + border;
    setPage(at);
  };
  return {
    ref: merged,
    page: Math.min(page, pages),
    pages,
    zoom,
    look,
    goTo,
    canZoom: { in: zoom < (zooms.at(-1) ?? 1), out: zoom > (zooms[0] ?? 1) },
    zoomIn: () => setChosen(zooms.find((each) => each > zoom + 0.01) ?? zoom),
    zoomOut: () => setChosen(zooms.findLast((each) => each < zoom - 0.01) ?? zoom),
    fitWidth: () => setChosen(null),
  };
}

function fitting(width: number, preview: Output<'sheets.preview'> | undefined): number {
  if (!preview || width === 0) return 1;
  const room = (width - 2 * border) / (preview.paper.width * pixelsPerMillimetre);
  return Math.min(widest, Math.floor(room * 100) / 100);
}
