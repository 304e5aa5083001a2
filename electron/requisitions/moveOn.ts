import type { Output, Parsed } from '../../shared/api';
import type { CommandContext } from '../context';
import { beginStep, endStep } from './takeStep';

/** Takes a waiting requisition back to draft. */
export function withdrawRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.withdraw'>,
): Output<'requisitions.withdraw'> {
  return endStep(context, 'withdraw', beginStep(context, 'withdraw', input));
}

/** Approves somebody else's requisition. From here on papers may answer it. */
export function approveRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.approve'>,
): Output<'requisitions.approve'> {
  return endStep(context, 'approve', beginStep(context, 'approve', input));
}

/** Sends somebody else's requisition back with the reason. */
export function declineRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.decline'>,
): Output<'requisitions.decline'> {
  return endStep(context, 'decline', beginStep(context, 'decline', input), input.reason);
}

/** 作废: the number stays for ever and means that nothing was ever to be sent. */
export function cancelRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.cancel'>,
): Output<'requisitions.cancel'> {
  return endStep(context, 'cancel', beginStep(context, 'cancel', input), input.reason);
}

/**
 * Sends nothing more. Papers that were submitted go on: their goods are on the ramp, and whoever
 * closes sees them named.
 */
export function closeRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.close'>,
): Output<'requisitions.close'> {
  return endStep(context, 'close', beginStep(context, 'close', input), input.reason);
}

/** Opens a closed one again: it was approved and stays so. */
export function reopenRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.reopen'>,
): Output<'requisitions.reopen'> {
  return endStep(context, 'reopen', beginStep(context, 'reopen', input), input.reason);
}
