import type { AuditRecord, AuditRow } from '../../shared/audit/api';
import { responseLevelNames, roleNames } from '../../shared/names';
import { fieldWord, termWords, auditWords as words } from '../messages/audit';
import { common } from '../messages/common';

/** One part of a record, as it was and as it became. */
export interface Change {
  name: string;
  before: string;
  after: string;
  changed: boolean;
}

/** Before and after side by side; what changed comes first. A record that is new was nothing. */
export function changesOf({ before, after }: Pick<AuditRow, 'before' | 'after'>): Change[] {
  const was: AuditRecord = before ?? {};
  const names = [...new Set([...Object.keys(was), ...Object.keys(after)])];
  return names
    .map((name) => {
      const [old, now] = [was[name], after[name]];
      return {
        name: fieldWord(name),
        before: old === undefined ? '' : valueText(name, old),
        after: now === undefined ? '' : valueText(name, now),
        changed: JSON.stringify(old) !== JSON.stringify(now),
      };
    })
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}

type Json = AuditRecord[string];

/** A value in words: `[{role: 'keeper', warehouse: null}]` → 身份：保管员，仓库：—. */
export function valueText(name: string, value: Json): string {
  if (value === null || value === '') return common.dash;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    return (name === 'level' ? responseLevelNames[value] : undefined) ?? String(value);
  }
  if (typeof value === 'string') return wordFor(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return common.dash;
    const texts = value.map((each) => valueText(name, each));
    return texts.join(value.some((each) => typeof each === 'object') ? '；' : '、');
  }
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([part, told]) => `${fieldWord(part)}：${valueText(part, told as Json)}`)
    .join('，');
}

/** A term in words; of a name for machines as much as tells it from others. */
function wordFor(text: string): string {
  if (Object.hasOwn(termWords, text)) return termWords[text] ?? text;
  return /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text;
}

/** The roles with which somebody acted, and where: 审核人（武汉）. */
export function grantsText(
  grants: AuditRow['grants'],
  placeOf: (warehouse: string) => string,
): string {
  return grants
    .map(
      ({ role, warehouse }) =>
        `${roleNames[role]}（${warehouse === null ? words.everywhere : placeOf(warehouse)}）`,
    )
    .join('、');
}

/** Who it was: 吴建国（在周静的位置）. */
export function whoText({ by, atPlaceOf }: Pick<AuditRow, 'by' | 'atPlaceOf'>): string {
  const name = by?.name ?? words.nobody;
  return atPlaceOf === null ? name : `${name}（${words.inSessionOf(atPlaceOf.name)}）`;
}

/** What it was done to, in a few words. */
export function subjectText({ document, subjectName, subject }: AuditRow, draft: string): string {
  if (document !== null) return document.number ?? draft;
  return subjectName ?? (subject === null ? '' : subject.slice(0, 8));
}
