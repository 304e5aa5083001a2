import { Button, Checkbox, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { RefusalAlert } from '../components/RefusalAlert';
import { eraseWords as words } from '../messages/beside';
import { common } from '../messages/common';
import { dialogWords } from '../messages/components';
import { paperPartName } from '../messages/names';
import { tellErased } from '../parties/tellErased';
import { useCall, useCommand } from '../queries';

type Row = Output<'people.onPaper'>['rows'][number];

/** 删除个人信息: whose, from where, and why; for administrators, when somebody asks for it. */
export function EraseDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const { data, error } = useCall('people.onPaper', { document });
  const erase = useCommand('people.erase');
  const [chosen, setChosen] = useState('0');
  const [everywhere, setEverywhere] = useState(false);
  const [reason, setReason] = useState('');
  const rows = data?.rows ?? [];
  const row = rows[Number(chosen)];
  const given = reason.trim();
  const submit = () => {
    if (row === undefined || given === '') return;
    erase.mutate(
      { input: { whose: row.whose, everywhere, reason: given } },
      {
        onSuccess: (result) => {
          tellErased(result);
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} size={600} title={words.title}>
      <Stack>
        <Text>{words.explain}</Text>
        <RefusalAlert error={error} />
        {data && rows.length === 0 && <Text c="var(--ink-soft)">{words.none}</Text>}
        {row && (
          <>
            <Radio.Group label={words.whose} value={chosen} onChange={setChosen}>
              <Stack gap={6} mt={6}>
                {rows.map((each, index) => (
                  <Radio
                    key={JSON.stringify(each.whose)}
                    value={String(index)}
                    label={nameOf(each)}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {row.whose.kind !== 'onPaper' ? (
              <Text size="sm">{words.goes[row.whose.kind]}</Text>
            ) : (
              <Checkbox
                label={words.everywhere}
                checked={everywhere}
                onChange={(event) => setEverywhere(event.currentTarget.checked)}
              />
            )}
            <TextInput
              label={dialogWords.reasonLabel}
              description={words.reasonHint}
              required
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <RefusalAlert error={erase.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            color="red"
            disabled={row === undefined || given === ''}
            loading={erase.isPending}
            onClick={submit}
          >
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function nameOf({ whose, name, papers }: Row): string {
  const kind = whose.kind === 'onPaper' ? paperPartName(whose.role) : words.kinds[whose.kind];
  return `${words.someone(kind, name)}${words.papers(papers)}`;
}
