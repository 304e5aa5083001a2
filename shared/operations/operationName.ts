import { operationKindNames } from '../names';
import type { OperationRow } from './api';

/** What an operation is called that nobody has named: 2026年7月黄梅洪涝. */
export function operationName({
  kind,
  place,
  startedOn,
}: Pick<OperationRow, 'kind' | 'place' | 'startedOn'>): string {
  const [year, month] = startedOn.split('-');
  const what = kind === 'other' ? '灾害' : operationKindNames[kind];
  return `${year}年${Number(month)}月${place.trim()}${what}`;
}

/** Whether nothing tells it from others: neither where it is nor a name that somebody gave it. */
export function saysNothing({ name, place }: Pick<OperationRow, 'name' | 'place'>): boolean {
  return name.trim() === '' && place.trim() === '';
}
