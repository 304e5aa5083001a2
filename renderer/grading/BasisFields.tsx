import { Group, Select, Textarea } from '@mantine/core';
import type { Basis, BasisStatement } from '../../shared/basis';
import { CountInput } from '../components/QuantityInput';
import { basisKindNames, standardFormWords as words } from '../messages/gradingStandards';

/** The first statement of a basis as fields; what else it says stays as it is. */
export function BasisFields({
  basis,
  error,
  onChange,
}: {
  basis: Basis;
  error?: string | undefined;
  onChange: (basis: Basis) => void;
}) {
  const [first, ...others] = basis;
  if (!first) return null;
  const change = (next: BasisStatement) => onChange([next, ...others]);
  const { of, text } = first;
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <Select
        w={110}
        label={words.basisKind}
        allowDeselect={false}
        value={first.kind}
        data={Object.entries(basisKindNames).map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          const kind = value as BasisStatement['kind'];
          change(kind === 'recalled' ? { kind, of, text, confidence: 50 } : { kind, of, text });
        }}
      />
      {first.kind === 'recalled' && (
        <CountInput
          w={90}
          label={words.confidence}
          value={first.confidence}
          onChange={(confidence) => change({ ...first, confidence: confidence ?? 50 })}
        />
      )}
      <Textarea
        style={{ flex: 1 }}
        label={words.basisText}
        autosize
        minRows={1}
        value={text}
        error={error}
        onChange={(event) => change({ ...first, text: event.currentTarget.value })}
      />
    </Group>
  );
}

/** Of our own making, until somebody says on what it rests. */
export const newBasis: Basis = [{ of: ['*'], kind: 'proposed', text: '建议值，可修改' }];
