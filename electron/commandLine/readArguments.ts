import { parseArgs } from 'node:util';
import { instant } from './instant';
import { Stop } from './stop';

export const usage = `Usage: npm run invoke -- <what> [options]

  --list                              every call with the JSON Schema of its input and output
  --data DIR --init [--real] [--warehouse CODE]... [--opening DATE] [--now INSTANT]
                                      makes a store without stock in an empty folder
  --data DIR --demo [--now INSTANT]   makes the demonstration store in an empty folder
  --data DIR [--as USER] [--now INSTANT] [--key UUID] CALL [JSON]
                                      one call
  --data DIR [--as USER] [--now INSTANT] --batch FILE
                                      one call a line; - reads standard input

The password of USER, and of the users of a new store, is read from BEIZAIKU_PASSWORD.
docs/invoke.md tells more, with an example.
`;

/** What a run of `invoke` is to do. */
export type Task =
  | { do: 'help' }
  | { do: 'list' }
  | {
      do: 'init';
      data: string;
      now: Date | null;
      real: boolean;
      warehouses: string[];
      openingDate: string | null;
    }
  | { do: 'demo'; data: string; now: Date | null }
  | { do: 'batch'; data: string; now: Date | null; as: string | null; file: string }
  | {
      do: 'call';
      data: string;
      now: Date | null;
      as: string | null;
      key: string | null;
      call: string;
      input: unknown;
    };

const options = {
  help: { type: 'boolean' },
  list: { type: 'boolean' },
  data: { type: 'string' },
  init: { type: 'boolean' },
  demo: { type: 'boolean' },
  real: { type: 'boolean' },
  warehouse: { type: 'string', multiple: true },
  opening: { type: 'string' },
  now: { type: 'string' },
  as: { type: 'string' },
  key: { type: 'string' },
  batch: { type: 'string' },
} as const;

/** Which further options each task may have. */
const allowed: Record<Task['do'], readonly (keyof typeof options)[]> = {
  help: Object.keys(options) as (keyof typeof options)[],
  list: ['list', 'data'],
  init: ['data', 'init', 'real', 'warehouse', 'opening', 'now'],
  demo: ['data', 'demo', 'now'],
  batch: ['data', 'batch', 'as', 'now'],
  call: ['data', 'as', 'now', 'key'],
};

/** Reads the arguments behind `npm run invoke --`. Throws a {@link Stop} with code 2. */
export function readArguments(args: readonly string[]): Task {
  const { values, positionals } = parse(args);
  const doing =
    (['help', 'list', 'init', 'demo', 'batch'] as const).find(
      (name) => values[name] !== undefined,
    ) ?? 'call';
  const strange = Object.keys(values).find(
    (name) => !allowed[doing].includes(name as keyof typeof options),
  );
  if (strange !== undefined) {
    throw new Stop(
      `--${strange} does not go with ${doing === 'call' ? 'a call' : `--${doing}`}`,
      2,
    );
  }
  const [call, json, ...more] = positionals;
  if (doing !== 'help' && (more.length > 0 || (doing !== 'call' && call !== undefined))) {
    throw new Stop(`unexpected: ${(doing === 'call' ? more : positionals).join(' ')}`, 2);
  }
  if (doing === 'help' || doing === 'list') return { do: doing };
  if (!values.data) throw new Stop('--data DIR is missing: the folder of the store', 2);
  const common = { data: values.data, now: values.now === undefined ? null : moment(values.now) };
  switch (doing) {
    case 'init':
      return {
        ...common,
        do: 'init',
        real: values.real ?? false,
        warehouses: values.warehouse ?? [],
        openingDate: values.opening ?? null,
      };
    case 'demo':
      return { ...common, do: 'demo' };
    case 'batch':
      return { ...common, do: 'batch', as: values.as ?? null, file: values.batch ?? '-' };
    case 'call':
      if (call === undefined)
        throw new Stop('say which call, or --list, --init, --demo, --batch', 2);
      return {
        ...common,
        do: 'call',
        as: values.as ?? null,
        key: values.key ?? null,
        call,
        input: inputOf(json),
      };
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Stop((error as Error).message, 2);
  }
}

function moment(text: string): Date {
  const parsed = instant.safeParse(text);
  if (!parsed.success) throw new Stop(`--now ${text}: not an instant like 2026-11-23T08:00:00Z`, 2);
  return new Date(parsed.data);
}

function inputOf(json: string | undefined): unknown {
  try {
    return json === undefined ? {} : JSON.parse(json);
  } catch (error) {
    throw new Stop(`the input is not JSON: ${(error as Error).message}`, 2);
  }
}
