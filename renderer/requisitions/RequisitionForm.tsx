import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { RequisitionDraft, RequisitionFault } from '../../shared/requisitions/draft';
import { type Priority, priority } from '../../shared/requisitions/standing';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { InstantInput } from '../components/InstantInput';
import { ParsedInput } from '../components/ParsedInput';
import { TelephoneInput } from '../components/TelephoneInput';
import { WarehouseSelect } from '../components/WarehouseSelect';
import classes from '../documents/Paper.module.css';
import { parsePoint, writePoint } from '../format/parsePoint';
import { requisitionFaultText, requisitionWords } from '../messages/requisitions';
import { RequesterSelect } from './RequesterSelect';
import { RequisitionField } from './RequisitionField';

const words = requisitionWords.fields;

interface Props {
  draft: RequisitionDraft;
  /** What kept it from being submitted the last time. */
  faults: readonly RequisitionFault[];
  /** What a uid or code is called. */
  nameOf: (uid: string | null) => string | null;
  remember: (uid: string, name: string) => void;
  change: (part: Partial<RequisitionDraft>) => void;
  /** Whether nothing is written yet: the cursor begins in it. */
  isFresh: boolean;
}

/** The head of a 需求单 while it is written, in the order of its sheet. */
export function RequisitionForm(props: Props) {
  const { draft, faults, nameOf, remember, change, isFresh } = props;
  const problem = (field: RequisitionFault['field']) => {
    const fault = faults.find((each) => each.line === null && each.field === field);
    return fault && requisitionFaultText(fault);
  };
  const tools = (field: RequisitionFault['field'] | null, label: string) => ({
    size: 'xs' as const,
    'aria-label': label,
    error: field !== null && problem(field) !== undefined,
  });
  const text = (field: 'place' | 'contact' | 'reason', longest: number) => (
    <TextInput
      {...tools(field === 'place' || field === 'contact' ? field : null, words[field])}
      maxLength={longest}
      value={draft[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.grid}>
      <RequisitionField label={words.to} problem={problem('to')}>
        <RequesterSelect
          {...tools('to', words.to)}
          autoFocus={isFresh}
          chosen={nameOf(uidOf(draft.to))}
          onChoose={(chosen) => {
            if (chosen) remember(chosen.uid, chosen.name);
            change({ to: chosen && destinationOf(chosen) });
          }}
        />
      </RequisitionField>
      <RequisitionField label={words.warehouse} text={nameOf(draft.warehouse)} />
      <RequisitionField label={words.priority}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={words.priority}
          value={draft.priority}
          data={priority.options.map((value) => ({
            value: value as string,
            label: requisitionWords.priorities[value],
          }))}
          onChange={(value) => change({ priority: value as Priority })}
        />
      </RequisitionField>
      <RequisitionField label={words.wantedBy} problem={problem('wantedBy')}>
        <InstantInput
          {...tools('wantedBy', words.wantedBy)}
          ahead
          value={draft.wantedBy}
          onChange={(wantedBy) => change({ wantedBy })}
        />
      </RequisitionField>
      <RequisitionField label={words.place} span={2} problem={problem('place')}>
        {text('place', 120)}
      </RequisitionField>
      <RequisitionField label={words.near}>
        <WarehouseSelect
          {...tools(null, words.near)}
          chosen={nameOf(draft.near)}
          onChoose={(warehouse) => {
            if (warehouse) remember(warehouse.code, warehouse.name);
            change({ near: warehouse?.code ?? null });
          }}
        />
      </RequisitionField>
      <RequisitionField label={words.point}>
        <ParsedInput
          {...tools(null, words.point)}
          placeholder={requisitionWords.pointPlaceholder}
          value={draft.point}
          parse={(typed) => parsePoint(typed, requisitionWords.pointWrong)}
          write={writePoint}
          onChange={(point) => change({ point })}
        />
      </RequisitionField>
      <RequisitionField label={words.contact} problem={problem('contact')}>
        {text('contact', 60)}
      </RequisitionField>
      <RequisitionField label={words.telephone} problem={problem('telephone')}>
        <TelephoneInput
          {...tools('telephone', words.telephone)}
          value={draft.telephone}
          onChange={(telephone) => change({ telephone })}
        />
      </RequisitionField>
      <RequisitionField label={words.operation} problem={problem('operation')}>
        <OperationSelect {...props} />
      </RequisitionField>
      <RequisitionField label={words.reason}>{text('reason', 200)}</RequisitionField>
      <RequisitionField label={words.note} span={4}>
        <Textarea
          {...tools(null, words.note)}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </RequisitionField>
    </div>
  );
}

/** Those in force, and the one that it names already. */
function OperationSelect({ draft, nameOf, change }: Props) {
  const offered = useOperationsInForce().map(({ uid, name }) => ({
    value: uid,
    label: name,
  }));
  const { operation } = draft;
  const named = operation === null ? null : nameOf(operation);
  const isOffered = offered.some(({ value }) => value === operation);
  return (
    <Select
      size="xs"
      aria-label={words.operation}
      clearable
      placeholder={words.noOperation}
      value={operation}
      data={[
        ...offered,
        ...(operation !== null && !isOffered && named !== null
          ? [{ value: operation, label: named }]
          : []),
      ]}
      onChange={(uid) => change({ operation: uid })}
    />
  );
}

function uidOf(to: RequisitionDraft['to']): string | null {
  if (to === null) return null;
  if (to.kind === 'warehouse') return to.warehouse;
  return to.kind === 'team' ? to.team : to.party;
}

function destinationOf({
  kind,
  uid,
}: {
  kind: 'warehouse' | 'team' | 'party';
  uid: string;
}): RequisitionDraft['to'] {
  if (kind === 'warehouse') return { kind, warehouse: uid };
  return kind === 'team' ? { kind, team: uid } : { kind, party: uid };
}
