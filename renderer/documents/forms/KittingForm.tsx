import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { kindOf } from '../../../shared/documents/kinds';
import type { KittingBody, KittingLine } from '../../../shared/documents/kitting';
import { callQuery } from '../../queries';
import { ChooseLotsDialog } from '../ChooseLotsDialog';
import { LinesTable } from '../LinesTable';
import { PersonFields } from '../PersonFields';
import { type Paper, PaperProvider } from '../paper';
import { totalsRow } from '../totalsRow';
import { KittingHead } from './KittingHead';
import { kittingColumns } from './kittingColumns';

/** 组装单: which kits, how many, of whose goods; which lots of each part they are filled with. */
export function KittingForm({ paper }: { paper: Paper<KittingBody> }) {
  return (
    <>
      <KittingHead paper={paper} />
      <Lines paper={paper} />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
  );
}

/** The lines are those of the bill: what can be chosen are the lots. */
function Lines({ paper }: { paper: Paper<KittingBody> }) {
  const { body, editable, change, labelOf, warehouse, allocations, view } = paper;
  const [choosing, setChoosing] = useState<number | null>(null);
  const isPosted = view !== null && view.axes.posting !== 'none';
  const movements = useMemo(
    () => (isPosted ? view.postings.flatMap((posting) => posting.movements) : null),
    [isPosted, view],
  );
  const { kits } = body;
  const bill = useQuery({
    ...callQuery('bills.read', { bill: body.bill ?? '' }),
    enabled: body.bill !== null,
  });
  const picksLast = useCallback(
    (item: string) => bill.data?.lines.some((of) => of.picksLast && of.item.uid === item) ?? false,
    [bill.data],
  );
  const columns = useMemo(
    () =>
      kittingColumns({
        labelOf,
        editable,
        kits,
        allocations,
        movements,
        onChoose: setChoosing,
        picksLast,
      }),
    [labelOf, editable, kits, allocations, movements, picksLast],
  );
  const rows = body.lines.map((line, index) => ({ key: `line-${index + 1}`, line }));
  const setChoice = (number: number, choice: KittingLine['choice']) =>
    change({
      body: {
        lines: body.lines.map((line, at) => (at === number - 1 ? { ...line, choice } : line)),
      },
    });
  const chosen = choosing === null ? undefined : body.lines[choosing - 1];
  const totals = isPosted ? view.totals : kindOf(body).totals(body);
  return (
    <PaperProvider value={{ ...paper, editable: false }}>
      <LinesTable<KittingLine>
        rows={rows}
        edit={() => {}}
        columns={columns}
        begin={() => null}
        totals={totalsRow(totals, '', [])}
      />
      {choosing !== null && chosen && (
        <ChooseLotsDialog
          item={{
            uid: chosen.item,
            label: labelOf(chosen.item) ?? { name: '', code: null, spec: null, unit: null },
          }}
          warehouse={warehouse.code}
          wanted={chosen.each * (kits ?? 0)}
          choice={chosen.choice}
          allocation={allocations.find(({ line }) => line === choosing) ?? null}
          onChoose={(choice) => setChoice(choosing, choice)}
          onClose={() => setChoosing(null)}
        />
      )}
    </PaperProvider>
  );
}
