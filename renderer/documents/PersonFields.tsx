import { TextInput } from '@mantine/core';
import type { Person, PersonRole } from '../../shared/documents/persons';
import { isMistypedIdentity } from '../../shared/identityNumber';
import { useSession } from '../app/session';
import { TelephoneInput } from '../components/TelephoneInput';
import { peopleWords } from '../messages/documents';
import { personRoleNames } from '../messages/names';
import { problemShort } from '../messages/problems';
import classes from './Paper.module.css';
import { type FieldTools, PaperField } from './PaperField';
import type { Paper } from './paper';

interface Role {
  role: PersonRole;
  /** What the part is called on this paper, where that is not its usual name. */
  label?: string;
  /** Telephone and identity number are kept, too: of those who take goods away. */
  whole?: boolean;
}

/** 签字: the people of the paper, in its order; then who made and who approved it. */
export function PersonFields({ paper, roles }: { paper: Paper; roles: readonly Role[] }) {
  const { persons, view, change } = paper;
  const { user } = useSession();
  const set = (role: PersonRole, person: Person | null) => {
    const { [role]: _, ...others } = persons;
    change({ persons: person === null ? others : { ...others, [role]: person } });
  };
  return (
    <div className={`${classes.grid} ${classes.people}`}>
      {roles.map(({ role, label, whole = false }) => (
        <PaperField
          key={role}
          field={role}
          label={label ?? personRoleNames[role]}
          {...(whole ? { span: 2 as const } : {})}
          text={personText(persons[role], whole)}
        >
          {(tools) => (
            <PersonInputs
              tools={tools}
              whole={whole}
              person={persons[role]}
              onChange={(person) => set(role, person)}
            />
          )}
        </PaperField>
      ))}
      <PaperField field="made" label={peopleWords.made} text={view?.made.by.name ?? user.name} />
      <PaperField field="approved" label={peopleWords.approved} text={view?.approved?.by.name} />
    </div>
  );
}

/** A person is there as soon as anything of him is; that the name is missing is told beside it. */
function PersonInputs(props: {
  tools: FieldTools;
  whole: boolean;
  person: Person | undefined;
  onChange: (person: Person | null) => void;
}) {
  const { tools, whole, person, onChange } = props;
  const typed = person ?? { name: '', telephone: '', identityNumber: '' };
  const set = (part: Partial<Person>) => {
    const next = { ...typed, ...part };
    onChange(Object.values(next).every((each) => each === '') ? null : next);
  };
  return (
    <div className={classes.person}>
      <TextInput
        {...tools}
        maxLength={60}
        placeholder={whole ? peopleWords.name : ''}
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {whole && (
        <>
          <TelephoneInput
            size="xs"
            aria-label={`${tools['aria-label']} ${peopleWords.telephone}`}
            placeholder={peopleWords.telephone}
            value={typed.telephone}
            onChange={(telephone) => set({ telephone })}
          />
          <TextInput
            size="xs"
            aria-label={`${tools['aria-label']} ${peopleWords.identityNumber}`}
            placeholder={peopleWords.identityNumber}
            maxLength={30}
            value={typed.identityNumber}
            error={
              isMistypedIdentity(typed.identityNumber) &&
              problemShort({ problem: 'mistypedIdentity' })
            }
            onChange={(event) => set({ identityNumber: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}

function personText(person: Person | undefined, whole: boolean): string | undefined {
  if (!person || !whole) return person?.name;
  return [person.name, person.telephone, person.identityNumber].filter(Boolean).join('　');
}
