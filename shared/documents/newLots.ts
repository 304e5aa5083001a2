import type { Expiry } from '../fields';
import { serialKey } from '../stock/serials';
import { missing } from './declaring';
import type { ItemFacts, Problem } from './kind';

/** What every paper asks of a lot that it brings into being: what came, was found, came out of kits, is put right. */

/** What expires never comes into the books as 不过期: a day, or that nobody knows. */
export function endlessProblems(
  expiry: Expiry | null,
  item: ItemFacts | undefined,
  line: number,
): Problem[] {
  const isWrong = expiry?.kind === 'none' && item?.expires === true;
  return isWrong ? [{ line, field: 'expiry', problem: 'doesExpire' }] : [];
}

/** Nothing lies here that was not made yet, and nothing goes off before it was made. */
export function dayProblems(
  { expiry, productionDate }: { expiry: Expiry | null; productionDate: string | null },
  line: number,
  on: string,
): Problem[] {
  const problems: Problem[] = [];
  if (productionDate !== null && productionDate > on) {
    problems.push({ line, field: 'productionDate', problem: 'producedInFuture' });
  }
  if (expiry?.kind === 'date' && productionDate !== null && expiry.date < productionDate) {
    problems.push({ line, field: 'expiry', problem: 'expiryBeforeProduction' });
  }
  return problems;
}

/** A piece with a serial number is a lot of one. `needed`: each piece has to say its own (逐件编号). */
export function serialProblems(
  { serialNumber, quantity }: { serialNumber: string; quantity: number | null },
  line: number,
  { needed }: { needed: boolean },
): Problem[] {
  if (serialKey(serialNumber) === '') return needed ? [missing(line, 'serialNumber')] : [];
  if (quantity === null || quantity === 1) return [];
  return [{ line, field: 'serialNumber', problem: 'serialNeedsOne' }];
}

/** There is only one piece of a number: no two lines bring it. */
export function repeatedSerials(
  lines: readonly { item: string; serialNumber?: string }[],
): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ item, serialNumber = '' }, index) => {
    if (serialKey(serialNumber) === '') return [];
    const key = `${item} ${serialKey(serialNumber)}`;
    if (seen.has(key)) {
      return [{ line: index + 1, field: 'serialNumber', problem: 'duplicate' as const }];
    }
    seen.add(key);
    return [];
  });
}
