import { amountText } from './amounts';
import type { Criterion } from './kinds';
import type { Level } from './levels';
import type { CountedItem } from './standardsApi';

/** In which unit a reserve is counted: that of its items, where they have one in common. */
export function unitOfReserve(
  { items, category }: Pick<Extract<Criterion, { kind: 'reserve' }>, 'items' | 'category'>,
  catalogue: readonly CountedItem[],
): string {
  const [unit = '', ...others] = new Set(
    catalogue
      .filter((item) => items.includes(item.code) || item.category === category)
      .map((item) => item.unit),
  );
  return others.length > 0 ? '' : unit;
}

/**
 * The figures that a criterion asks for, as far as the standard itself names them; the units of goods
 * are those of the catalogue.
 */
export function demandsOf(criterion: Criterion, catalogue: readonly CountedItem[] = []) {
  switch (criterion.kind) {
    case 'answered':
      return [];
    case 'reserve':
      return [
        {
          measure: 'stock',
          label: criterion.label ?? criterion.title,
          unit: unitOfReserve(criterion, catalogue),
          comparison: 'atLeast' as const,
          thresholds: criterion.thresholds,
        },
      ];
    case 'people':
      return [
        {
          measure: 'people',
          label: criterion.title,
          unit: '人',
          comparison: 'atLeast' as const,
          thresholds: criterion.thresholds,
        },
      ];
    default:
      return criterion.tests;
  }
}

/** What a level asks of a criterion, in short: `≥ 3,000 ㎡`, `≥ 500 床`, `≤ 8 小时`, `出入口和库内`, `—` for nothing. */
export function demandText(
  criterion: Criterion,
  level: Level,
  catalogue: readonly CountedItem[],
): string {
  if (criterion.kind === 'answered') return criterion.requirements[level];
  const demands = demandsOf(criterion, catalogue);
  const said = demands.flatMap((each) => {
    const need = each.thresholds[level];
    const most = each.comparison === 'atMost';
    if (need === 0 && !most) return [];
    const said = `${most ? '≤' : '≥'} ${amountText(need, each.unit)}`;
    return demands.length > 1 ? `${each.label} ${said}` : said;
  });
  return said.length === 0 ? '—' : said.join('；');
}
