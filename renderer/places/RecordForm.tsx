import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { levelNames } from '../../shared/names';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useMay } from '../app/session';
import { enterWalk } from '../components/enterWalk';
import { useInvalidInputs } from '../components/InvalidInputs';
import { LeaveWarning } from '../components/LeaveWarning';
import { Panel } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { warehousesWords as words } from '../messages/places';
import { useCommand } from '../queries';

/** A degree as it is typed: `114.305539`, at most `most` from nought. */
function degreeOf(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^-?\d{1,3}(\.\d{1,6})?$/.test(plain)) return null;
  return Math.abs(Number(plain)) <= most ? Number(plain) : null;
}

/** What a warehouse is called and where it is, for administrators. */
export function RecordForm({ warehouse }: { warehouse: WarehouseRow }) {
  const { code, name, shortName, targetLevel, longitude, latitude, population } = warehouse;
  const mayWrite = useMay('warehouses.save', code);
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('warehouses.save');
  const form = useForm({
    initialValues: {
      name,
      shortName,
      targetLevel: String(targetLevel),
      longitude: String(longitude),
      latitude: String(latitude),
      population,
    },
    validate: {
      name: (value) => (value.trim() === '' ? words.problems.name : null),
      shortName: (value) => (value.trim() === '' ? words.problems.shortName : null),
      longitude: (value) => (degreeOf(value, 180) === null ? words.problems.longitude : null),
      latitude: (value) => (degreeOf(value, 90) === null ? words.problems.latitude : null),
    },
  });
  const submit = form.onSubmit((values) => {
    if (focusFirst()) return;
    const input = {
      warehouse: code,
      name: values.name.trim(),
      shortName: values.shortName.trim(),
      targetLevel: Number(values.targetLevel),
      longitude: degreeOf(values.longitude, 180) ?? longitude,
      latitude: degreeOf(values.latitude, 90) ?? latitude,
      population: values.population,
    };
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
  const { fields } = words;
  return (
    <Panel title={words.record} aside={mayWrite ? code : words.recordOnly}>
      <form noValidate autoComplete="off" onSubmit={submit} onKeyDown={enterWalk}>
        <Stack gap="sm">
          <SimpleGrid cols={3} spacing="md" verticalSpacing="sm">
            <TextInput
              label={fields.name}
              maxLength={60}
              readOnly={!mayWrite}
              {...form.getInputProps('name')}
            />
            <TextInput
              label={fields.shortName}
              maxLength={20}
              readOnly={!mayWrite}
              {...form.getInputProps('shortName')}
            />
            {mayWrite ? (
              <Select
                label={fields.targetLevel}
                data={Object.entries(levelNames).map(([value, label]) => ({ value, label }))}
                allowDeselect={false}
                {...form.getInputProps('targetLevel')}
              />
            ) : (
              <TextInput
                label={fields.targetLevel}
                readOnly
                value={levelNames[Number(form.values.targetLevel)] ?? ''}
              />
            )}
            <TextInput
              label={fields.longitude}
              readOnly={!mayWrite}
              {...form.getInputProps('longitude')}
            />
            <TextInput
              label={fields.latitude}
              readOnly={!mayWrite}
              {...form.getInputProps('latitude')}
            />
            <CountInput
              label={fields.population}
              zero
              readOnly={!mayWrite}
              value={form.values.population}
              onChange={(value) => form.setFieldValue('population', value)}
            />
          </SimpleGrid>
          <RefusalAlert error={save.error} />
          {mayWrite && (
            <Group justify="flex-end">
              {form.isDirty() && <Text c="var(--ink-soft)">{words.unsaved}</Text>}
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {words.saveRecord}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <LeaveWarning unsaved={form.isDirty()} />
    </Panel>
  );
}
