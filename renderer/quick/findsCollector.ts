import type { Collector } from '../../shared/quick/api';

/** Those who are meant by what was typed: a part of the name, its initials, or how one of its readings begins. */
export function findsCollector(people: readonly Collector[], typed: string): Collector[] {
  const wanted = typed.normalize('NFKC').replace(/\s/g, '');
  if (wanted === '') return [...people];
  const read = wanted.toUpperCase();
  return people.filter(
    ({ name, initials, readings }) =>
      name.includes(wanted) ||
      [initials, ...readings.split(';')].some((each) => each.toUpperCase().startsWith(read)),
  );
}

/** Letters alone are pinyin, as long as they mean somebody; signs are a name as it is written. */
export function isPinyin(typed: string): boolean {
  return /^[a-z]+$/i.test(typed.normalize('NFKC').replace(/\s/g, ''));
}
