import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useMay, useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { goLiveWords as words } from '../messages/settings';
import { useCommand } from '../queries';

/** 启用日期: set once, and changed only while no paper has a number. */
export function OpeningDate({ warehouse }: { warehouse: WarehouseRow }) {
  const { today } = useSession();
  const maySet = useMay('warehouses.goLive', warehouse.code);
  const [day, setDay] = useState<string | null>(warehouse.openingDate ?? today);
  const goLive = useCommand('warehouses.goLive');
  const { focusFirst } = useInvalidInputs();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day === null || focusFirst()) return;
    goLive.mutate({ input: { warehouse: warehouse.code, openingDate: day } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={8}>
        <Text fw={700}>
          {warehouse.openingDate ? words.isSet(warehouse.openingDate) : words.notSet}
        </Text>
        {maySet ? (
          <Group align="flex-end">
            <DateInput
              label={words.openingDate}
              value={day}
              onChange={(next) => {
                setDay(next);
                goLive.reset();
              }}
              w={160}
            />
            <Button
              type="submit"
              variant={warehouse.openingDate ? 'default' : 'filled'}
              loading={goLive.isPending}
              disabled={day === null || day === warehouse.openingDate}
            >
              {words.setDate}
            </Button>
          </Group>
        ) : (
          <Text c="var(--ink-soft)">{words.onlyBy}</Text>
        )}
        <RefusalAlert error={goLive.error} onClose={() => goLive.reset()} />
      </Stack>
    </form>
  );
}
