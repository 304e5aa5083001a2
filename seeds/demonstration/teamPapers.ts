import { referenceData } from '../referenceData';
import { addDays } from './calendar';
import { centre } from './floodPapers';
import type { PaperInput } from './schema';

/** Days before today on which a team took its kit over, and for how long. The last is overdue. */
const loans = [
  { tookOver: 300, dueInDays: 365 },
  { tookOver: 296, dueInDays: 365 },
  { tookOver: 292, dueInDays: 365 },
  { tookOver: 200, dueInDays: 180 },
];

/**
 * Of what the last team uses up half lies at the warehouse, so that both ways of 出动 can be tried: with goods to
 * be fetched, and with all that is needed in its hands.
 */
const halfFetched = loans.length - 1;

/** The kits of the provincial teams: bought, lent to the teams, and what they use up handed out. */
export function teamPapers(today: string): PaperInput[] {
  const teams = referenceData.teams.filter(({ tier }) => tier === 'province');
  return teams.flatMap(({ code, shortName, kit }, index): PaperInput[] => {
    const { tookOver, dueInDays } = loans[index] ?? { tookOver: 300, dueInDays: 365 };
    const of = (nature: 'loan' | 'consumable') =>
      kit.lines
        .filter((line) => line.nature === nature)
        .map(({ item, quantity }) => ({ item, quantity }));
    const key = `kit-${code.toLowerCase()}`;
    const out = { at: centre, kind: 'dispatch', to: code } as const;
    return [
      {
        key: `${key}-in`,
        on: addDays(today, -tookOver - 40 - index),
        at: centre,
        kind: 'receipt',
        type: 'purchaseGovernment',
        from: 'YS05',
        note: `${shortName}装备，数量据装备清单（建议值）；单价、序列号为虚构（演示数据）。`,
        lines: kit.lines.map(({ item, quantity }) => ({ item, quantity })),
      },
      {
        ...out,
        key: `${key}-loan`,
        on: addDays(today, -tookOver),
        type: 'teamLoan',
        dueInDays,
        purpose: '年度装备领用',
        lines: of('loan'),
      },
      ...(of('consumable').length === 0
        ? []
        : [
            {
              ...out,
              key: `${key}-supplies`,
              on: addDays(today, -tookOver + 1),
              type: 'teamSupplies' as const,
              purpose: '训练耗材',
              lines: of('consumable').map((line) =>
                index === halfFetched ? { ...line, quantity: Math.ceil(line.quantity / 2) } : line,
              ),
            },
          ]),
    ];
  });
}
