import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { steps } from '../../shared/documents/steps';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useHasRole } from '../app/session';
import { SubjectImport } from '../imports/SubjectImport';
import { goLiveWords as words } from '../messages/settings';

/** 期初库存: by Excel, checked cell by cell before anything is saved, or by hand. */
export function OpeningStock({ warehouse }: { warehouse: WarehouseRow }) {
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);
  const navigate = useNavigate();
  if (warehouse.openingDate === null) return <Text>{words.needsDate}</Text>;
  const openingDate = warehouse.openingDate;
  return (
    <Stack gap={12}>
      <Text c="var(--ink-soft)">{words.secondExplain}</Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFilePlus size={16} aria-hidden />}
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
      <SubjectImport subject="openingStock" warehouse={warehouse.code} />
    </Stack>
  );
}
