import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { besideUid } from '../../../shared/custody/checkIn';
import type { DocumentView } from '../../../shared/documents/api';
import type { ReturnBody } from '../../../shared/documents/return';
import type { UseReportBody, UseReportLine } from '../../../shared/documents/useReport';
import { RefusalAlert } from '../../components/RefusalAlert';
import { problemsOf } from '../../documents/DraftEditor';
import { PartyField, TextField } from '../../documents/forms/fields';
import { CountField } from '../../documents/forms/UseReportForm';
import { blankUseReport } from '../../documents/forms/useReportStart';
import { isNotFound } from '../../documents/isNotFound';
import paperClasses from '../../documents/Paper.module.css';
import { PersonFields } from '../../documents/PersonFields';
import { type Paper, PaperProvider } from '../../documents/paper';
import { beingSaved, type Draft, useDraft } from '../../documents/useDraft';
import { useLabels } from '../../documents/useLabels';
import { useProposal } from '../../documents/useProposal';
import { custodyWords } from '../../messages/custody';
import { deskWords } from '../../messages/desks';
import { ask, useCommand } from '../../queries';
import classes from '../Desk.module.css';
import { useLines } from '../useLines';

const words = deskWords.back.used;

/** What was used up of the lots that a team has, as the desk writes it line by line. */
export interface UsedUp {
  lines: readonly UseReportLine[];
  /** Changes what is said of a lot; a line that says nothing is none. */
  set(lot: { item: string; lot: string }, part: Partial<UseReportLine>): void;
}

interface Props {
  paper: Paper<ReturnBody> & Required<Pick<Paper, 'goesWith'>>;
  team: string;
  /** Hears what is written; null: nothing can be. */
  onUsed: (used: UsedUp | null) => void;
}

/**
 * What the team used up: the 核销单 that is written beside the 归还单 and submitted with it. It is a
 * draft like any other, so nothing of it is lost when one of the two is refused.
 */
export function UsedUpPart(props: Props) {
  const { paper, team } = props;
  const document = besideUid(paper.goesWith.document);
  const { data: view, error } = useQuery({
    queryKey: ['documents.read', { document }],
    queryFn: async ({ signal }) => {
      await beingSaved.get(document);
      return ask('documents.read', { document }, signal);
    },
    gcTime: 0,
  });
  if (view && !view.steps.includes('save')) {
    return (
      <p className={classes.soft}>
        {words.already}{' '}
        <Link to="/documents/$uid" params={{ uid: document }}>
          {view.number}
        </Link>
      </p>
    );
  }
  if (error && !isNotFound(error)) return <RefusalAlert error={error} />;
  if (!view && !error) return null;
  const body = blankUseReport({ team, operation: paper.body.operation });
  const initial: Draft = {
    document,
    warehouse: paper.warehouse.code,
    businessDate: paper.businessDate,
    persons: view?.persons ?? {},
    body: view?.body ?? body,
  };
  return <UsedDraft key={team} {...props} initial={initial} view={view ?? null} />;
}

function UsedDraft({
  paper,
  team,
  onUsed,
  initial,
  view,
}: Props & { initial: Draft; view: DocumentView | null }) {
  const { draft, change, saver } = useDraft(initial, view?.revision ?? 0);
  const discard = useCommand('documents.discard');
  const proposal = useProposal(draft);
  const { labelOf, remember } = useLabels(view?.labels, proposal?.labels);
  const body = draft.body as UseReportBody;
  const { lines } = body;
  const { edit } = useLines(lines, (next) => change({ body: { lines: next } }));
  const problems = useMemo(
    () => problemsOf(draft, proposal?.problems, view),
    [draft, proposal, view],
  );
  const { goesWith, businessDate } = paper;
  const { operation } = paper.body;

  useEffect(() => {
    onUsed({
      lines,
      set: ({ item, lot }, part) =>
        edit((before) => {
          const own = before.find((line) => line.lot === lot);
          const next = { ...(own ?? { item, lot, quantity: null, note: '' }), ...part };
          const others = before.filter((line) => line.lot !== lot);
          if (next.quantity === null && next.note === '') return others;
          return own ? before.map((line) => (line === own ? next : line)) : [...before, next];
        }),
    });
  }, [lines]);
  useEffect(() => () => onUsed(null), []);
  useEffect(() => {
    goesWith.submitWith(async () => {
      if (lines.length > 0) {
        change({ businessDate, body: { team, operation } });
        return { document: draft.document, revision: await saver.flush() };
      }
      const revision = await saver.flush();
      // What was taken off again leaves no empty paper behind.
      if (revision > 0 && !view?.number) {
        await discard.mutateAsync({ input: { document: draft.document, revision } });
      }
      return null;
    });
    return () => goesWith.submitWith(null);
  });

  if (lines.length === 0) return <p className={classes.soft}>{words.hint}</p>;
  const used: Paper<UseReportBody> = {
    warehouse: paper.warehouse,
    businessDate: draft.businessDate,
    body,
    persons: draft.persons,
    view,
    editable: true,
    problems,
    tries: paper.tries,
    allocations: [],
    labelOf,
    lotOf: () => null,
    remember,
    change,
  };
  return (
    <PaperProvider value={used}>
      <section aria-label={words.title}>
        <p>
          <strong>{words.title}</strong> <span className={classes.soft}>{words.explain}</span>{' '}
          {view && (
            <Link to="/documents/$uid" params={{ uid: draft.document }}>
              {deskWords.toPaper}
            </Link>
          )}
        </p>
        <div className={paperClasses.grid}>
          <PartyField
            paper={used}
            field="recipient"
            label={custodyWords.paper.recipient}
            part="recipient"
          />
          <TextField paper={used} field="place" label={custodyWords.paper.place} longest={120} />
          <CountField paper={used} field="people" />
        </div>
        <PersonFields
          paper={used}
          roles={[{ role: 'distributor1' }, { role: 'distributor2' }, { role: 'supervisor' }]}
        />
      </section>
    </PaperProvider>
  );
}
