import { Checkbox, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Output } from '../../shared/api';
import { firstStartWords } from '../messages/start';
import type { SetUp } from './FirstStart';
import classes from './start.module.css';

const words = firstStartWords.warehouses;

/** Which warehouses this installation keeps, and so mints the numbers of. */
export function WarehousesStep({
  form,
  warehouses,
}: {
  form: UseFormReturnType<SetUp>;
  warehouses: Output<'store.read'>['warehouses'];
}) {
  return (
    <Stack>
      <Text c="var(--ink-soft)">{words.explain}</Text>
      <Checkbox.Group {...form.getInputProps('warehouses')} aria-label={words.title}>
        <div className={classes.warehouses}>
          {warehouses.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} description={code} />
          ))}
        </div>
      </Checkbox.Group>
      <Text size="sm">{words.chosen(form.values.warehouses.length)}</Text>
    </Stack>
  );
}
