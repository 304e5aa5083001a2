import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/api';
import type { AttachmentView } from '../../shared/documents/attachments';
import { call } from '../api';
import { bytesOf, download } from '../app/files';
import { RefusalAlert } from '../components/RefusalAlert';
import { attachmentWords as words } from '../messages/beside';
import { common } from '../messages/common';
import classes from './Document.module.css';

/** An attachment, weighed against its hash before it is shown: a picture in place, the rest to keep. */
export function AttachmentViewer({
  document,
  attachment,
  onClose,
}: {
  document: string;
  attachment: AttachmentView;
  onClose: () => void;
}) {
  // Never from an earlier look: the file may have been changed since.
  const { data, error } = useQuery({
    queryKey: ['attachments.read', document, attachment.uid],
    queryFn: () => call('attachments.read', { document, attachment: attachment.uid }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const address = usePicture(data);
  return (
    <Modal opened onClose={onClose} size={900} title={attachment.name}>
      <Stack>
        <RefusalAlert error={error} />
        {address && <img src={address} alt={attachment.name} className={classes.picture} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.close}
          </Button>
          <Button
            data-autofocus
            disabled={data === undefined}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => data && download(data.name, data.base64)}
          >
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The address of a picture while it is shown; null for what is none. */
function usePicture(data: Output<'attachments.read'> | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!data?.mediaType.startsWith('image/')) return;
    const made = URL.createObjectURL(new Blob([bytesOf(data.base64)], { type: data.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}
