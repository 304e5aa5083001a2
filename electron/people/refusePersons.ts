import { erasedName } from '../../shared/documents/persons';
import { isMistypedTelephone } from '../../shared/format/typed';
import { refuse } from '../../shared/refusals';

/** Refuses whoever is called like one that was forgotten, and telephones that can't be dialled. */
export function refusePersons(persons: readonly { name: string; telephone?: string }[]) {
  const reserved = persons.find(({ name }) => name === erasedName);
  if (reserved) refuse('name.reserved', { name: reserved.name });
  for (const { telephone = '' } of persons) refuseMistyped(telephone);
}

/** Refuses a telephone that can't be dialled. It is personal, so the refusal does not repeat it. */
export function refuseMistyped(telephone: string) {
  if (isMistypedTelephone(telephone)) refuse('telephone.mistyped', {});
}
