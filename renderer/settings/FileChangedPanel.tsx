import { Button, Group, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BrokenSeal } from '../../shared/ledger/api';
import { useBrokenSeal } from '../app/useBrokenSeal';
import { Panel } from '../components/Page';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { fileChangedWords as words } from '../messages/fileChanged';
import { useCommand } from '../queries';

/**
 * That the file was changed while the program was closed: what it means, what to do, and the
 * decision of two people to take it as it is. Nothing where it was not.
 */
export function FileChangedPanel() {
  const broken = useBrokenSeal();
  const [asking, setAsking] = useState<BrokenSeal | null>(null);
  if (broken === null) return null;
  return (
    <Panel>
      <Text fw={700}>{words.title}</Text>
      <Text c="var(--ink-soft)">{words.what(broken)}</Text>
      <Text mb="sm">{words.todo}</Text>
      <Group>
        <Link to="/settings/backup">{words.restore}</Link>
        <Button color="red" variant="light" onClick={() => setAsking(broken)}>
          {words.accept}
        </Button>
      </Group>
      {asking && <AcceptDialog broken={asking} onClose={() => setAsking(null)} />}
    </Panel>
  );
}

/** What is accepted is what was told when it was opened. */
function AcceptDialog({ broken, onClose }: { broken: BrokenSeal; onClose: () => void }) {
  const accept = useCommand('ledger.acceptFile');
  const [reason, setReason] = useState('');
  const given = reason.replace(/\s+/g, ' ').trim();
  return (
    <PasswordHereDialog
      title={words.acceptTitle}
      who={words.person}
      confirm={words.accept}
      busy={accept.isPending}
      error={accept.error}
      isReady={given !== ''}
      onClose={onClose}
      onConfirm={(as) =>
        accept.mutate(
          { input: { reason: given, lastSeenAt: broken.lastSeenAt }, as },
          { onSuccess: onClose },
        )
      }
    >
      <Text>{words.what(broken)}</Text>
      <Text>{words.acceptExplain}</Text>
      <Text>{words.who}</Text>
      <Textarea
        label={words.reason}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PasswordHereDialog>
  );
}
