import { Checkbox, Group, SegmentedControl, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type Certificate, type MemberRow, usualSkills } from '../../shared/teams/members';
import { newUid } from '../api';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { TelephoneInput } from '../components/TelephoneInput';
import { membersWords } from '../messages/operations';
import { memberWords as words } from '../messages/teams';
import { EraseButton } from '../parties/ErasePerson';
import { useCommand } from '../queries';
import { CertificateFields } from './CertificateFields';

interface Props {
  team: string;
  row: MemberRow | null;
  onClose: () => void;
}

/** Adds a member to a team or corrects one: skills, certificates, and whether he can go now. */
export function MemberDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ team, row, onClose }: Props) {
  const [member] = useState(() => row?.member ?? newUid());
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('teams.saveMember');
  const form = useForm({
    initialValues: {
      name: row?.name ?? '',
      duty: row?.duty ?? '',
      telephone: row?.telephone ?? '',
      active: row?.active ?? true,
      skills: row?.skills ?? [],
      isAway: row?.away != null,
      until: row?.away?.until ?? null,
      certificates: (row?.certificates ?? []) as Certificate[],
    },
    validate: { name: (value) => (value.trim() === '' ? membersWords.needName : null) },
  });
  const submit = form.onSubmit(({ name, duty, telephone, active, skills, isAway, ...values }) => {
    if (focusFirst()) return;
    const certificates = values.certificates
      .map((each) => ({ ...each, name: each.name.trim(), number: each.number.trim() }))
      .filter((each) => each.name !== '');
    const told = { name: name.trim(), duty: duty.trim(), telephone: telephone.trim() };
    const away = isAway ? { until: values.until } : null;
    const revision = row?.revision ?? 0;
    const input = { team, member, revision, ...told, active, skills, away, certificates };
    save.mutate({ input }, { onSuccess: onClose });
  });
  return (
    <FormDialog
      title={row ? membersWords.edit : membersWords.add}
      size={820}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={3}>
        <TextInput
          data-autofocus
          label={membersWords.name}
          maxLength={60}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={membersWords.duty}
          placeholder={membersWords.dutyHint}
          maxLength={60}
          {...form.getInputProps('duty')}
        />
        <TelephoneInput
          label={membersWords.telephone}
          value={form.values.telephone}
          onChange={(telephone) => form.setFieldValue('telephone', telephone)}
        />
      </SimpleGrid>
      <TagsInput
        label={words.skills}
        description={words.skillsHint}
        maxTags={20}
        data={[...usualSkills]}
        {...form.getInputProps('skills')}
      />
      <Group align="flex-end">
        <SegmentedControl
          aria-label={words.availability}
          value={form.values.isAway ? 'away' : 'ready'}
          data={[
            { value: 'ready', label: words.ready },
            { value: 'away', label: words.away },
          ]}
          onChange={(value) =>
            form.setValues({
              isAway: value === 'away',
              ...(value === 'ready' ? { until: null } : {}),
            })
          }
        />
        {form.values.isAway && (
          <DateInput
            label={words.until}
            placeholder={words.untilHint}
            w={280}
            ahead
            value={form.values.until}
            onChange={(until) => form.setFieldValue('until', until)}
          />
        )}
      </Group>
      <CertificateFields
        value={form.values.certificates}
        onChange={(certificates) => form.setFieldValue('certificates', certificates)}
      />
      {row && (
        <Group justify="space-between">
          <Checkbox
            label={membersWords.active}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          <EraseButton
            whose={{ kind: 'member', member }}
            name={row.name}
            size="compact-xs"
            onErased={onClose}
          />
        </Group>
      )}
    </FormDialog>
  );
}
