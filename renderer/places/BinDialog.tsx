import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { binCode } from '../../shared/warehouses/binCodes';
import type { PlanZone } from '../../shared/warehouses/binsApi';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { binsWords as words } from '../messages/places';
import { useCall, useCommand } from '../queries';
import type { ZonedBin } from './binColumns';
import { CapacityFields, capacityOf, capacityRules, capacityValues } from './CapacityFields';

/** A code as it is kept, however it was typed: `ａ-01-03` is A-01-03. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}

/** Adds a bin, says what it takes, or puts an empty one out of use. */
export function BinDialog(props: {
  warehouse: string;
  zones: readonly PlanZone[];
  bin: ZonedBin | null;
  zone: string;
  onClose: () => void;
}) {
  const { bin } = props;
  const [uid] = useState(() => bin?.uid ?? newUid());
  const save = useCommand('bins.save');
  const form = useForm({
    initialValues: {
      code: bin?.code ?? `${props.zone}-`,
      zone: props.zone,
      active: bin?.active ?? true,
      ...capacityValues(bin ?? { capacityCm3: null, bearsG: null }),
    },
    validate: {
      code: (value) => (binCode.safeParse(plainCode(value)).success ? null : words.problems.code),
      ...capacityRules,
    },
  });
  const submit = form.onSubmit((values) => {
    const { zone, active } = values;
    const told = { code: plainCode(values.code), zone, active, ...capacityOf(values) };
    const input = { warehouse: props.warehouse, bin: uid, ...told };
    save.mutate({ input }, { onSuccess: props.onClose });
  });
  return (
    <FormDialog
      title={bin ? words.editBin : words.addBin}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SimpleGrid cols={2}>
        {bin ? (
          <KnownCode bin={bin.uid} {...form.getInputProps('code')} />
        ) : (
          <CodeField used={false} {...form.getInputProps('code')} />
        )}
        <Select
          label={words.zone}
          description=" "
          allowDeselect={false}
          data={props.zones.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          {...form.getInputProps('zone')}
        />
      </SimpleGrid>
      <CapacityFields form={form} />
      {bin && (
        <Checkbox
          label={words.active}
          description={words.inactiveHint}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  );
}

type CodeProps = Pick<
  React.ComponentProps<typeof TextInput>,
  'value' | 'onChange' | 'error' | 'onFocus' | 'onBlur'
>;

function KnownCode({ bin, ...props }: CodeProps & { bin: string }) {
  const { data } = useCall('bins.read', { bin });
  return <CodeField used={data?.used ?? true} {...props} />;
}

function CodeField({ used, ...props }: CodeProps & { used: boolean }) {
  return (
    <TextInput
      data-autofocus
      label={words.code}
      description={used ? words.used : words.codeHint}
      readOnly={used}
      maxLength={20}
      {...props}
    />
  );
}
