import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type AssessmentFilter, assessmentState } from '../../shared/grading/assessmentsApi';
import { type Level, levels } from '../../shared/grading/levels';
import type { KeptFilter } from '../../shared/likings/api';
import { assessmentStateNames, levelNames } from '../../shared/names';
import { DateInput } from '../components/DateInput';
import { FilterBar } from '../components/FilterBar';
import { SavedFilters } from '../components/SavedFilters';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { gradingWords } from '../messages/gradingAssessments';
import { useCall } from '../queries';

const words = gradingWords.filter;

/** What narrows the list of assessments. It stands in the address. */
export function GradingFilters() {
  const filter = useSearch({ from: '/grading' });
  const navigate = useNavigate({ from: '/grading' });
  const standards = useCall('standards.list', {}).data?.rows ?? [];
  const narrow = (part: { [N in keyof AssessmentFilter]?: AssessmentFilter[N] | undefined }) =>
    void navigate({
      replace: true,
      search: (before) => withoutEmpty({ ...before, ...part }) as AssessmentFilter,
    });
  return (
    <FilterBar
      narrowed={Object.keys(filter).length > 0}
      onClear={() => void navigate({ replace: true, search: {} })}
    >
      <SavedFilters
        screen="assessments"
        filter={filter as KeptFilter}
        onChoose={(kept) => void navigate({ to: '/grading', search: kept })}
      />
      <WarehouseFilter value={filter.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
      <Select
        size="xs"
        w={110}
        aria-label={gradingWords.columns.state}
        value={filter.state ?? ''}
        data={[
          { value: '', label: words.anyState },
          ...assessmentState.options.map((value) => ({
            value: value as string,
            label: assessmentStateNames[value],
          })),
        ]}
        onChange={(state) => narrow({ state: (state || undefined) as AssessmentFilter['state'] })}
      />
      <Select
        size="xs"
        w={110}
        aria-label={words.level}
        value={filter.targetLevel ? String(filter.targetLevel) : ''}
        data={[
          { value: '', label: words.anyLevel },
          ...levels.map((each) => ({ value: String(each), label: levelNames[each] ?? '' })),
        ]}
        onChange={(level) => narrow({ targetLevel: level ? (Number(level) as Level) : undefined })}
      />
      <Select
        size="xs"
        w={230}
        aria-label={gradingWords.columns.standard}
        value={filter.standard ?? ''}
        data={[
          { value: '', label: words.anyStandard },
          ...standards.map(({ standard, title, version }) => ({
            value: standard,
            label: gradingWords.version(title, version),
          })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(standard) => narrow({ standard: standard || undefined })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateInput
          key={end}
          size="xs"
          w={100}
          aria-label={words[end]}
          placeholder={words[end]}
          value={filter[end] ?? null}
          onChange={(day) => narrow({ [end]: day ?? undefined })}
        />
      ))}
    </FilterBar>
  );
}
