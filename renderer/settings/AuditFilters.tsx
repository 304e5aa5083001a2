import { Checkbox, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditFilter } from '../../shared/audit/api';
import { deedName, deeds } from '../../shared/audit/deedNames';
import { DateInput } from '../components/DateInput';
import { FilterBar } from '../components/FilterBar';
import { SearchField } from '../components/SearchField';
import { Tag } from '../components/Tag';
import { withoutEmpty } from '../components/withoutEmpty';
import { auditWords } from '../messages/audit';
import { useCall } from '../queries';

const words = auditWords.filter;

/** What narrows the audit. It stands in the address. */
export function AuditFilters() {
  const filter = useSearch({ from: '/settings/audit' });
  const navigate = useNavigate({ from: '/settings/audit' });
  const people = useCall('audit.people', {}).data?.rows ?? [];
  const narrow = (part: { [N in keyof AuditFilter]?: AuditFilter[N] | undefined }) =>
    void navigate({
      replace: true,
      search: (before) => withoutEmpty({ ...before, ...part }) as AuditFilter,
    });
  return (
    <FilterBar
      narrowed={Object.keys(filter).length > 0}
      onClear={() => void navigate({ replace: true, search: {} })}
    >
      <SearchField
        value={filter.search ?? ''}
        placeholder={words.search}
        w={180}
        onSearch={(search) => narrow({ search: search || undefined })}
      />
      <Select
        size="xs"
        w={130}
        searchable
        aria-label={words.person}
        value={filter.person ?? ''}
        data={[
          { value: '', label: words.anyPerson },
          ...people.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        onChange={(person) => narrow({ person: person || undefined })}
      />
      <Select
        size="xs"
        w={140}
        searchable
        aria-label={words.call}
        value={filter.call ?? ''}
        data={[
          { value: '', label: words.anyCall },
          ...deeds.map((call) => ({ value: call as string, label: deedName(call) })),
        ]}
        onChange={(call) => narrow({ call: call || undefined })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateInput
          key={end}
          size="xs"
          w={94}
          aria-label={words[end]}
          placeholder={words[end]}
          value={filter[end] ?? null}
          onChange={(day) => narrow({ [end]: day ?? undefined })}
        />
      ))}
      <Checkbox
        size="xs"
        label={words.refused}
        checked={filter.refused ?? false}
        onChange={(event) => narrow({ refused: event.currentTarget.checked || undefined })}
      />
      {filter.subject && <Tag tone="outlined">{words.ofOne}</Tag>}
    </FilterBar>
  );
}
