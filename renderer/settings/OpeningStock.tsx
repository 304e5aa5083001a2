import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFilePlus, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { steps } from '../../shared/documents/steps';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { call } from '../api';
import { base64Of, download } from '../app/files';
import { useHasRole, useMay } from '../app/session';
import { RefusalAlert } from '../components/RefusalAlert';
import { goLiveWords as words } from '../messages/settings';
import { CheckedSheet } from './CheckedSheet';

const largest = 20_000_000;

/** 期初库存: by Excel, checked cell by cell before anything is saved, or by hand. */
export function OpeningStock({ warehouse }: { warehouse: WarehouseRow }) {
  const mayImport = useMay('openingStock.check', warehouse.code);
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const template = useMutation({
    mutationFn: () => call('openingStock.template', { warehouse: warehouse.code }),
    onSuccess: ({ fileName, base64 }) => download(fileName, base64),
  });
  const check = useMutation({
    mutationFn: async (file: File) =>
      call('openingStock.check', { warehouse: warehouse.code, base64: await base64Of(file) }),
  });
  const choose = (file: File | null) => {
    if (file === null) return;
    check.reset();
    if (!file.name.toLowerCase().endsWith('.xlsx')) setProblem(words.notXlsx);
    else if (file.size > largest) setProblem(words.tooLarge);
    else {
      setProblem(null);
      check.mutate(file);
    }
  };
  if (warehouse.openingDate === null) return <Text>{words.needsDate}</Text>;
  const openingDate = warehouse.openingDate;
  return (
    <Stack gap={12}>
      <Text c="var(--ink-soft)">{words.secondExplain}</Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {words.template}
        </Button>
        <FileButton onChange={choose} accept=".xlsx" key={check.submittedAt} disabled={!mayImport}>
          {(props) => (
            <Button
              {...props}
              leftSection={<IconUpload size={16} />}
              loading={check.isPending}
              disabled={!mayImport}
            >
              {words.choose}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          leftSection={<IconFilePlus size={16} />}
          disabled={!mayWrite}
          onClick={() =>
            void navigate({
              to: '/documents/new/$kind',
              params: { kind: 'receipt' },
              search: { warehouse: warehouse.code, businessDate: openingDate, opening: true },
            })
          }
        >
          {words.newReceipt}
        </Button>
      </Group>
      <Text size="sm" c="var(--ink-soft)">
        {mayImport ? words.templateExplain : words.onlyKeeper}
      </Text>
      {problem && <Text c="var(--danger)">{problem}</Text>}
      <RefusalAlert error={template.error ?? check.error} />
      {check.data && <CheckedSheet checked={check.data} warehouse={warehouse.code} />}
    </Stack>
  );
}
