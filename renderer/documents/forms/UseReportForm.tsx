import { useMemo } from 'react';
import type { UseReportBody, UseReportLine } from '../../../shared/documents/useReport';
import { formatCount } from '../../../shared/format/money';
import { CountInput } from '../../components/QuantityInput';
import { TeamOrPartySelect } from '../../components/TeamOrPartySelect';
import { custodyWords as words } from '../../messages/custody';
import { linesWords, receiptWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import { NoteField, OperationField, PartyField, PlaceFields, TextField } from './fields';
import { HeldLines } from './HeldLines';
import { countColumn, heldColumns } from './heldColumns';
import { noteColumn } from './noteColumn';
import { RosterTable } from './RosterTable';
import { useHeld } from './useHeld';
import { reportLineFor } from './useReportStart';

/** 核销单: what a team gave out, to whom and where, and the roster of those who got it. */
export function UseReportForm({ paper }: { paper: Paper<UseReportBody> }) {
  return (
    <>
      <Head paper={paper} />
      <Lines paper={paper} />
      <RosterTable paper={paper} />
      <PersonFields
        paper={paper}
        roles={[{ role: 'distributor1' }, { role: 'distributor2' }, { role: 'supervisor' }]}
      />
    </>
  );
}

function Head({ paper }: { paper: Paper<UseReportBody> }) {
  const { body, view, change } = paper;
  const team = nameOn(paper, body.team);
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField field="team" label={words.paper.team} text={team}>
        {(tools) => (
          <TeamOrPartySelect
            {...tools}
            teamsOnly
            autoFocus={view === null && body.team === null}
            chosen={team}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(chosen) => {
              if (chosen) paper.remember(chosen.uid, chosen);
              change({ body: { team: chosen?.uid ?? null } });
            }}
          />
        )}
      </PaperField>
      <PartyField
        paper={paper}
        field="recipient"
        label={words.paper.recipient}
        part="recipient"
        leads="lines"
      />
      <OperationField paper={paper} />
      <TextField paper={paper} field="place" label={words.paper.place} longest={120} />
      <TextField paper={paper} field="basisNumber" label={receiptWords.basisNumber} />
      <CountField paper={paper} field="households" />
      <CountField paper={paper} field="people" />
      <NoteField paper={paper} span={2} />
    </div>
  );
}

/** How many households or people were reached. */
export function CountField({
  paper,
  field,
}: {
  paper: Paper<UseReportBody>;
  field: 'households' | 'people';
}) {
  const count = paper.body[field];
  return (
    <PaperField
      field={field}
      label={words.paper[field]}
      text={count === null ? null : formatCount(count)}
    >
      {(tools) => (
        <CountInput
          {...tools}
          zero
          value={count}
          onChange={(value) => paper.change({ body: { [field]: value } })}
        />
      )}
    </PaperField>
  );
}

const quantities = { quantity: ({ quantity }: UseReportLine) => quantity ?? 0 };

function Lines({ paper }: { paper: Paper<UseReportBody> }) {
  const { body, change, labelOf, lotOf, remember, editable } = paper;
  const { team } = body;
  const holder = useMemo(() => (team === null ? null : { kind: 'team' as const, team }), [team]);
  const held = useHeld(paper, holder);
  const columns = useMemo(
    () => [
      ...heldColumns<UseReportLine>({ labelOf, lotOf, editable, held }),
      countColumn<UseReportLine>({
        field: 'quantity',
        title: words.columns.used,
        countOf: ({ quantity }) => quantity,
        put: (line, quantity) => ({ ...line, quantity }),
        unitOf: ({ item }) => labelOf(item)?.unit ?? '',
      }),
      noteColumn<UseReportLine>(linesWords.columns.note, 110),
    ],
    [labelOf, lotOf, editable, held],
  );
  return (
    <HeldLines<UseReportLine>
      paper={paper}
      held={held}
      unknown={false}
      lines={body.lines}
      onLines={(lines) => change({ body: { lines } })}
      columns={columns}
      quantities={quantities}
      lineFor={reportLineFor}
      more={(line, by) => ({ ...line, quantity: (line.quantity ?? 0) + by })}
      fillWith={words.useAll}
      onFill={async () =>
        held.map((each) => {
          remember(each.item.uid, each.item);
          return reportLineFor(each, null);
        })
      }
    />
  );
}
