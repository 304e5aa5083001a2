import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BrokenSeal } from '../../shared/ledger/api';
import { useBrokenSeal } from '../app/useBrokenSeal';
import { Panel } from '../components/Page';
import { ReasonByTwoDialog } from '../components/ReasonByTwoDialog';
import { fileChangedWords as words } from '../messages/fileChanged';
import { useCommand } from '../queries';

/**
 * That the file was changed while the program was closed: what it means, and the decision of two
 * people to take it as it is. What to do is said once, by the verdict. Nothing where it was not.
 */
export function FileChangedPanel() {
  const broken = useBrokenSeal();
  const [asking, setAsking] = useState<BrokenSeal | null>(null);
  if (broken === null) return null;
  return (
    <Panel>
      <Text fw={700}>{words.title}</Text>
      <Text c="var(--ink-soft)">{words.what(broken)}</Text>
      <Text mb="sm">{words.limits}</Text>
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
  return (
    <ReasonByTwoDialog
      title={words.acceptTitle}
      who={words.person}
      confirm={words.accept}
      reasonLabel={words.reason}
      busy={accept.isPending}
      error={accept.error}
      onClose={onClose}
      onConfirm={(reason, as) =>
        accept.mutate(
          { input: { reason, lastSeenAt: broken.lastSeenAt }, as },
          { onSuccess: onClose },
        )
      }
    >
      <Text>{words.what(broken)}</Text>
      <Text>{words.acceptExplain}</Text>
      <Text>{words.who}</Text>
    </ReasonByTwoDialog>
  );
}
