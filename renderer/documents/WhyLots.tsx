import { Button, Popover } from '@mantine/core';
import type { Allocation } from '../../shared/documents/api';
import type { IssueLine } from '../../shared/documents/issue';
import { ExpiryTag } from '../components/ExpiryTag';
import { Quantity } from '../components/Quantity';
import { dispatchWords } from '../messages/documents';
import { skipReasonNames } from '../messages/names';
import classes from './Lines.module.css';

const words = dispatchWords.lots;

/** 为什么: the rule, what was taken, and what was passed over with its reason. */
export function WhyLots({
  allocation,
  choice,
  unit,
}: {
  allocation: Allocation;
  choice: IssueLine['choice'];
  unit: string;
}) {
  const { picks, skipped, refused } = allocation;
  return (
    <Popover position="bottom-end" width={520} withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle">
          {words.why}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.why} aria-label={words.whyTitle}>
        <p>{choice ? `${words.byHand}。${words.reason}：${choice.reason}` : words.rule}</p>
        <table>
          <tbody>
            {picks.map((lot) => (
              <LotRow
                key={`taken ${lot.lot} ${lot.bin}`}
                lot={lot}
                unit={unit}
                says={words.taken}
              />
            ))}
            {skipped.map((lot) => (
              <LotRow
                key={`skipped ${lot.lot} ${lot.bin} ${lot.condition}`}
                lot={lot}
                unit={unit}
                says={`${words.skipped}：${skipReasonNames[lot.reason]}`}
              />
            ))}
          </tbody>
        </table>
        {refused.length > 0 && (
          <p className={classes.warn}>
            {words.refused}：{refused.map(({ reason }) => refusalWord(reason)).join('、')}
          </p>
        )}
        {skipped.length === 0 && <p className={classes.soft}>{words.nothingSkipped}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Why a lot named by hand may not be taken. */
export function refusalWord(reason: Allocation['refused'][number]['reason']): string {
  return reason in words.refusals
    ? words.refusals[reason as keyof typeof words.refusals]
    : skipReasonNames[reason as keyof typeof skipReasonNames];
}

function LotRow({
  lot,
  unit,
  says,
}: {
  lot: Allocation['picks'][number];
  unit: string;
  says: string;
}) {
  return (
    <tr>
      <td>{words.batch(lot.batchNumber)}</td>
      <td>
        <ExpiryTag expiry={lot.expiry} />
      </td>
      <td>{lot.binCode}</td>
      <td data-align="right">
        <Quantity count={lot.quantity} unit={unit} />
      </td>
      <td>{says}</td>
    </tr>
  );
}
