import { Button, Modal, Text } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import type { CopyView, Restored } from '../../shared/backup/api';
import { formatInstant } from '../../shared/format/instant';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { restoreWords, backupWords as words } from '../messages/backup';
import { useCall, useCommand } from '../queries';
import { CopyDialog } from './CopyDialog';
import { copyColumns, keyOfCopy } from './copyColumns';
import { RestoredReport } from './RestoredReport';
import { SecondPlace } from './SecondPlace';
import classes from './Settings.module.css';

const told = {
  none: words.made,
  made: words.secondMade,
  absent: words.secondAbsent,
  failed: words.secondFailed,
};

/** 备份与恢复: how old the last good copy is, what copies there are, and the way back. */
export function BackupPage() {
  const { data: status, error } = useCall('backup.status', {});
  const make = useCommand('backup.make');
  const may = useMay('backup.make');
  const run = () => {
    if (make.isPending) return;
    make.mutate({ input: {} }, { onSuccess: ({ second }) => tell(told[second]) });
  };
  useKeys(may ? [{ key: 'F8', label: words.now, run }] : []);
  return (
    <Page
      title={words.title}
      beside={may ? null : words.only}
      actions={
        may && (
          <Button
            leftSection={<IconDatabaseExport size={16} />}
            loading={make.isPending}
            onClick={run}
          >
            {words.now} F8
          </Button>
        )
      }
      scrolls
    >
      <Text c="var(--ink-soft)" maw={820}>
        {words.explain}
      </Text>
      <RefusalAlert error={make.error ?? error} />
      {status && <State status={status} />}
      {may && <Copies />}
    </Page>
  );
}

function State({ status }: { status: Output<'backup.status'> }) {
  const { last, failed, changed, health } = status;
  const alarm = health === 'late' || health === 'never' || health === 'failed';
  return (
    <Panel className={classes.narrow}>
      <dl className={classes.facts}>
        <dt>{words.last}</dt>
        <dd {...(alarm ? { style: { color: 'var(--danger)' } } : {})}>
          {last === null
            ? words.never
            : `${formatInstant(last.at)}（${words.places[last.place]}），${changed ? words.changed : words.unchanged}`}
          {failed && (
            <Text c="var(--danger)">
              {words.failed(
                formatInstant(failed.at),
                words.places[failed.place],
                words.failures[failed.because],
              )}
            </Text>
          )}
        </dd>
        <dt>{words.second}</dt>
        <dd>
          <SecondPlace status={status} />
        </dd>
      </dl>
    </Panel>
  );
}

function Copies() {
  const quick = useCall('backup.list', { check: false }).data;
  // Reading every file takes a while on a stick: until then they are listed as 核对中.
  const { data: checked, error } = useCall('backup.list', { check: true });
  const search = useCommand('backup.search');
  const [opened, setOpened] = useState<CopyView | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const list = checked ?? quick;
  const found = search.data?.rows ?? [];
  return (
    <>
      <RefusalAlert error={error ?? search.error} />
      <div className={classes.fill}>
        <DataTable
          name="copies"
          label={words.title}
          columns={copyColumns}
          rows={list && [...found, ...list.rows]}
          rowKey={keyOfCopy}
          onOpen={setOpened}
          empty={words.empty}
        />
      </div>
      {search.data?.folder != null && found.length === 0 && (
        <Text role="status">{words.nothingFound}</Text>
      )}
      {list !== undefined && list.unreadable > 0 && (
        <Text c="var(--warn)">{words.unreadable(list.unreadable)}</Text>
      )}
      <Text size="sm">{words.open}</Text>
      <Text size="sm" c="var(--ink-soft)">
        {words.localFolder} {list?.localFolder}
      </Text>
      <div>
        <Button
          variant="default"
          loading={search.isPending}
          onClick={() => search.mutate({ input: { folder: null } })}
        >
          {words.search}
        </Button>
      </div>
      {opened && (
        <CopyDialog
          copy={opened}
          onRestored={(done) => {
            setOpened(null);
            setRestored(done);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {restored && (
        <Modal opened onClose={() => setRestored(null)} title={restoreWords.done} size="lg">
          <RestoredReport restored={restored} />
        </Modal>
      )}
    </>
  );
}
