import { Button } from '@mantine/core';
import { linesWords } from '../../messages/documents';
import classes from '../Lines.module.css';

/** An expiry worked out from the shelf life: offered, never taken over unasked. */
export function ExpiryOffer({
  date,
  months,
  onTake,
}: {
  date: string;
  months: number;
  onTake: () => void;
}) {
  return (
    <span className={classes.offer}>
      {linesWords.proposedExpiry(date, months)}
      <Button size="compact-xs" variant="default" onClick={onTake}>
        {linesWords.takeExpiry}
      </Button>
    </span>
  );
}
