import type { Output, Parsed } from '../../shared/api';
import type { KindName } from '../../shared/documents/kind';
import { type Body, body as bodyShape, kindOf } from '../../shared/documents/kinds';
import { templateOf } from '../../shared/documents/templates';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, readWarehouse, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { labelsOf } from './labels';
import { resolveReferences } from './references';

/** 单据模板 of a warehouse. */
export function listTemplates(
  { db }: QueryContext,
  { warehouse }: Parsed<'templates.list'>,
): Output<'templates.list'> {
  const { id } = readWarehouse(db, warehouse);
  return {
    rows: db.all<Output<'templates.list'>['rows'][number]>(sql`
      SELECT document_template.uid, kind, document_template.name, user.name AS by
      FROM document_template JOIN user ON user.id = by_user_id
      WHERE warehouse_id = ${id} ORDER BY kind, document_template.name`),
  };
}

/** What a template holds, as far as it still is what a paper of its kind can be. */
export function readTemplate(
  { db }: QueryContext,
  { template }: Parsed<'templates.read'>,
): Output<'templates.read'> {
  const kept = find(db, template) ?? refuse('notFound', { what: 'template', uid: template });
  const parsed = bodyShape.safeParse(JSON.parse(kept.body));
  if (!parsed.success) return { body: null, labels: {}, stale: [] };
  const body = parsed.data as Body;
  return {
    body,
    labels: labelsOf(db, kindOf(body).references(body)),
    stale: staleIn(db, body),
  };
}

/** Keeps a paper as a template under a name that the warehouse has not given to another of its kind. */
export function saveTemplate(
  context: CommandContext,
  { template, warehouse: code, name, body: given }: Parsed<'templates.save'>,
): Output<'templates.save'> {
  const { db, actor, now } = context;
  const warehouse = writingAt(context, code);
  const body = templateOf(given as Body);
  if (body === null) {
    const issue = { path: 'body', message: `a ${given.kind} can't be a template` };
    refuse('input.malformed', { issues: [issue] });
  }
  resolveReferences(db, kindOf(body).references(body), warehouse);
  const known = find(db, template);
  if (known && (known.warehouse !== code || known.kind !== body.kind)) {
    refuse('notFound', { what: 'template', uid: template });
  }
  const taken = db.find(sql`
    SELECT 1 FROM document_template WHERE warehouse_id = ${warehouse.id} AND kind = ${body.kind}
      AND name = ${name} AND uid <> ${template}`);
  if (taken) refuse('name.taken', { name });
  if (known) context.was({ name: known.name, body: JSON.parse(known.body) });
  db.run(sql`
    INSERT INTO document_template (uid, warehouse_id, by_user_id, kind, name, body, made_at)
    VALUES (${template}, ${warehouse.id}, ${actor.id}, ${body.kind}, ${name},
      ${JSON.stringify(body)}, ${now.toISOString()})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, body = excluded.body,
      by_user_id = excluded.by_user_id, made_at = excluded.made_at`);
  return { template };
}

export function removeTemplate(
  context: CommandContext,
  { template }: Parsed<'templates.remove'>,
): Output<'templates.remove'> {
  const known = find(context.db, template);
  if (!known) return refuse('notFound', { what: 'template', uid: template });
  writingAt(context, known.warehouse);
  context.was({ name: known.name });
  context.db.run(sql`DELETE FROM document_template WHERE uid = ${template}`);
  return { template };
}

function find(db: ReadableDb, uid: string) {
  return db.find<{ name: string; kind: KindName; body: string; warehouse: string }>(sql`
    SELECT document_template.name, kind, body, warehouse.code AS warehouse
    FROM document_template JOIN warehouse ON warehouse.id = warehouse_id
    WHERE document_template.uid = ${uid}`);
}

/** Items and parties of a body that are offered for nothing new, at the lines that name them. */
function staleIn(db: ReadableDb, body: Body): Output<'templates.read'>['stale'] {
  const { lines, ...head } = body as Body & { lines: readonly { item?: string }[] };
  const named = kindOf(body)
    .references(body)
    .map(({ uid }) => uid);
  const out = db.all<{ uid: string; name: string }>(sql`
    SELECT uid, name FROM item WHERE active = 0 AND uid IN (${list(named)})
    UNION ALL
    SELECT uid, name FROM party WHERE active = 0 AND uid IN (${list(named)})`);
  return out.flatMap(({ uid, name }) => {
    const at = lines.flatMap(({ item }, index) =>
      item === uid ? [{ line: index + 1, name }] : [],
    );
    const isInHead = JSON.stringify(head).includes(uid);
    return isInHead ? [{ line: null, name }, ...at] : at;
  });
}
