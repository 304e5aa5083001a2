import { Group, Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BillBasis, billBasis, type PossibleRow } from '../../shared/kits/api';
import { newUid } from '../api';
import { type ArrivalLine, ArrivalLines, blankLine } from '../arrivals/ArrivalLines';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ItemSelect } from '../components/ItemSelect';
import { tell } from '../components/tell';
import { kitsWords } from '../messages/kits';
import { useCommand } from '../queries';

const words = kitsWords.bill;

interface Props {
  /** The kit whose next version is written, from its newest; null for a kit without a bill. */
  of: PossibleRow | null;
  onClose: () => void;
}

/** Writes the next version of a bill of materials. */
export function BillDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ of, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('bills.save');
  const [bill] = useState(newUid);
  const [kit, setKit] = useState<{ uid: string; name: string } | null>(of?.item ?? null);
  const [basis, setBasis] = useState<BillBasis>('proposed');
  const [note, setNote] = useState('');
  const [first] = useState<readonly ArrivalLine[]>(() => [
    ...(of?.lines ?? []).map(({ item, each }) => ({ key: item.uid, item, quantity: each })),
    blankLine(),
  ]);
  const [lines, setLines] = useState(first);
  const filled = lines.flatMap(({ item, quantity }) =>
    item !== null && quantity !== null ? [{ item: item.uid, each: quantity }] : [],
  );
  const begun = lines.filter(({ item, quantity }) => item !== null || quantity !== null);
  const isWhole = kit !== null && filled.length > 0 && filled.length === begun.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kit === null || !isWhole || focusFirst()) return;
    save.mutate(
      { input: { bill, item: kit.uid, basis, note: note.trim(), lines: filled } },
      {
        onSuccess: ({ version }) => {
          tell(words.saved(kit.name, version));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title(of?.item.name ?? '')}
      size={720}
      dirty={lines !== first || note !== ''}
      busy={save.isPending}
      error={save.error}
      confirm={words.save}
      disabled={!isWhole}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--ink-soft)">{words.explain}</Text>
      <Group grow>
        <ItemSelect
          label={words.kit}
          disabled={of !== null}
          chosen={kit?.name ?? null}
          onChoose={setKit}
        />
        <Select
          label={words.basis}
          value={basis}
          data={billBasis.options.map((value) => ({ value, label: kitsWords.basis[value] }))}
          onChange={(value) => setBasis(value as BillBasis)}
        />
      </Group>
      <ArrivalLines lines={lines} onChange={setLines} />
      <TextInput
        label={words.note}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
