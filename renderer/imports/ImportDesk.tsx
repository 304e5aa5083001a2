import { Alert, Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import { subjectOf } from '../../shared/imports/subjects';
import { useMay } from '../app/session';
import { RefusalAlert } from '../components/RefusalAlert';
import { importWords as words } from '../messages/imports';
import { useCommand, useProgress } from '../queries';
import classes from './Imports.module.css';
import { MappingPanel } from './MappingPanel';
import { PreviewTable } from './PreviewTable';
import type { Import } from './useImport';

/** How often it is asked how far the reading is. */
const everyMs = 300;

/** Template and choice of a file. */
export function ImportButtons({ run, warehouse }: { run: Import; warehouse: string }) {
  const { saves, at } = subjectOf(run.subject);
  const may = useMay(saves, at === 'warehouse' ? warehouse : undefined);
  return (
    <Group gap={8}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={run.template.isPending}
        onClick={() => run.template.mutate()}
      >
        {words.template}
      </Button>
      <FileButton
        onChange={run.choose}
        accept=".xlsx,.xls,.csv,.txt"
        key={run.open.submittedAt}
        disabled={!may || run.save.isPending}
      >
        {(props) => (
          <Button
            {...props}
            leftSection={<IconUpload size={16} aria-hidden />}
            loading={run.open.isPending}
            disabled={!may || run.save.isPending}
            title={may ? words.drop : words.notAllowed}
          >
            {run.fileName === '' ? words.choose : words.other}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

/** What becomes of the file: how far it is read, what its columns mean, its rows, what to do. */
export function ImportProgress({
  run,
  children,
}: {
  run: Import;
  /** What is done with rows that are all right. */
  children: (checked: Output<'imports.check'>) => ReactNode;
}) {
  const [maps, setMaps] = useState(false);
  const opened = run.open.data;
  const checked = run.check.data;
  const isMapping = opened && run.reading && (maps || checked === undefined);
  return (
    <div className={classes.fill}>
      {run.isTooLarge && <Text c="var(--danger)">{words.tooLarge}</Text>}
      <RefusalAlert error={run.error} />
      {run.open.isPending && <Running says={words.reading} />}
      {run.save.isPending && <Running says={words.saving} />}
      {opened?.before && (
        <Alert color="blue" role="status">
          {words.before(formatInstant(opened.before.at), opened.before.by.name)}
        </Alert>
      )}
      {isMapping && opened && run.reading && !run.check.isPending && (
        <MappingPanel opened={opened} reading={run.reading} run={run} />
      )}
      {checked && (
        <>
          <Group justify="space-between" wrap="nowrap">
            <Text c={checked.errors.length > 0 ? 'var(--warn)' : 'var(--good)'} role="status">
              {verdict(checked)}
            </Text>
            <Group gap={8} wrap="nowrap">
              {!maps && (
                <Button variant="default" size="compact-sm" onClick={() => setMaps(true)}>
                  {words.mapAgain}
                </Button>
              )}
              {checked.errors.length === 0 && checked.rows.length > 0 && children(checked)}
            </Group>
          </Group>
          <PreviewTable key={run.check.submittedAt} checked={checked} run={run} />
        </>
      )}
    </div>
  );
}

function verdict({ rows, errors, wrong, added, changed, same }: Output<'imports.check'>): string {
  if (errors.length > 0) return words.bad(errors.length, wrong);
  if (rows.length === 0) return words.nothing;
  return added + changed === 0 ? words.allSame(same) : words.good(added, changed, same);
}

/** How far it is, and the way to stop it. */
function Running({ says }: { says: (percent: number) => string }) {
  const stop = useCommand('imports.stop');
  const { data } = useProgress('imports.progress', {}, everyMs);
  const percent = Math.floor((data?.part ?? 0) * 100);
  return (
    <Group>
      <Text>{says(percent)}</Text>
      <Progress value={percent} flex={1} aria-label={words.title} />
      <Button variant="default" onClick={() => stop.mutate({ input: {} })}>
        {words.stop}
      </Button>
    </Group>
  );
}
