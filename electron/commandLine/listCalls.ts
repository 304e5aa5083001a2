import { z } from 'zod';
import { api } from '../../shared/api';
import type { Call } from '../../shared/call';

/** Every call of the contract, with the JSON Schema of what goes in and what comes back. */
export function listCalls() {
  return Object.entries<Call>(api).map(([call, { type, what, who, input, output }]) => ({
    call,
    type,
    what,
    who,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output),
  }));
}
