import { Readable } from 'node:stream';
import { runInvoke } from '../../electron/commandLine/runInvoke';
import { seeds } from '../../seeds/seeds';

/** A run of `npm run invoke -- …` in this process: exit code, stdout and stderr. */
export async function invoke(
  args: readonly string[],
  { env = {}, stdin = '' }: { env?: Record<string, string>; stdin?: string } = {},
) {
  let out = '';
  let err = '';
  const code = await runInvoke(args, {
    seeds,
    env,
    stdin: Readable.from([stdin]),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
