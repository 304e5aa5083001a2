import { Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ItemRow } from '../../shared/items/api';
import { newUid } from '../api';
import { common } from '../messages/common';
import { inputWords } from '../messages/inputs';
import { useCall, useCommand } from '../queries';
import { enterWalk } from './enterWalk';
import { FormDialog } from './FormDialog';

const words = inputWords.newItem;

/** 临时物资: takes in a thing that nobody knows yet, without leaving the paper that needs it. */
export function NewItemDialog(props: {
  /** What was looked for; a barcode is no name. */
  typed: string;
  onClose: () => void;
  onSaved: (item: ItemRow) => void;
}) {
  const [item] = useState(newUid);
  const first = /^[\d\s]{6,}$/.test(props.typed) ? '' : props.typed;
  const [name, setName] = useState(first);
  const [spec, setSpec] = useState('');
  const [unit, setUnit] = useState('');
  const [category, setCategory] = useState<string | null>(null);
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const save = useCommand('items.quickAdd');
  const isWhole = name.trim() !== '' && unit.trim() !== '' && category !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const of = categories.find(({ uid }) => uid === category);
    if (!isWhole || of === undefined) return;
    const typed = { name: name.trim(), spec: spec.trim(), unit: unit.trim() };
    save.mutate(
      { input: { item, ...typed, category: of.uid } },
      {
        onSuccess: ({ code }) => {
          props.onSaved({ ...blank, ...typed, uid: item, code, category: of });
          props.onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size={440}
      dirty={name !== first || spec !== '' || unit !== '' || category !== null}
      busy={save.isPending}
      error={save.error}
      confirm={common.add}
      disabled={!isWhole}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Stack onKeyDown={enterWalk}>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <TextInput
          data-autofocus
          required
          label={words.name}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.spec}
          maxLength={100}
          value={spec}
          onChange={(event) => setSpec(event.currentTarget.value)}
        />
        <TextInput
          required
          label={words.unit}
          placeholder={words.unitHint}
          maxLength={10}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <Select
          required
          searchable
          selectFirstOptionOnChange
          label={words.category}
          value={category}
          data={categories.map(({ uid, name: label }) => ({ value: uid, label }))}
          onChange={setCategory}
        />
      </Stack>
    </FormDialog>
  );
}

/** What a provisional item begins with. */
const blank: Omit<ItemRow, 'uid' | 'code' | 'name' | 'spec' | 'unit' | 'category'> = {
  packs: [],
  shelfLifeMonths: null,
  expires: false,
  peopleServed: null,
  serialised: false,
  recoverable: false,
  referencePrice: null,
  initials: '',
  active: true,
  scanned: null,
  stock: null,
};
