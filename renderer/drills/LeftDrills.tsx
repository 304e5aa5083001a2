import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { drillWords } from '../messages/drills';
import { useCall, useCommand } from '../queries';
import { EndDrillDialog } from './EndDrillDialog';

const words = drillWords.left;

/** Drills in which the program was closed: they are gone on with, or ended. */
export function LeftDrills() {
  const { data } = useCall('drills.overview', {});
  const mayEnd = data?.mayLead ?? false;
  const resume = useCommand('drills.resume');
  const [ending, end] = useState<string | null>(null);
  return (
    <>
      {data?.left.map(({ drill, title, begunAt, begunBy }) => (
        <Panel key={drill} title={words.title}>
          <span>{words.what(title, formatInstant(begunAt), begunBy)}</span>
          <RefusalAlert error={resume.error} />
          {mayEnd && (
            <Group>
              <Button
                loading={resume.isPending}
                onClick={() => resume.mutate({ input: { drill } })}
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
      {ending !== null && <EndDrillDialog drill={ending} onClose={() => end(null)} />}
    </>
  );
}
