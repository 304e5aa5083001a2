import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { kitNatureNames } from '../../shared/names';
import type { KitVersion } from '../../shared/teams/api';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ItemSelect } from '../components/ItemSelect';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { teamKitWords as words } from '../messages/operations';
import { useCall, useCommand } from '../queries';
import type { Team } from './team';

type Nature = KitVersion['lines'][number]['nature'];

interface Line {
  key: string;
  item: { uid: string; name: string; unit: string } | null;
  quantity: number | null;
  nature: Nature;
}

const blankLine = (): Line => ({ key: newUid(), item: null, quantity: null, nature: 'loan' });

/** Writes the next version of what a team should carry; the versions before can be looked at. */
export function KitDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { data } = useCall('teams.kits', { team: team.uid });
  if (data === undefined) return null;
  return (
    <InvalidInputs>
      <Fields team={team} versions={data.versions} onClose={onClose} />
    </InvalidInputs>
  );
}

function Fields({
  team,
  versions,
  onClose,
}: {
  team: Team;
  versions: readonly KitVersion[];
  onClose: () => void;
}) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('teams.saveKit');
  const [newest] = versions;
  const [begun] = useState<readonly Line[]>(() => [
    ...(newest?.lines ?? []).map((line) => ({ key: line.item.uid, ...line })),
    blankLine(),
  ]);
  const [lines, setLines] = useState(begun);
  const [version, setVersion] = useState<string | null>(null);
  const past = versions.find((each) => String(each.version) === version);
  const filled = lines.flatMap(({ item, quantity, nature }) =>
    item !== null && quantity !== null ? [{ item: item.uid, quantity, nature }] : [],
  );
  const half = lines.filter(({ item, quantity }) => (item === null) !== (quantity === null));
  const set = (index: number, part: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    save.mutate(
      { input: { team: team.uid, lines: filled } },
      {
        onSuccess: ({ version: saved }) => {
          tell(words.saved(saved));
          onClose();
        },
      },
    );
  };
  const next = (newest?.version ?? 0) + 1;
  return (
    <FormDialog
      title={words.title(team.name)}
      size={780}
      dirty={lines !== begun}
      busy={save.isPending}
      error={save.error}
      disabled={filled.length === 0 || half.length > 0 || lines === begun}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group justify="space-between">
        <Text c="var(--ink-soft)">{words.explain}</Text>
        <Select
          aria-label={words.past}
          w={150}
          allowDeselect={false}
          value={version ?? ''}
          data={[
            { value: '', label: words.next(next) },
            ...versions.map((each) => ({
              value: String(each.version),
              label: words.version(each.version),
            })),
          ]}
          onChange={(value) => setVersion(value || null)}
        />
      </Group>
      {past ? (
        <PastKit kit={past} />
      ) : (
        <Stack gap={6}>
          {lines.map(({ key, item, quantity, nature }, index) => (
            <Group key={key} gap={6} wrap="nowrap">
              <ItemSelect
                w={360}
                aria-label={words.nthItem(index + 1)}
                chosen={item?.name ?? null}
                onChoose={(chosen) => set(index, { item: chosen })}
              />
              <CountInput
                w={110}
                aria-label={words.nthQuantity(index + 1)}
                value={quantity}
                onChange={(count) => set(index, { quantity: count })}
              />
              <span style={{ minWidth: 32, color: 'var(--ink-soft)' }}>{item?.unit}</span>
              <Select
                w={100}
                aria-label={words.nthNature(index + 1)}
                allowDeselect={false}
                value={nature}
                data={Object.entries(kitNatureNames).map(([value, label]) => ({ value, label }))}
                onChange={(value) => set(index, { nature: value as Nature })}
              />
              <ActionIcon
                variant="subtle"
                aria-label={words.removeLine(index + 1)}
                disabled={lines.length === 1}
                onClick={() => setLines(lines.filter((_line, at) => at !== index))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setLines([...lines, blankLine()])}
            >
              {words.addLine}
            </Button>
          </Group>
        </Stack>
      )}
    </FormDialog>
  );
}

/** An earlier version as text: it never changes. */
function PastKit({ kit }: { kit: KitVersion }) {
  return (
    <ul aria-label={words.version(kit.version)} style={{ margin: 0 }}>
      {kit.lines.map(({ item, quantity, nature }) => (
        <li key={item.uid}>
          {item.name} {formatCount(quantity)} {item.unit}（{kitNatureNames[nature]}）
        </li>
      ))}
    </ul>
  );
}
