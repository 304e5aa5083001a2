import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { password } from '../../shared/session/api';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { common } from '../messages/common';
import { passwordWords as words } from '../messages/start';
import { useCommand } from '../queries';

/** One's own password, by the old one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const change = useCommand('users.changePassword');
  const form = useForm({
    initialValues: { old: '', fresh: '', again: '' },
    validate: {
      fresh: (value) => (password.safeParse(value).success ? null : words.tooShort),
      again: (value, { fresh }) => (value === fresh ? null : words.different),
    },
  });
  const submit = form.onSubmit(({ old, fresh }) =>
    change.mutate(
      { input: { old, new: fresh } },
      {
        onSuccess: () => {
          tell(words.changed);
          onClose();
        },
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            data-autofocus
            label={words.old}
            autoComplete="current-password"
            {...form.getInputProps('old')}
          />
          <PasswordInput
            label={words.fresh}
            description={words.hint}
            autoComplete="new-password"
            {...form.getInputProps('fresh')}
          />
          <PasswordInput
            label={words.again}
            autoComplete="new-password"
            {...form.getInputProps('again')}
          />
          <RefusalAlert error={change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
