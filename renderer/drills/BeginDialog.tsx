import { Alert, Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { operationsInForce } from '../../shared/operations/inForce';
import { newUid } from '../api';
import { useSession } from '../app/session';
import notice from '../components/Notice.module.css';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { common } from '../messages/common';
import { drillWords as words } from '../messages/drills';
import { callQuery, useCall, useCommand } from '../queries';
import { InForceAlert } from './InForceAlert';
import type { Script } from './ScriptPanels';

/** How often the dialog asks how far the copy is. */
const everyMs = 400;

/** Says what a drill means for everybody at this computer, begins it, and can stop the copying. */
export function BeginDialog({ script, onClose }: { script: Script; onClose: () => void }) {
  const [drill] = useState(newUid);
  const begin = useCommand('drills.begin');
  const stop = useCommand('drills.stop');
  const { data } = useQuery({
    ...callQuery('drills.overview', {}),
    refetchInterval: begin.isPending ? everyMs : false,
  });
  const { today } = useSession();
  const operations = useCall('operations.list', {});
  const inForce = operationsInForce(operations.data?.rows ?? [], today);
  const percent = Math.floor((data?.beginning?.part ?? 0) * 100);
  const start = () =>
    begin.mutate(
      { input: { drill, script: script.code, besideOperation: inForce.length > 0 } },
      {
        onSuccess: () => {
          tell(words.begun);
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      size={560}
      title={words.beginTitle(script.title)}
      closeOnClickOutside={false}
      onClose={() => !begin.isPending && onClose()}
    >
      <Stack>
        <List spacing={4}>
          {words.beginExplain.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <InForceAlert operations={inForce} />
        {data?.left.map((left) => (
          <Alert key={left.drill} title={words.left.title} classNames={notice}>
            {words.left.what(left.title, formatInstant(left.begunAt), left.begunBy)}
            {words.left.beside}
          </Alert>
        ))}
        {begin.isPending && (
          <Stack gap={4}>
            <Text role="status">{words.beginning(percent)}</Text>
            <Progress value={percent} aria-label={words.beginTitle(script.title)} />
          </Stack>
        )}
        <RefusalAlert error={begin.error ?? operations.error} />
        <Group justify="flex-end">
          {begin.isPending ? (
            <Button variant="default" onClick={() => stop.mutate({ input: {} })}>
              {words.stop}
            </Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
          )}
          <Button
            data-autofocus
            {...(inForce.length > 0 ? { color: 'red' } : {})}
            disabled={operations.data === undefined}
            loading={begin.isPending}
            onClick={start}
          >
            {inForce.length > 0 ? words.beginAllTheSame : words.begin}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
