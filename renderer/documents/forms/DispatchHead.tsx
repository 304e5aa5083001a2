import { Select } from '@mantine/core';
import { type DispatchBody, dispatchType } from '../../../shared/documents/dispatch';
import { dispatchTypeNames } from '../../../shared/names';
import { DateInput } from '../../components/DateInput';
import { TeamOrPartySelect } from '../../components/TeamOrPartySelect';
import { dispatchWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';
import {
  EarmarkField,
  NoteField,
  OperationField,
  PlaceFields,
  TextField,
  VehicleField,
} from './fields';
import { OwnerOrderField } from './OwnerOrderField';
import { RequisitionField } from './RequisitionField';

/** The head of 出库单, in the order of its sheet. */
export function DispatchHead({ paper }: { paper: Paper<DispatchBody> }) {
  const { body, change, view } = paper;
  const set = (part: Partial<DispatchBody>) => change({ body: part });
  const forTeam = body.dispatchType === 'teamSupplies' || body.dispatchType === 'teamLoan';
  const to = body.to && nameOn(paper, body.to.kind === 'team' ? body.to.team : body.to.party);
  const goOn = () => goOnFrom(document.activeElement);
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField
        field="dispatchType"
        label={dispatchWords.dispatchType}
        text={dispatchTypeNames[body.dispatchType]}
      >
        {(tools) => (
          <Select
            {...tools}
            value={body.dispatchType}
            data={dispatchType.options.map((value) => ({ value, label: dispatchTypeNames[value] }))}
            onChange={(value) => set({ dispatchType: value as DispatchBody['dispatchType'] })}
          />
        )}
      </PaperField>
      <PaperField field="to" label={dispatchWords.to} text={to} leads="lines">
        {(tools) => (
          <TeamOrPartySelect
            {...tools}
            autoFocus={view === null}
            teamsOnly={forTeam}
            chosen={to}
            onEntered={goOn}
            onChoose={(chosen) => {
              if (chosen) paper.remember(chosen.uid, chosen);
              set({ to: chosen && destination(chosen) });
            }}
          />
        )}
      </PaperField>
      <OperationField paper={paper} />
      <RequisitionField paper={paper} />
      <TextField paper={paper} field="purpose" label={dispatchWords.purpose} longest={200} />
      <TextField paper={paper} field="basisNumber" label={dispatchWords.basisNumber} />
      <EarmarkField paper={paper} />
      <OwnerOrderField paper={paper} />
      <PaperField field="dueDate" label={dispatchWords.dueDate} text={body.dueDate}>
        {(tools) => (
          <DateInput
            {...tools}
            disabled={body.to?.kind === 'party'}
            ahead
            value={body.dueDate}
            onChange={(dueDate) => set({ dueDate })}
          />
        )}
      </PaperField>
      <VehicleField paper={paper} />
      <NoteField paper={paper} span={3} />
    </div>
  );
}

function destination(chosen: { kind: 'team' | 'party'; uid: string }): DispatchBody['to'] {
  return chosen.kind === 'team'
    ? { kind: 'team', team: chosen.uid }
    : { kind: 'party', party: chosen.uid };
}
