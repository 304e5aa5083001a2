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

/** How far the parts are picked: the line whose lots are chosen just now, the lots that were seen. */
export interface Picking {
  choosing: number | null;
  choose: (line: number | null) => void;
  confirmed: ReadonlySet<string>;
}

const noLots: ReadonlySet<string> = new Set();

/** 组装单: which kits, how many, of whose goods; which lots of each part they are filled with. */
export function KittingForm({ paper, picking }: { paper: Paper<KittingBody>; picking?: Picking }) {
  const [choosing, choose] = useState<number | null>(null);
  return (
    <>
      <KittingHead paper={paper} />
      <Lines paper={paper} picking={picking ?? { choosing, choose, confirmed: noLots }} />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
  );
}

/** The lines are those of the bill: what can be chosen are the lots. */
function Lines({ paper, picking }: { paper: Paper<KittingBody>; picking: Picking }) {
  const { body, editable, change, labelOf, warehouse, allocations, view } = paper;
  const { choosing, choose: setChoosing, confirmed } = picking;
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
        confirmed,
      }),
    [labelOf, editable, kits, allocations, movements, picksLast, setChoosing, confirmed],
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
