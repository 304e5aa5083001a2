import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconFileTypePdf, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetRequest } from '../../shared/sheets/api';
import { call } from '../api';
import { useKeys } from '../app/keys';
import { sheetWords } from '../messages/components';
import { RefusalAlert } from './RefusalAlert';
import { SheetPages } from './SheetPages';
import { tell } from './tell';
import { useReturnFocus } from './useReturnFocus';

/** The sheet carries its own 演示数据: the one of the screen must not lie over it. */
const aboveWatermark = 1100;

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** 打印预览: the sheet as the paper will have it; print it or keep it as PDF. */
export function SheetPreview({ sheet, onClose }: { sheet: SheetRequest; onClose: () => void }) {
  useReturnFocus();
  const [zoom, setZoom] = useState(2);
  const preview = useQuery({
    queryKey: ['sheets.preview', sheet],
    queryFn: () => call('sheets.preview', { sheet }),
    gcTime: 0,
  });
  const print = useMutation({
    mutationFn: () => call('sheets.print', { sheet }),
    onSuccess: ({ printed, reason }) => {
      if (printed) tell(sheetWords.printed);
      else if (reason) tell(sheetWords.failures[reason], 'orange');
    },
  });
  const savePdf = useMutation({
    mutationFn: () => call('sheets.savePdf', { sheet }),
    onSuccess: ({ saved, path }) => {
      if (saved && path) tell(sheetWords.savedTo(path));
    },
  });
  const ready = preview.data !== undefined;
  useKeys(
    [
      { key: 'F9', label: sheetWords.print, run: () => print.mutate(), disabled: !ready },
      { key: 'Ctrl+P', run: () => print.mutate(), disabled: !ready },
      { key: 'Ctrl+S', run: () => savePdf.mutate(), disabled: !ready },
    ],
    { dialog: true },
  );
  const zoomBy = (step: number) =>
    setZoom((now) => Math.max(0, Math.min(zooms.length - 1, now + step)));
  return (
    <Modal.Root opened onClose={onClose} size={1100} centered padding={0} zIndex={aboveWatermark}>
      <Modal.Overlay />
      <Modal.Content style={{ display: 'flex', flexDirection: 'column', height: '92vh' }}>
        <Modal.Header px="md" py={8} style={{ borderBottom: '1px solid var(--line)' }}>
          <Modal.Title fw={700}>{preview.data?.title ?? sheetWords.title}</Modal.Title>
          <Group gap={8}>
            {preview.data && (
              <Text size="sm" c="var(--ink-soft)" mr={8}>
                {sheetWords.pages(preview.data.pages)}
              </Text>
            )}
            <ActionIcon
              variant="default"
              size={30}
              aria-label={sheetWords.zoomOut}
              onClick={() => zoomBy(-1)}
              disabled={zoom === 0}
            >
              <IconZoomOut size={16} />
            </ActionIcon>
            <Text size="sm" w={44} ta="center">
              {(zooms[zoom] ?? 1) * 100}%
            </Text>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={sheetWords.zoomIn}
              onClick={() => zoomBy(1)}
              disabled={zoom === zooms.length - 1}
            >
              <IconZoomIn size={16} />
            </ActionIcon>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={16} />}
              disabled={!ready}
              loading={savePdf.isPending}
              onClick={() => savePdf.mutate()}
            >
              {sheetWords.savePdf}
            </Button>
            <Button
              data-autofocus
              leftSection={<IconPrinter size={16} />}
              disabled={!ready}
              loading={print.isPending}
              onClick={() => print.mutate()}
            >
              {sheetWords.print} F9
            </Button>
            <Modal.CloseButton />
          </Group>
        </Modal.Header>
        <RefusalAlert error={preview.error ?? print.error ?? savePdf.error} />
        <SheetPages preview={preview.data} zoom={zooms[zoom] ?? 1} />
      </Modal.Content>
    </Modal.Root>
  );
}
