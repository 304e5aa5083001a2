import { TextInput } from '@mantine/core';
import type { PersonRole, Persons } from '../../shared/documents/persons';
import { peopleWords } from '../messages/documents';
import { personRoleNames } from '../messages/names';
import classes from './Paper.module.css';
import { PaperField } from './PaperField';
import type { Paper } from './paper';

const noPerson = { name: '', telephone: '', identityNumber: '' };

/** 签字: the people of the paper. Of those who take goods away telephone and identity are kept too. */
export function PersonFields({
  paper,
  roles,
}: {
  paper: Paper;
  /** In the order of the paper; `whole` asks for telephone and identity number. */
  roles: readonly { role: PersonRole; whole?: boolean }[];
}) {
  const { persons, view } = paper;
  const set = (role: PersonRole, part: Partial<typeof noPerson>) => {
    const { [role]: before, ...others } = persons;
    const person = { ...noPerson, ...before, ...part };
    // A person is named or isn't there: without a name nothing of him is kept.
    const next: Persons = person.name.trim() === '' ? others : { ...others, [role]: person };
    paper.change({ persons: next });
  };
  return (
    <div className={`${classes.grid} ${classes.people}`}>
      {roles.map(({ role, whole = false }) => (
        <PaperField
          key={role}
          field={role}
          label={personRoleNames[role]}
          {...(whole ? { span: 2 as const } : {})}
          text={personText(persons[role], whole)}
        >
          {(tools) => (
            <div className={classes.person}>
              <TextInput
                {...tools}
                maxLength={60}
                value={persons[role]?.name ?? ''}
                onChange={(event) => set(role, { name: event.currentTarget.value })}
              />
              {whole && (
                <>
                  <TextInput
                    size="xs"
                    aria-label={`${personRoleNames[role]} ${peopleWords.telephone}`}
                    placeholder={peopleWords.telephone}
                    maxLength={30}
                    disabled={persons[role] === undefined}
                    value={persons[role]?.telephone ?? ''}
                    onChange={(event) => set(role, { telephone: event.currentTarget.value })}
                  />
                  <TextInput
                    size="xs"
                    aria-label={`${personRoleNames[role]} ${peopleWords.identityNumber}`}
                    placeholder={peopleWords.identityNumber}
                    maxLength={30}
                    disabled={persons[role] === undefined}
                    value={persons[role]?.identityNumber ?? ''}
                    onChange={(event) => set(role, { identityNumber: event.currentTarget.value })}
                  />
                </>
              )}
            </div>
          )}
        </PaperField>
      ))}
      <PaperField field="made" label={peopleWords.made} text={view?.made.by.name} />
      <PaperField field="approved" label={peopleWords.approved} text={view?.approved?.by.name} />
    </div>
  );
}

function personText(person: Persons[PersonRole], whole: boolean): string | undefined {
  if (!person || !whole) return person?.name;
  return [person.name, person.telephone, person.identityNumber].filter(Boolean).join('　');
}
