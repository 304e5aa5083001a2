/** A failure that its reader can mend: its message is the whole story, a stack would only hide it. */
export class Advice extends Error {}

/** Says something to the person at the terminal; never on stdout, which belongs to the program. */
export function say(/** @type {string} */ text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Waits for work that may last, and says what is being done once it has lasted two seconds, then
 * every ten seconds with the time passed.
 * @template T
 * @param {string} what in the present participle: "Compiling SQLite"
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let told = false;
  const tell = () => {
    say(told ? `  … ${what}, ${seconds()} s` : `${what} …`);
    told = true;
  };
  const first = setTimeout(tell, 2_000);
  const later = setInterval(tell, 10_000);
  try {
    const result = await work;
    if (told) say(`  ${what}: done after ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}

/**
 * Runs a script's main function: its number becomes the exit code, an {@link Advice} is printed
 * without a stack, anything else with one.
 * @param {() => Promise<number | void>} main
 */
export async function entry(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Advice) say(`\n${error.message}`);
    else say(error instanceof Error ? `${error.stack}` : String(error));
    process.exitCode = 1;
  }
}
