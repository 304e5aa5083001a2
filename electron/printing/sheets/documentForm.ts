import type { ReactNode } from 'react';
import type { DocumentView } from '../../../shared/documents/api';
import type { KindName } from '../../../shared/documents/kind';
import { refuse } from '../../../shared/refusals';
import { type BesideForm, kindsOf } from '../../../shared/sheets/forms';
import type { QueryContext } from '../../context';
import { list, sql } from '../../database/sql';
import { maskPeople } from '../../documents/namesOnPaper';
import { readDocument } from '../../documents/readDocument';
import { readRequisition } from '../../requisitions/readRequisition';
import { readDifferences } from '../../stocktakes/readDifferences';
import { readScope } from '../../stocktakes/sheetLines';
import type { AskedDelivery, ContentsOf, DocumentContents, Sheet } from '../sheet';
import type { Form, KeptFiles, SheetProps } from './form';

/** The form of a kind: `receipt` is 入库单. */
export function kindForm<K extends KindName>(
  kind: K,
  Sheet: (props: SheetProps<Sheet<NoInfer<K>>>) => ReactNode,
): Form<K> {
  return {
    gather: (context, { document }) =>
      gatherDocument(context, document, [kind]) as unknown as ContentsOf<K>,
    Sheet,
    named: (sheet) => nameOfDocument(sheet as unknown as DocumentContents),
  };
}

/** What a form says beside the document itself. */
type More<F extends BesideForm> = Omit<ContentsOf<F>, keyof DocumentContents>;

/**
 * Another form of a document: 发放花名册 of a use report. Refuses documents of kinds that it is not
 * for. `more` reads what the form says beside the document; `rest` is as {@link Form} has it.
 */
export function besideForm<F extends BesideForm>(
  form: F,
  Sheet: Form<F>['Sheet'],
  more: (context: QueryContext, contents: ContentsOf<F>, kept: KeptFiles) => More<F>,
  rest: Pick<Form<F>, 'fixedPages'> = {},
): Form<F> {
  return {
    gather: (context, { document }, kept) => {
      const contents = gatherDocument(context, document, kindsOf(form)) as unknown as ContentsOf<F>;
      return { ...contents, ...more(context, contents, kept) };
    },
    Sheet,
    named: (sheet: Sheet<F>) => nameOfDocument(sheet as unknown as DocumentContents),
    ...rest,
  };
}

/** Of a form that says nothing but its document. */
export const nothingMore = () => ({});

/** Its number; a draft goes by its day. */
export function nameOfDocument({ view }: DocumentContents): string {
  return view.number ?? `草稿 ${view.businessDate}`;
}

/** All that the sheets of a document say. Refuses a document of another kind than the form is for. */
export function gatherDocument<K extends KindName>(
  context: QueryContext,
  document: string,
  kinds: readonly K[],
): DocumentContents<K> {
  const view = readForPaper(context, document);
  if (!(kinds as readonly KindName[]).includes(view.kind))
    refuse('notFound', { what: 'document', uid: document });
  const original = view.reverses && readForPaper(context, view.reverses.document);
  const counts = countsFor(context, view);
  const asked = askedOf(context, view);
  return {
    ...{ view, original },
    ...(counts ? { counts } : {}),
    ...(asked ? { asked } : {}),
  } as DocumentContents<K>;
}

/** A paper goes through many hands, so what identifies a person is masked as for a stranger. */
function readForPaper(context: QueryContext, document: string): DocumentView {
  const view = readDocument(context, { document });
  return { ...view, persons: maskPeople(view.persons, []) };
}

/**
 * The place, the contact and the hour lie on the 需求单 alone, where the contact can be erased. He is shown
 * as whoever prints sees him: the driver calls him.
 */
function askedOf(context: QueryContext, { body }: DocumentView): AskedDelivery | null {
  const isSent = body.kind === 'dispatch' || body.kind === 'transfer';
  const requisition = isSent ? body.requisition : null;
  if (requisition === null) return null;
  const { place, contact, telephone, wantedBy } = readRequisition(context, { requisition });
  return { place, contact, telephone, wantedBy };
}

/** What a count sheet says beside its lines; a blind one says nothing of the book. */
function countsFor(context: QueryContext, { uid, body, warehouse, axes }: DocumentView) {
  if (body.kind !== 'stocktake') return null;
  const { rows: differences } = readDifferences(context, { document: uid });
  const prices = pricesOf(
    context,
    body.lines.flatMap(({ lot }) => lot ?? []),
  );
  if (body.blind || axes.posting !== 'none') return { differences, books: null, prices };
  const now = readScope(context, {
    warehouse: warehouse.code,
    scope: { kind: 'full' },
    blind: false,
  });
  const key = (lot: string | null, bin: string, state: string) => `${lot} ${bin} ${state}`;
  const book = new Map(now.rows.map((row) => [key(row.lot, row.bin.uid, row.condition), row.book]));
  const books = body.lines.map(({ lot, bin, condition }) =>
    lot === null ? null : (book.get(key(lot, bin, condition)) ?? 0),
  );
  return { differences, books, prices };
}

function pricesOf({ db }: QueryContext, lots: readonly string[]) {
  const rows = db.all<{ uid: string; price: number | null }>(sql`
    SELECT uid, unit_price AS price FROM lot WHERE uid IN (${list([...new Set(lots)])})`);
  return Object.fromEntries(rows.map(({ uid, price }) => [uid, price]));
}
