import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/api';
import { kindOf } from '../../../shared/documents/kinds';
import type { UnkittingBody, UnkittingLine } from '../../../shared/documents/unkitting';
import { ItemSelect } from '../../components/ItemSelect';
import { kitsWords } from '../../messages/kits';
import { callQuery } from '../../queries';
import { Cell } from '../Cell';
import { itemAside } from '../ItemText';
import { LinesTable } from '../LinesTable';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import { totalsRow } from '../totalsRow';
import { useRows } from '../useRows';
import { UnkittingHead } from './UnkittingHead';
import { unkittingColumns } from './unkittingColumns';
import { proposedLines, unkittingLineFor } from './unkittingStart';
import { useProposedBin } from './useProposedBin';

const words = kitsWords.paper;
type Made = Output<'kits.trace'>['made'];

/** 拆分单: which kits are opened, and which parts of them go back to which lot and bin. */
export function UnkittingForm({ paper }: { paper: Paper<UnkittingBody> }) {
  const { lot } = paper.body;
  const trace = useQuery({
    ...callQuery('kits.trace', { lot: lot ?? '' }),
    enabled: paper.editable && lot !== null,
  });
  const made = lot === null ? undefined : trace.data?.made;
  return (
    <>
      <UnkittingHead paper={paper} />
      <Parts paper={paper} made={made} />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
  );
}

function Parts({ paper, made }: { paper: Paper<UnkittingBody>; made: Made | undefined }) {
  // Rows are their own truth while they are written: another set of them begins anew.
  const [filled, setFilled] = useState(0);
  const { body, editable, change, remember } = paper;
  const binOf = useProposedBin(paper);
  const fill = async () => {
    if (!made || body.kits === null) return;
    for (const { item } of made.parts) remember(item.uid, item);
    const lines = await Promise.all(
      proposedLines(made, body.kits, body.condition).map(async (line) => ({
        ...line,
        bin: await binOf(line.item),
      })),
    );
    change({ body: { lines } });
    setFilled((before) => before + 1);
  };
  return (
    <div>
      {editable && made && (
        <Button
          size="compact-sm"
          variant="default"
          mb={6}
          disabled={body.kits === null}
          onClick={() => void fill()}
        >
          {words.fill}
        </Button>
      )}
      {editable && made === null && <p>{words.packed}</p>}
      <Lines key={filled} paper={paper} made={made} />
    </div>
  );
}

function Lines({ paper, made }: { paper: Paper<UnkittingBody>; made: Made | undefined }) {
  const { body, editable, change, labelOf, lotOf, remember, warehouse, view } = paper;
  const { rows, edit } = useRows(body.lines, editable, (lines) => change({ body: { lines } }));
  const isPosted = view !== null && view.axes.posting !== 'none';
  const binOf = useProposedBin(paper);
  const columns = useMemo(
    () =>
      unkittingColumns({
        labelOf,
        lotOf,
        remember,
        warehouse: warehouse.code,
        kits: body.condition,
        made,
        movements: isPosted ? view.postings.flatMap((posting) => posting.movements) : null,
      }),
    [labelOf, lotOf, remember, warehouse.code, body.condition, made, isPosted, view],
  );
  const totals = isPosted ? view.totals : kindOf(body).totals(body);
  return (
    <LinesTable<UnkittingLine>
      rows={rows}
      edit={edit}
      columns={columns}
      begin={(line, { set, change: later, next, field }) => (
        <Cell aside={line && itemAside(labelOf(line.item))}>
          <ItemSelect
            {...field}
            chosen={line && nameOn(paper, line.item)}
            onEntered={next}
            onChoose={async (item) => {
              if (item === null || item.uid === line?.item) return;
              remember(item.uid, item);
              const lot = made?.parts.find((part) => part.item.uid === item.uid)?.lot ?? null;
              set(unkittingLineFor({ item: item.uid, lot, quantity: null }, body.condition));
              const bin = await binOf(item.uid);
              later((now) => (now.bin === null ? { ...now, bin } : now));
            }}
          />
        </Cell>
      )}
      totals={totalsRow(totals, '', [])}
    />
  );
}
