import type { z } from 'zod';
import type { peopleServed } from '../../shared/reports/api';

type PeopleServed = z.infer<typeof peopleServed>;

/** The need that the fewest people could be served in, besides packs. */
export function scarcestNeed({ needs }: PeopleServed): PeopleServed['needs'][number] | undefined {
  return needs.reduce<PeopleServed['needs'][number] | undefined>(
    (least, need) => (least === undefined || need.people < least.people ? need : least),
    undefined,
  );
}
