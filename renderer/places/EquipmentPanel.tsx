import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { equipmentKindNames } from '../../shared/names';
import type { EquipmentRow } from '../../shared/warehouses/api';
import { type EquipmentKind, equipmentKind } from '../../shared/warehouses/equipment';
import { newUid } from '../api';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { DataTable } from '../components/DataTable';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { Panel } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import type { TableColumn } from '../components/tableModel';
import { equipmentWords as words } from '../messages/places';
import { useCommand } from '../queries';
import type { WarehouseWhole } from './WarehousePage';

const uidOf = ({ equipment }: EquipmentRow) => equipment;

/** 设备 of a warehouse: forklifts, shelves, thermometers and the like. */
export function EquipmentPanel({ whole, mayWrite }: { whole: WarehouseWhole; mayWrite: boolean }) {
  const { code } = whole.warehouse;
  const [editing, setEditing] = useState<EquipmentRow | 'new' | null>(null);
  const [removing, setRemoving] = useState<EquipmentRow | null>(null);
  const remove = useCommand('equipment.remove');
  const columns = useMemo(() => columnsFor(mayWrite ? setRemoving : null), [mayWrite]);
  return (
    <Panel
      title={words.title}
      aside={
        mayWrite && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {words.add}
          </Button>
        )
      }
    >
      <DataTable
        name="warehouse.equipment"
        label={words.title}
        columns={columns}
        rows={whole.equipment}
        rowKey={uidOf}
        {...(mayWrite ? { onOpen: setEditing } : {})}
        empty={words.empty}
        fit={8}
        plain
      />
      {editing !== null && (
        <InvalidInputs>
          <EquipmentDialog
            warehouse={code}
            row={editing === 'new' ? null : editing}
            onClose={() => setEditing(null)}
          />
        </InvalidInputs>
      )}
      {removing !== null && (
        <ConfirmDialog
          title={words.remove}
          confirm={words.remove}
          danger
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(
              { input: { warehouse: code, equipment: removing.equipment } },
              { onSuccess: () => setRemoving(null) },
            )
          }
          onClose={() => setRemoving(null)}
        >
          {words.removeAsk(removing.name || equipmentKindNames[removing.kind])}
        </ConfirmDialog>
      )}
    </Panel>
  );
}

function columnsFor(
  onRemove: ((row: EquipmentRow) => void) | null,
): readonly TableColumn<EquipmentRow>[] {
  return [
    { id: 'kind', header: words.kind, cell: ({ kind }) => equipmentKindNames[kind], width: 110 },
    { id: 'name', header: words.name, cell: ({ name }) => name, width: 200, grow: 1 },
    { id: 'number', header: words.number, cell: ({ number }) => number, width: 110 },
    {
      id: 'quantity',
      header: words.quantity,
      cell: ({ quantity }) => quantity,
      sortBy: ({ quantity }) => quantity,
      width: 70,
      align: 'right',
    },
    { id: 'note', header: words.note, cell: ({ note }) => note, width: 200, grow: 1 },
    ...(onRemove
      ? [
          {
            id: 'remove',
            header: '',
            cell: (row: EquipmentRow) => (
              <Button size="compact-xs" variant="subtle" onClick={() => onRemove(row)}>
                {words.remove}
              </Button>
            ),
            width: 70,
          },
        ]
      : []),
  ];
}

function EquipmentDialog(props: {
  warehouse: string;
  row: EquipmentRow | null;
  onClose: () => void;
}) {
  const { row } = props;
  const [equipment] = useState(() => row?.equipment ?? newUid());
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('equipment.save');
  const form = useForm({
    initialValues: {
      kind: row?.kind ?? ('forklift' as EquipmentKind),
      name: row?.name ?? '',
      number: row?.number ?? '',
      quantity: (row?.quantity ?? 1) as number | null,
      note: row?.note ?? '',
    },
    validate: { quantity: (value) => (value === null ? words.needQuantity : null) },
  });
  const submit = form.onSubmit(({ kind, name, number, quantity, note }) => {
    if (focusFirst()) return;
    const told = {
      kind,
      name: name.trim(),
      number: number.trim(),
      quantity: quantity ?? 0,
      note: note.trim(),
    };
    const input = { warehouse: props.warehouse, equipment, ...told };
    save.mutate({ input }, { onSuccess: props.onClose });
  });
  return (
    <FormDialog
      title={row ? words.edit : words.add}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SimpleGrid cols={2}>
        <Select
          data-autofocus
          label={words.kind}
          searchable
          allowDeselect={false}
          data={equipmentKind.options.map((value) => ({
            value,
            label: equipmentKindNames[value],
          }))}
          {...form.getInputProps('kind')}
        />
        <CountInput
          label={words.quantity}
          zero
          value={form.values.quantity}
          error={form.errors.quantity}
          onChange={(value) => form.setFieldValue('quantity', value)}
        />
      </SimpleGrid>
      <TextInput
        label={words.name}
        description={words.nameHint}
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={words.number}
        description={words.numberHint}
        maxLength={40}
        {...form.getInputProps('number')}
      />
      <TextInput label={words.note} maxLength={200} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
