import { Center, Loader } from '@mantine/core';
import type { Ref } from 'react';
import type { Output } from '../../shared/api';
import { sheetWords } from '../messages/printing';
import classes from '../printing/Printing.module.css';
import { border, gap, pixelsPerMillimetre } from '../printing/useSheetDesk';
import { useLate } from './useLate';

/** The laid-out pages in their frame, one under the other, on a desk that scrolls. */
export function SheetPages({
  preview,
  zoom,
  desk,
  isLate,
  onScroll,
}: {
  preview: Output<'sheets.preview'> | undefined;
  zoom: number;
  desk: Ref<HTMLDivElement>;
  /** Another sheet is being laid out. */
  isLate: boolean;
  onScroll: () => void;
}) {
  return (
    <div
      ref={desk}
      className={classes.desk}
      data-late={isLate || undefined}
      aria-busy={isLate}
      onScroll={onScroll}
    >
      {preview ? <Frame preview={preview} zoom={zoom} /> : <Laying />}
    </div>
  );
}

function Laying() {
  const late = useLate();
  return <Center h="100%">{late && <Loader size="sm" aria-label={sheetWords.laying} />}</Center>;
}

function Frame({ preview, zoom }: { preview: Output<'sheets.preview'>; zoom: number }) {
  const width = Math.ceil(preview.paper.width * pixelsPerMillimetre);
  const height = Math.ceil((preview.paper.height + gap) * pixelsPerMillimetre * preview.pages);
  return (
    <div
      style={{
        width: width * zoom,
        height: height * zoom,
        margin: `${border}px auto`,
        overflow: 'hidden',
      }}
    >
      <iframe
        title={sheetWords.frame}
        src={preview.address}
        scrolling="no"
        // The keys and the wheel stay with the dialog.
        tabIndex={-1}
        style={{
          width,
          height,
          border: 0,
          background: '#fff',
          pointerEvents: 'none',
          transform: `scale(${zoom})`,
          transformOrigin: 'top left',
        }}
      />
    </div>
  );
}
