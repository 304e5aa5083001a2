import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { levelBodyNames, responseLevelNames } from '../../shared/names';
import { type LevelBody, levelBody } from '../../shared/operations/api';
import { hasRole } from '../../shared/roles';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCall, useCommand } from '../queries';
import { MomentFields, type MomentTyped, useNow } from './MomentFields';
import type { OperationView } from './OperationPage';

const words = operationWords.level;
const ended = 'ended';

interface Props {
  operation: OperationView;
  onClose: () => void;
}

/** Whose level somebody may say; the province's own comes first. */
function bodiesFor({ directs }: OperationView): readonly LevelBody[] {
  const own = 'provincialSociety';
  return directs ? [own, ...levelBody.options.filter((each) => each !== own)] : ['citySociety'];
}

/** The cities whose society somebody may speak for, each with the level that it has in force. */
function useSocieties({ directs, levels }: OperationView) {
  const { grants } = useSession();
  const { data } = useCall('warehouses.list', {});
  return (data?.rows ?? [])
    .filter(
      ({ tier, code }) => tier !== 'province' && (directs || hasRole(grants, ['dispatcher'], code)),
    )
    .map(({ code, society }) => {
      const inForce = levels.find((known) => known.society?.code === code);
      const now = inForce ? ` ${responseLevelNames[inForce.level]}` : '';
      return { value: code, label: `${society.name}${now}` };
    });
}

/** 登记响应等级: which body, which level or its ending, by which document, when. */
export function LevelDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ operation, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const set = useCommand('operations.setLevel');
  const now = useNow();
  const label = useId();
  const [entry] = useState(newUid);
  const [body, setBody] = useState<LevelBody>(() => bodiesFor(operation)[0] ?? 'citySociety');
  const [society, setSociety] = useState<string | null>(null);
  const [level, setLevel] = useState('4');
  const societies = useSocieties(operation);
  const [documentNumber, setNumber] = useState('');
  const [said, setSaid] = useState<MomentTyped>(now);
  const [problem, setProblem] = useState<{ day?: string; society?: string }>({});
  // Who speaks for one city alone has nothing to choose.
  const chosen = society ?? (societies.length === 1 ? (societies[0]?.value ?? null) : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    const { on, time } = said;
    const of = body === 'citySociety' ? chosen : null;
    const isUnsaid = body === 'citySociety' && of === null;
    setProblem({
      ...(on === null ? { day: operationWords.problems.day } : {}),
      ...(isUnsaid ? { society: words.noSociety } : {}),
    });
    if (on === null || isUnsaid) return;
    set.mutate(
      {
        input: {
          ...{ operation: operation.uid, entry, body, society: of, said: { on, time } },
          level: level === ended ? null : Number(level),
          documentNumber: documentNumber.trim(),
        },
      },
      {
        onSuccess: () => {
          tell(operationWords.saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size={600}
      dirty={documentNumber !== ''}
      busy={set.isPending}
      error={set.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <Select
          data-autofocus
          label={words.body}
          allowDeselect={false}
          data={bodiesFor(operation).map((each) => {
            const inForce =
              each === 'citySociety'
                ? undefined
                : operation.levels.find((known) => known.body === each);
            const now = inForce ? ` ${responseLevelNames[inForce.level]}` : '';
            return { value: each, label: `${levelBodyNames[each]}${now}` };
          })}
          value={body}
          onChange={(chosen) => setBody(levelBody.options.find((each) => each === chosen) ?? body)}
        />
        {body === 'citySociety' && (
          <Select
            label={words.society}
            searchable
            error={problem.society}
            data={societies}
            value={chosen}
            onChange={setSociety}
          />
        )}
        <div>
          <Text size="sm" fw={600} id={label}>
            {words.level}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={label}
            value={level}
            onChange={setLevel}
            data={[
              ...[4, 3, 2, 1].map((each) => ({
                value: String(each),
                label: responseLevelNames[each] ?? '',
              })),
              { value: ended, label: words.end },
            ]}
          />
        </div>
        <TextInput
          label={words.documentNumber}
          placeholder={words.documentHint}
          maxLength={80}
          value={documentNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <MomentFields day={words.said} value={said} error={problem.day} onChange={setSaid} />
      </Stack>
    </FormDialog>
  );
}
