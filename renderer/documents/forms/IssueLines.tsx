import { useMemo, useRef, useState } from 'react';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import { type IssueLine, quantityGiven } from '../../../shared/documents/issue';
import { kindOf } from '../../../shared/documents/kinds';
import type { TransferBody } from '../../../shared/documents/transfer';
import { useKeys } from '../../app/keys';
import { ItemSelect } from '../../components/ItemSelect';
import { dispatchWords } from '../../messages/documents';
import { requisitionWords } from '../../messages/requisitions';
import { AmountInWords } from '../AmountInWords';
import { Cell } from '../Cell';
import { ChooseLotsDialog } from '../ChooseLotsDialog';
import { shortNow } from '../followLines';
import { itemAside } from '../ItemText';
import { LinesTable } from '../LinesTable';
import { newIssueLine } from '../newIssueLine';
import { nameOn, type Paper } from '../paper';
import { ShortLine } from '../ShortLine';
import { totalsRow } from '../totalsRow';
import { useCatalogue } from '../useCatalogue';
import { useRows } from '../useRows';
import { useScanLines } from '../useScanLines';
import { dispatchColumns } from './dispatchColumns';

/** The lines of a paper that lets goods go by allocation, and which lots they come from. */
export function IssueLines<B extends DispatchBody | TransferBody>({ paper }: { paper: Paper<B> }) {
  const { body, editable, change, labelOf, remember, warehouse, allocations, view } = paper;
  const itemOf = useCatalogue(warehouse.code, editable);
  const { rows, edit } = useRows(body.lines, editable, (lines) =>
    change({ body: { lines } as Partial<B> }),
  );
  useScanLines<IssueLine>({
    paper,
    rows,
    edit,
    lineFor: (item) => newIssueLine(item, null),
    entered: ({ asked }) => asked,
    withEntered: (line, asked) => ({ ...line, asked }),
  });
  const isPosted = view !== null && view.axes.posting !== 'none';
  const [choosing, setChoosing] = useState<number | null>(null);
  const allocationOf = (number: number) => allocations.find((each) => each.line === number) ?? null;
  const setLine = (number: number, part: Partial<IssueLine>) => {
    const row = rows.filter(({ line }) => line !== null)[number - 1];
    if (row) edit({ type: 'change', key: row.key, change: (line) => ({ ...line, ...part }) });
  };

  useKeys(
    editable
      ? [
          {
            key: 'F6',
            label: dispatchWords.lots.choose,
            run: () => setChoosing(lineHere() ?? (body.lines.length || null)),
          },
        ]
      : [],
  );

  const movements = useMemo(
    () =>
      isPosted
        ? view.postings.flatMap(({ act, movements: moved }) => (act === 'post' ? moved : []))
        : null,
    [isPosted, view],
  );
  const lines = useRef(body.lines);
  lines.current = body.lines;
  const columns = useMemo(
    () =>
      dispatchColumns({
        labelOf,
        editable,
        itemOf,
        allocations,
        numberOf: (line) => lines.current.indexOf(line) + 1,
        movements,
        onChoose: setChoosing,
      }),
    [labelOf, editable, itemOf, allocations, movements],
  );
  const totals = isPosted ? view.totals : kindOf(body).totals(body);
  const unitOf = ({ item }: IssueLine) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? '';
  const asideOf = ({ item, answers }: IssueLine) => {
    const aside = itemAside(labelOf(item));
    const asked = answers && labelOf(answers)?.name;
    return asked ? `${requisitionWords.onPaper.instead(asked)} ${aside ?? ''}` : aside;
  };
  const chosen = choosing === null ? undefined : body.lines[choosing - 1];
  return (
    <div>
      <LinesTable<IssueLine>
        rows={rows}
        edit={edit}
        columns={columns}
        pastes
        begin={(line, { set, next, field }) => (
          <Cell aside={line && asideOf(line)}>
            <ItemSelect
              {...field}
              warehouse={warehouse.code}
              chosen={line && nameOn(paper, line.item)}
              onEntered={next}
              onChoose={(item) => {
                if (item === null || item.uid === line?.item) return;
                remember(item.uid, item);
                set(newIssueLine(item, line));
              }}
            />
          </Cell>
        )}
        under={(line, number, row) => {
          const allocation = editable ? allocationOf(number) : null;
          const given = quantityGiven(line) ?? 0;
          const short = shortNow(allocation, given);
          if (short === 0) return null;
          const filled = given - short;
          return (
            <ShortLine
              item={line.item}
              warehouse={warehouse.code}
              lines={body.lines}
              unit={unitOf(line)}
              filled={filled}
              short={short}
              onReduce={() => setLine(number, { given: filled, choice: null })}
              onRemove={() => edit({ type: 'remove', key: row.key })}
              onSubstitute={(item) => {
                remember(item.uid, item);
                const missing = { count: short, unit: item.unit, factor: 1 };
                const answers = body.requisition === null ? null : (line.answers ?? line.item);
                const instead = { ...newIssueLine(item, null), asked: missing, answers };
                if (filled === 0) return edit({ type: 'set', key: row.key, line: instead });
                setLine(number, { given: filled, choice: null });
                edit({ type: 'append', lines: [instead] });
              }}
            />
          );
        }}
        totals={totalsRow(totals, 'given', body.lines.map(unitOf))}
      />
      {isPosted && <AmountInWords money={totals} />}
      {choosing !== null && chosen && (
        <ChooseLotsDialog
          item={{
            uid: chosen.item,
            label: labelOf(chosen.item) ?? { name: '', code: null, spec: null, unit: null },
          }}
          warehouse={warehouse.code}
          wanted={quantityGiven(chosen) ?? 0}
          choice={chosen.choice}
          allocation={allocationOf(choosing)}
          onChoose={(choice) => setLine(choosing, { choice })}
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  );
}

/** The number of the line that the cursor is in. */
function lineHere(): number | null {
  const line = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return line === undefined ? null : Number(line);
}
