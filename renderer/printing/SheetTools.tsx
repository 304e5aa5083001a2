import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconFileTypePdf,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sheetWords as words } from '../messages/printing';
import type { SheetDesk } from './useSheetDesk';

/** The head of the preview: pages, zoom, PDF and printer. */
export function SheetTools(props: {
  title: string;
  desk: SheetDesk;
  ready: boolean;
  isPrinting: boolean;
  isSaving: boolean;
  onPrint: () => void;
  onSave: () => void;
}) {
  const { desk, ready } = props;
  const { page, pages, zoom, goTo } = desk;
  return (
    <Modal.Header px="md" py={8} style={{ borderBottom: '1px solid var(--line)' }}>
      <Modal.Title fw={700}>{props.title}</Modal.Title>
      <Group gap={8}>
        {tool(`${words.before} PgUp`, <IconChevronUp size={16} />, () => goTo(page - 1), page > 1)}
        <Text size="sm" miw={84} ta="center" aria-live="polite">
          {ready && words.at(page, pages)}
        </Text>
        {tool(
          `${words.after} PgDn`,
          <IconChevronDown size={16} />,
          () => goTo(page + 1),
          page < pages,
        )}
        {tool(words.zoomOut, <IconZoomOut size={16} />, desk.zoomOut, desk.canZoom.out)}
        <Text size="sm" w={44} ta="center">
          {Math.round(zoom * 100)}%
        </Text>
        {tool(words.zoomIn, <IconZoomIn size={16} />, desk.zoomIn, desk.canZoom.in)}
        {tool(words.fitWidth, <IconArrowAutofitWidth size={16} />, desk.fitWidth, true)}
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={16} />}
          disabled={!ready}
          loading={props.isSaving}
          onClick={props.onSave}
        >
          {words.savePdf}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconPrinter size={16} />}
          disabled={!ready}
          loading={props.isPrinting}
          onClick={props.onPrint}
        >
          {words.print} F9
        </Button>
        <Modal.CloseButton />
      </Group>
    </Modal.Header>
  );
}

function tool(label: string, icon: ReactNode, run: () => void, enabled: boolean) {
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={label}
      title={label}
      onClick={run}
      disabled={!enabled}
    >
      {icon}
    </ActionIcon>
  );
}
