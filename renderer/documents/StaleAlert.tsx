import { Alert } from '@mantine/core';
import { templateWords as words } from '../messages/templates';
import type { NewPaper } from './newPapers';

/** What the template of this paper names that nothing new should name, and at which lines. */
export function StaleAlert({ stale }: { stale: NonNullable<NewPaper['stale']> }) {
  return (
    <Alert color="orange" variant="light" role="alert">
      {words.stale}
      {stale.map(({ line, name }) => words.staleAt(line, name)).join('、')}
    </Alert>
  );
}
