import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { operationsInForce } from '../../shared/operations/inForce';
import { useSession } from '../app/session';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { drillWords } from '../messages/drills';
import { useCall, useCommand } from '../queries';
import { EndDrillDialog } from './EndDrillDialog';
import { InForceAlert } from './InForceAlert';

const words = drillWords.left;

/** Drills in which the program was closed: they are gone on with, or ended. */
export function LeftDrills() {
  const { data } = useCall('drills.overview', {});
  const mayEnd = data?.mayLead ?? false;
  const resume = useCommand('drills.resume');
  const [ending, end] = useState<string | null>(null);
  const [confirming, confirm] = useState<{ drill: string; title: string } | null>(null);
  const { today } = useSession();
  const operations = useCall('operations.list', {});
  const inForce = operationsInForce(operations.data?.rows ?? [], today);
  return (
    <>
      {data?.left.map(({ drill, title, begunAt, begunBy }) => (
        <Panel key={drill} title={words.title}>
          <span>{words.what(title, formatInstant(begunAt), begunBy)}</span>
          {confirming === null && <RefusalAlert error={resume.error ?? operations.error} />}
          {mayEnd && (
            <Group>
              <Button
                loading={resume.isPending}
                disabled={operations.data === undefined}
                onClick={() =>
                  inForce.length > 0
                    ? confirm({ drill, title })
                    : resume.mutate({ input: { drill } })
                }
              >
                {words.resume}
              </Button>
              <Button variant="default" onClick={() => end(drill)}>
                {words.end}
              </Button>
            </Group>
          )}
        </Panel>
      ))}
      {confirming && (
        <ConfirmDialog
          danger
          title={words.resumeTitle(confirming.title)}
          confirm={words.resumeAllTheSame}
          busy={resume.isPending}
          error={resume.error}
          onConfirm={() =>
            resume.mutate(
              { input: { drill: confirming.drill, besideOperation: true } },
              { onSuccess: () => confirm(null) },
            )
          }
          onClose={() => confirm(null)}
        >
          <InForceAlert operations={inForce} />
        </ConfirmDialog>
      )}
      {ending !== null && <EndDrillDialog drill={ending} onClose={() => end(null)} />}
    </>
  );
}
