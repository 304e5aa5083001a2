import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { codesBetween } from '../../shared/warehouses/binCodes';
import type { PlanZone } from '../../shared/warehouses/binsApi';
import { FormDialog } from '../components/FormDialog';
import { tell } from '../components/tell';
import { binsWords as words } from '../messages/places';
import { useCommand } from '../queries';
import { plainCode } from './BinDialog';
import classes from './Bins.module.css';
import type { ZonedBin } from './binColumns';
import { CapacityFields, capacityOf, capacityRules, capacityValues } from './CapacityFields';

const unknown = capacityValues({ capacityCm3: null, bearsG: null });

/** 整排新增: all bins from one code to another, shown before they are made. */
export function RackDialog(props: {
  warehouse: string;
  zones: readonly PlanZone[];
  zone: string;
  onClose: () => void;
}) {
  const { zone } = props;
  const add = useCommand('bins.addRack');
  const form = useForm({
    initialValues: { first: `${zone}-01-01`, last: `${zone}-01-06`, ...unknown },
    validate: capacityRules,
  });
  const first = plainCode(form.values.first);
  const last = plainCode(form.values.last);
  const codes = codesBetween(first, last);
  const there = new Set(props.zones.flatMap(({ bins }) => bins.map(({ code }) => code)));
  const fresh = codes?.filter((code) => !there.has(code)) ?? [];
  const submit = form.onSubmit((values) => {
    const input = { warehouse: props.warehouse, zone, first, last, ...capacityOf(values) };
    add.mutate(
      { input },
      {
        onSuccess: ({ added }) => {
          tell(words.added(added));
          props.onClose();
        },
      },
    );
  });
  return (
    <FormDialog
      title={`${words.addRack} ${zone}`}
      dirty={form.isDirty()}
      busy={add.isPending}
      error={add.error}
      disabled={fresh.length === 0}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SimpleGrid cols={2}>
        <TextInput
          data-autofocus
          label={words.first}
          description={words.rackHint}
          maxLength={20}
          {...form.getInputProps('first')}
        />
        <TextInput
          label={words.last}
          description=" "
          maxLength={20}
          {...form.getInputProps('last')}
        />
      </SimpleGrid>
      <CapacityFields form={form} />
      <div role="status">
        {codes === null ? (
          <Text c="var(--danger)">{words.noRange}</Text>
        ) : (
          <>
            <Text>{words.preview(codes.length, codes.length - fresh.length)}</Text>
            <p className={classes.codes}>{fresh.join('　')}</p>
          </>
        )}
      </div>
    </FormDialog>
  );
}

/** Says for all bins of a rack at once what they take. */
export function MeasureDialog(props: {
  warehouse: string;
  rack: string;
  bins: readonly ZonedBin[];
  onClose: () => void;
}) {
  const { bins } = props;
  const measure = useCommand('bins.measure');
  const [like] = bins;
  const form = useForm({
    initialValues: like ? capacityValues(like) : unknown,
    validate: capacityRules,
  });
  const submit = form.onSubmit((values) => {
    const uids = bins.map(({ uid }) => uid);
    measure.mutate(
      { input: { warehouse: props.warehouse, bins: uids, ...capacityOf(values) } },
      {
        onSuccess: ({ changed }) => {
          tell(words.measured(changed));
          props.onClose();
        },
      },
    );
  });
  return (
    <FormDialog
      title={words.measureRack(props.rack)}
      dirty={form.isDirty()}
      busy={measure.isPending}
      error={measure.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <CapacityFields form={form} />
      <p className={classes.codes}>{bins.map(({ code }) => code).join('　')}</p>
    </FormDialog>
  );
}
