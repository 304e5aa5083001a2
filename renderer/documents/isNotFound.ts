import { RefusedError } from '../api';

/** Whether what was asked for is not in the store. */
export function isNotFound(error: Error): boolean {
  return error instanceof RefusedError && error.refusal.code === 'notFound';
}
