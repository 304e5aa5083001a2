import { Button, Checkbox, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { partyNatureNames, partyRoleNames } from '../../shared/names';
import { type PartyView, partyRole } from '../../shared/parties/api';
import { maskAddress, maskName, maskNumber, maskTelephone } from '../../shared/people/mask';
import { common } from '../messages/common';
import { partyWords as words } from '../messages/parties';
import classes from './Parties.module.css';
import type { PartyDraft } from './partyDraft';

/** What is known of a party. What is personal is shown once somebody asks to see it. */
export function PartyFields({
  form,
  view,
  mayWrite,
  shown,
  onShow,
}: {
  form: UseFormReturnType<PartyDraft>;
  view: PartyView | null;
  mayWrite: boolean;
  shown: boolean;
  onShow: () => void;
}) {
  const { nature } = form.values;
  const fixed = !mayWrite || (view?.fixed ?? false);
  return (
    <>
      <div className={classes.grid}>
        <TextInput
          className={classes.wide}
          label={words.name}
          maxLength={100}
          autoFocus={view === null}
          readOnly={fixed}
          {...form.getInputProps('name')}
        />
        <div>
          <div className={classes.label}>{words.nature}</div>
          <SegmentedControl
            aria-label={words.nature}
            disabled={fixed}
            data={Object.entries(partyNatureNames).map(([value, label]) => ({ value, label }))}
            value={nature}
            onChange={(value) => form.setFieldValue('nature', value as PartyDraft['nature'])}
          />
        </div>
        <TextInput
          label={words.code}
          description={view?.provincial ? words.provincialCode : words.codeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={20}
          readOnly={!mayWrite || (view?.provincial ?? false)}
          {...form.getInputProps('code')}
        />
      </div>
      <Checkbox.Group label={words.roles} {...form.getInputProps('roles')}>
        <Group mt={6}>
          {partyRole.options.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={partyRoleNames[role]}
              disabled={!mayWrite || (fixed && (view?.roles.includes(role) ?? false))}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {shown || !mayWrite ? (
        <PersonalFields form={form} mayWrite={mayWrite} />
      ) : (
        <Masked values={form.values} onShow={onShow} />
      )}
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={1000}
        readOnly={!mayWrite}
        {...form.getInputProps('note')}
      />
      {view && (
        <Checkbox
          label={words.active}
          description={words.activeHint}
          disabled={!mayWrite}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </>
  );
}

function PersonalFields({
  form,
  mayWrite,
}: {
  form: UseFormReturnType<PartyDraft>;
  mayWrite: boolean;
}) {
  const isPerson = form.values.nature === 'person';
  const field = (
    name: 'identityNumber' | 'contact' | 'telephone' | 'address',
    label: string,
    maxLength: number,
    wide = false,
  ) => (
    <TextInput
      {...(wide ? { className: classes.wide } : {})}
      label={label}
      maxLength={maxLength}
      readOnly={!mayWrite}
      {...form.getInputProps(name)}
    />
  );
  return (
    <div className={classes.grid}>
      {field('identityNumber', isPerson ? words.identityNumber : words.creditCode, 30, true)}
      {field('contact', words.contact, 60)}
      {field('telephone', words.telephone, 40)}
      {field('address', words.address, 200, true)}
    </div>
  );
}

/** Enough to know whether something is there, until the person asks to see it. */
function Masked({ values, onShow }: { values: PartyDraft; onShow: () => void }) {
  const isPerson = values.nature === 'person';
  const { identityNumber, contact, telephone, address } = values;
  const facts: [string, string][] = [
    [
      isPerson ? words.identityNumber : words.creditCode,
      isPerson ? maskNumber(identityNumber) : identityNumber,
    ],
    [words.contact, maskName(contact)],
    [words.telephone, maskTelephone(telephone)],
    [words.address, isPerson ? maskAddress(address) : address],
  ];
  return (
    <div className={classes.masked}>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === '' ? common.dash : text}</dd>
          </div>
        ))}
      </dl>
      <Group>
        <Button variant="light" onClick={onShow}>
          {words.reveal}
        </Button>
        <span className={classes.soft}>{words.hidden}</span>
      </Group>
    </div>
  );
}
