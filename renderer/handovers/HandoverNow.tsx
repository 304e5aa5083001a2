import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/session';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { handoverWords as words } from '../messages/handovers';
import { useCall, useCommand } from '../queries';
import { BalanceTotals } from '../settings/BalanceTotals';

/** What is handed over now: the count it rests on, the papers to be finished, what is not here. */
export function HandoverNow({ warehouse }: { warehouse: string }) {
  const { data, error } = useCall('handovers.preview', { warehouse });
  const maySign = useMay('handovers.sign', warehouse);
  const [chosen, choose] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [asking, ask] = useState(false);
  const sign = useCommand('handovers.sign');
  const done = () => {
    ask(false);
    sign.reset();
  };
  if (!data) return <RefusalAlert error={error} />;
  const count = data.counts.find(({ document }) => document === chosen) ?? data.counts[0];
  return (
    <Stack gap="xs" role="region" aria-label={words.now}>
      <BalanceTotals title={words.now} totals={data.totals} />
      {count ? (
        <Select
          label={words.count}
          description={words.chooseCount}
          maw={420}
          allowDeselect={false}
          value={count.document}
          data={data.counts.map(({ document, number, businessDate }) => ({
            value: document,
            label: `${number}　${businessDate}`,
          }))}
          onChange={choose}
        />
      ) : (
        <Group>
          <Text c="var(--warn)">{words.noCount}</Text>
          {maySign && (
            <Link to="/documents/new/$kind" params={{ kind: 'stocktake' }}>
              {words.beginCount}
            </Link>
          )}
        </Group>
      )}
      <Text>
        {data.openPapers.length === 0
          ? words.noOpenPapers
          : words.openPapers(data.openPapers.length)}
      </Text>
      <Group gap="xs">
        {data.openPapers.map(({ document, number }) => (
          <Link key={document} to="/documents/$uid" params={{ uid: document }}>
            {number}
          </Link>
        ))}
      </Group>
      <Group>
        <Link to="/stock" search={{ warehouse, where: 'custody', by: 'lot' }}>
          {words.custody}
        </Link>
        <Link to="/stock" search={{ warehouse, where: 'road', by: 'lot' }}>
          {words.road}
        </Link>
      </Group>
      <Textarea
        label={words.note}
        placeholder={words.noteHint}
        maw={640}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group>
        {maySign ? (
          <Button disabled={!count} onClick={() => ask(true)}>
            {words.sign}
          </Button>
        ) : (
          <Text c="var(--ink-soft)">{words.onlyKeepers}</Text>
        )}
      </Group>
      {asking && count && (
        <PasswordHereDialog
          title={words.signTitle}
          who={words.columns.to}
          confirm={words.sign}
          busy={sign.isPending}
          error={sign.error}
          onClose={done}
          onConfirm={(as) =>
            sign.mutate(
              { input: { warehouse, count: count.document, note }, as },
              {
                onSuccess: () => {
                  tell(words.signed);
                  setNote('');
                  done();
                },
              },
            )
          }
        >
          {`${count.number}　${count.businessDate}`}
        </PasswordHereDialog>
      )}
    </Stack>
  );
}
