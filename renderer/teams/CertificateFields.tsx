import { ActionIcon, Button, Fieldset, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Certificate } from '../../shared/teams/members';
import { DateInput } from '../components/DateInput';
import { memberWords as words } from '../messages/teams';
import classes from './Teams.module.css';

const blank: Certificate = { name: '', number: '', issuedOn: null, expiresOn: null };

/** The certificates of a member, a line each. */
export function CertificateFields({
  value,
  onChange,
}: {
  value: readonly Certificate[];
  onChange: (value: Certificate[]) => void;
}) {
  const set = (index: number, part: Partial<Certificate>) =>
    onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <Fieldset legend={words.certificates} p="xs">
      <Stack gap={6}>
        {value.map((each, index) => (
          // Lines have no other name than their place.
          <div key={index} className={classes.certificate}>
            <TextInput
              size="xs"
              label={words.certificateName}
              maxLength={60}
              value={each.name}
              onChange={(event) => set(index, { name: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              label={words.certificateNumber}
              maxLength={60}
              value={each.number}
              onChange={(event) => set(index, { number: event.currentTarget.value })}
            />
            <DateInput
              size="xs"
              label={words.issuedOn}
              value={each.issuedOn}
              onChange={(issuedOn) => set(index, { issuedOn })}
            />
            <DateInput
              size="xs"
              label={words.expiresOn}
              placeholder={words.noEnd}
              ahead
              value={each.expiresOn}
              onChange={(expiresOn) => set(index, { expiresOn })}
            />
            <ActionIcon
              variant="subtle"
              aria-label={words.removeCertificate(index + 1)}
              onClick={() => onChange(value.filter((_each, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={value.length >= 20}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, blank])}
          >
            {words.addCertificate}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
