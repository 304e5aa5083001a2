import { z } from 'zod';
import { uid } from '../../shared/fields';
import type { Refusal } from '../../shared/refusals';
import type { Asked, Timed } from './caller';
import { instant } from './instant';

/** One line of a batch. */
const line = z.strictObject({
  call: z.string().max(60),
  input: z.unknown().optional(),
  as: z.string().max(64).optional(),
  now: instant.optional(),
  key: uid.optional(),
  second: z.strictObject({ login: z.string().max(64), password: z.string().max(200) }).optional(),
});

/**
 * Makes one call a line, in order, and writes one line of JSON for each. A line that can't be read
 * is refused and the batch goes on; blank lines are passed over. Answers whether all were ok.
 */
export async function runBatch(
  lines: AsyncIterable<string>,
  call: (asked: Asked) => Promise<Timed>,
  defaults: { as: string | null; now: Date | null },
  write: (line: string) => void,
): Promise<boolean> {
  let allOk = true;
  for await (const text of lines) {
    if (text.trim() === '') continue;
    const read = readLine(text, defaults);
    const answer = 'code' in read ? { ok: false, refusal: read, ms: 0 } : await call(read);
    allOk &&= answer.ok;
    write(`${JSON.stringify(answer)}\n`);
  }
  return allOk;
}

function readLine(
  text: string,
  defaults: { as: string | null; now: Date | null },
): Asked | Extract<Refusal, { code: 'input.malformed' }> {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message,
    }));
    return { code: 'input.malformed', issues };
  }
  const { call, input, as, now, key, second } = parsed.data;
  return {
    call,
    input: input ?? {},
    as: as ?? defaults.as,
    now: now === undefined ? defaults.now : new Date(now),
    key: key ?? null,
    second,
  };
}

/** The value of a line; undefined when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
