import { SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { zoneCode } from '../../shared/warehouses/binCodes';
import type { PlanZone } from '../../shared/warehouses/binsApi';
import { FormDialog } from '../components/FormDialog';
import { binsWords as words } from '../messages/places';
import { useCommand } from '../queries';

/** Adds a zone, renames one, or says what it is for. */
export function ZoneDialog(props: {
  warehouse: string;
  zone: PlanZone | null;
  onClose: () => void;
}) {
  const { zone } = props;
  const save = useCommand('zones.save');
  const form = useForm({
    initialValues: {
      code: zone?.code ?? '',
      name: zone?.name ?? '',
      purpose: zone?.purpose ?? '',
    },
    transformValues: (values) => ({
      code: values.code.normalize('NFKC').trim().toUpperCase(),
      name: values.name.trim(),
      purpose: values.purpose.trim(),
    }),
    validate: {
      code: (value) =>
        zoneCode.safeParse(value.normalize('NFKC').trim().toUpperCase()).success
          ? null
          : words.problems.zoneCode,
      name: (value) => (value.trim() === '' ? words.problems.zoneName : null),
    },
  });
  const submit = form.onSubmit((values) => {
    const input = { warehouse: props.warehouse, zone: zone?.code ?? null, ...values };
    save.mutate({ input }, { onSuccess: props.onClose });
  });
  return (
    <FormDialog
      title={zone ? words.editZone : words.addZone}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SimpleGrid cols={2}>
        <TextInput
          data-autofocus
          label={words.zoneCode}
          description={zone?.used ? words.used : words.zoneCodeHint}
          readOnly={zone?.used ?? false}
          maxLength={10}
          {...form.getInputProps('code')}
        />
        <TextInput
          label={words.zoneName}
          description=" "
          maxLength={40}
          {...form.getInputProps('name')}
        />
      </SimpleGrid>
      <TextInput label={words.purpose} maxLength={100} {...form.getInputProps('purpose')} />
    </FormDialog>
  );
}
