import { useMemo } from 'react';
import type { ReturnBody, ReturnLine } from '../../../shared/documents/return';
import { BinSelect } from '../../components/BinSelect';
import { TeamOrPartySelect } from '../../components/TeamOrPartySelect';
import { custodyWords as words } from '../../messages/custody';
import { linesWords } from '../../messages/documents';
import type { LineColumn } from '../LinesTable';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import { TextCell } from '../TextCell';
import { NoteField, OperationField, PlaceFields } from './fields';
import { HeldLines } from './HeldLines';
import { countColumn, heldColumns } from './heldColumns';
import { noteColumn } from './noteColumn';
import { moreBack, returnLineFor } from './returnStart';
import { useHeld } from './useHeld';
import { useProposedBin } from './useProposedBin';

/** 归还单: who brings back what, in what condition, what is missing, and where it is put. */
export function ReturnForm({ paper }: { paper: Paper<ReturnBody> }) {
  return (
    <>
      <ReturnHead paper={paper} />
      <Lines paper={paper} />
      <ReturnPeople paper={paper} />
    </>
  );
}

/** Who brings something back, and of which operation. */
export function ReturnHead({ paper }: { paper: Paper<ReturnBody> }) {
  const { body, view, change } = paper;
  const from = nameOn(
    paper,
    body.from?.kind === 'team' ? body.from.team : (body.from?.party ?? null),
  );
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField field="from" label={words.paper.from} text={from} leads="lines">
        {(tools) => (
          <TeamOrPartySelect
            {...tools}
            autoFocus={view === null && body.from === null}
            chosen={from}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(chosen) => {
              if (chosen) paper.remember(chosen.uid, chosen);
              change({ body: { from: chosen && holder(chosen) } });
            }}
          />
        )}
      </PaperField>
      <OperationField paper={paper} />
      <NoteField paper={paper} span={4} />
    </div>
  );
}

/** Who brought it, and who took it over. */
export function ReturnPeople({ paper }: { paper: Paper<ReturnBody> }) {
  return (
    <PersonFields
      paper={paper}
      roles={[
        { role: 'deliverer', label: words.paper.bringer, whole: true },
        { role: 'acceptor1', label: words.paper.acceptor },
        { role: 'keeper' },
      ]}
    />
  );
}

const quantities = {
  good: ({ good }: ReturnLine) => good,
  pending: ({ pending }: ReturnLine) => pending,
  damaged: ({ damaged }: ReturnLine) => damaged,
  missing: ({ missing }: ReturnLine) => missing,
};

/** Who brings it back, as the paper says it. */
export function holder({ kind, uid }: { kind: 'team' | 'party'; uid: string }): ReturnBody['from'] {
  return kind === 'team' ? { kind, team: uid } : { kind, party: uid };
}

function Lines({ paper }: { paper: Paper<ReturnBody> }) {
  const { body, change, labelOf, lotOf, remember, editable, warehouse } = paper;
  const isTeam = body.from?.kind === 'team';
  const held = useHeld(paper, body.from);
  const proposedBin = useProposedBin(paper);
  const columns = useMemo(
    () =>
      returnColumns({
        labelOf,
        lotOf,
        remember,
        editable,
        held,
        warehouse: warehouse.code,
        isTeam,
      }),
    [labelOf, lotOf, remember, editable, held, warehouse.code, isTeam],
  );
  return (
    <HeldLines<ReturnLine>
      paper={paper}
      held={held}
      unknown={body.from?.kind === 'party'}
      lines={body.lines}
      onLines={(lines) => change({ body: { lines } })}
      columns={columns}
      quantities={quantities}
      lineFor={(chosen, before) => ({ ...returnLineFor(chosen), note: before?.note ?? '' })}
      more={moreBack}
      onBin={(line, bin) => ({ ...line, bin })}
      onItem={(item, changeLine) =>
        void proposedBin(item).then((bin) =>
          changeLine((now) => (now.item === item && now.bin === null ? { ...now, bin } : now)),
        )
      }
      fillWith={words.returnAll}
      onFill={() =>
        Promise.all(
          held.map(async (each) => {
            remember(each.item.uid, each.item);
            return { ...returnLineFor(each), bin: await proposedBin(each.item.uid) };
          }),
        )
      }
    />
  );
}

/** The number of a piece of which nobody knows the lot. */
function serialColumn(): LineColumn<ReturnLine> {
  return {
    field: 'serialNumber',
    title: linesWords.columns.serialNumber,
    width: 84,
    read: ({ serialNumber }) => serialNumber,
    write: (line, { set, field }) =>
      line.lot === null && (
        <TextCell
          field={field}
          maxLength={60}
          value={line.serialNumber ?? ''}
          onChange={(text) => set({ ...line, serialNumber: text })}
        />
      ),
  };
}

function returnColumns(
  facts: Parameters<typeof heldColumns>[0] &
    Pick<Paper, 'remember'> & { warehouse: string; isTeam: boolean },
): LineColumn<ReturnLine>[] {
  const { labelOf, remember, warehouse, isTeam } = facts;
  const unitOf = ({ item }: ReturnLine) => labelOf(item)?.unit ?? '';
  const part = (field: 'good' | 'pending' | 'damaged' | 'missing') =>
    countColumn<ReturnLine>({
      field,
      title: words.columns[field],
      countOf: (line) => line[field],
      put: (line, count) => ({ ...line, [field]: count ?? 0 }),
      zero: true,
      stopsAt: field === 'good' || field === 'damaged' || field === 'missing',
      unitOf,
    });
  return [
    ...heldColumns<ReturnLine>(facts),
    part('good'),
    part('pending'),
    part('damaged'),
    ...(isTeam ? [part('missing')] : [serialColumn()]),
    {
      field: 'bin',
      title: linesWords.columns.bin,
      width: 92,
      stopsAt: ({ bin }) => bin === null,
      read: ({ bin }) => labelOf(bin)?.name,
      write: (line, { set, next, field }) => (
        <BinSelect
          {...field}
          placeholder=""
          warehouse={warehouse}
          item={line.item}
          chosen={labelOf(line.bin)?.name ?? null}
          onEntered={next}
          onChoose={(bin) => {
            if (bin) remember(bin.uid, { name: bin.code });
            set({ ...line, bin: bin?.uid ?? null });
          }}
        />
      ),
    },
    noteColumn(isTeam ? words.columns.reason : linesWords.columns.note, 110),
  ];
}
