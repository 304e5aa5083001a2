import { Button } from '@mantine/core';
import { useKeys } from '../../app/keys';
import { dispatchWords as words } from '../../messages/documents';

const key = 'Alt+Y';

/** Offers the operation in force to a paper that names none: taken by one key, never silently. */
export function OperationOffer({ name, onTake }: { name: string; onTake: () => void }) {
  useKeys([{ key, label: words.takeOperation, run: onTake }]);
  return (
    <Button
      mt={4}
      size="compact-xs"
      variant="light"
      color="orange"
      c="var(--warn)"
      tabIndex={-1}
      maw="100%"
      title={name}
      onClick={onTake}
    >
      {words.forOperation(name)} {key}
    </Button>
  );
}
