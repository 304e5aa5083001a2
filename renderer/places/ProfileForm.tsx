import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { WarehouseProfile } from '../../shared/warehouses/api';
import { enterWalk } from '../components/enterWalk';
import { useInvalidInputs } from '../components/InvalidInputs';
import { LeaveWarning } from '../components/LeaveWarning';
import { Panel } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { TelephoneInput } from '../components/TelephoneInput';
import { tell } from '../components/tell';
import { common } from '../messages/common';
import { warehousesWords as words } from '../messages/places';
import { useCommand } from '../queries';
import type { WarehouseWhole } from './WarehousePage';

type Figure = Exclude<keyof WarehouseProfile, 'address' | 'dutyTelephone' | 'note'>;

const figures: readonly Figure[] = [
  'storageAreaM2',
  'volumeM3',
  'heightCm',
  'loadingDoors',
  'lorryCm',
  'fullTimeStaff',
  'partTimeStaff',
  'loadingVolunteers',
  'linkedStores',
];

/** 概况 of a warehouse; what nobody knows stays empty. */
export function ProfileForm({ whole, mayWrite }: { whole: WarehouseWhole; mayWrite: boolean }) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('warehouses.saveProfile');
  const positive = (value: number | null) => (value === 0 ? words.problems.atLeastOne : null);
  const form = useForm<WarehouseProfile>({
    initialValues: whole.profile,
    validate: {
      heightCm: positive,
      lorryCm: positive,
    },
  });
  const submit = form.onSubmit((values) => {
    if (focusFirst()) return;
    const input = { warehouse: whole.warehouse.code, ...values };
    save.mutate(
      { input },
      {
        onSuccess: () => {
          form.resetDirty(values);
          tell(words.saved);
        },
      },
    );
  });
  // Whoever only reads is told by a dash what nobody has entered.
  const look = mayWrite ? {} : { readOnly: true, placeholder: common.dash };
  return (
    <Panel title={words.profile} aside={mayWrite ? words.unknownHint : words.profileOnly}>
      <form noValidate autoComplete="off" onSubmit={submit} onKeyDown={enterWalk}>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="md">
            <TextInput
              label={words.fields.address}
              maxLength={200}
              {...look}
              {...form.getInputProps('address')}
            />
            <TelephoneInput
              label={words.fields.dutyTelephone}
              {...look}
              value={form.values.dutyTelephone}
              onChange={(telephone) => form.setFieldValue('dutyTelephone', telephone)}
            />
          </SimpleGrid>
          <SimpleGrid cols={5} spacing="md" verticalSpacing="sm">
            {figures.map((name) => (
              <CountInput
                key={name}
                label={words.fields[name]}
                zero
                {...look}
                value={form.values[name]}
                error={form.errors[name]}
                onChange={(value) => form.setFieldValue(name, value)}
              />
            ))}
          </SimpleGrid>
          <Textarea
            label={words.fields.note}
            autosize
            minRows={1}
            maxLength={1000}
            {...look}
            {...form.getInputProps('note')}
          />
          <RefusalAlert error={save.error} />
          {mayWrite && (
            <Group justify="flex-end">
              {form.isDirty() && <Text c="var(--ink-soft)">{words.unsaved}</Text>}
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {words.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <LeaveWarning unsaved={form.isDirty()} />
    </Panel>
  );
}
