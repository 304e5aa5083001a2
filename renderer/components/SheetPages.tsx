import { Center, Loader } from '@mantine/core';
import type { Output } from '../../shared/api';
import { sheetWords } from '../messages/components';
import { useLate } from './useLate';

/** One millimetre of paper on the screen at 100 %. */
const pixelsPerMillimetre = 96 / 25.4;
/** The desk between two pages, in mm, as the sheet's own style has it on screens. */
const gap = 6;

/** The laid-out pages in their frame, one under the other, on a desk that scrolls. */
export function SheetPages({
  preview,
  zoom,
}: {
  preview: Output<'sheets.preview'> | undefined;
  zoom: number;
}) {
  const late = useLate();
  if (!preview) {
    return (
      <Center style={{ flex: 1, background: 'var(--sunken)' }}>
        {late && <Loader size="sm" aria-label={sheetWords.laying} />}
      </Center>
    );
  }
  const width = Math.ceil(preview.paper.width * pixelsPerMillimetre);
  const height = Math.ceil((preview.paper.height + gap) * pixelsPerMillimetre * preview.pages);
  return (
    <div style={{ flex: 1, minHeight: 0, overflow: 'auto', background: 'var(--sunken)' }}>
      <div
        style={{
          width: width * zoom,
          height: height * zoom,
          margin: '16px auto',
          overflow: 'hidden',
        }}
      >
        <iframe
          title={sheetWords.frame}
          src={preview.address}
          scrolling="no"
          style={{
            width,
            height,
            border: 0,
            background: '#fff',
            transform: `scale(${zoom})`,
            transformOrigin: 'top left',
          }}
        />
      </div>
    </div>
  );
}
