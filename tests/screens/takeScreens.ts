import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../e2e/support/launch';
import { invoke } from '../support/invoke';
import { logins } from './screens';
import { dress, goTo, type Look, screensOf, signIn, signOut } from './tour';

const grey = '#8a9499';

/** The screens of the keepers' PCs, and the larger one of the dispatcher. */
const looks: readonly Look[] = [
  { width: 1366, height: 768, scheme: 'light' },
  { width: 1366, height: 768, scheme: 'dark' },
  { width: 1920, height: 1080, scheme: 'light' },
  { width: 1920, height: 1080, scheme: 'dark' },
];

/**
 * Makes a picture of every screen of a demonstration store in every look. `folderOf` says where
 * those of a look go. Answers how many pictures were made.
 */
export async function takeScreens(options: {
  folderOf: (look: Look) => string;
  say: (line: string) => void;
  /** Only screens whose name contains it. */
  only?: string;
}): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-screens-'));
  let taken = 0;
  try {
    const made = await invoke(['--data', dataFolder, '--demo']);
    if (made.code !== 0) throw new Error(made.err);
    const running = await launch({ dataFolder });
    try {
      for (const login of logins) {
        await signIn(running.page, login);
        const screens = (await screensOf(running.page)).filter(
          ({ name, by }) => by === login && name.includes(options.only ?? ''),
        );
        for (const look of screens.length > 0 ? looks : []) {
          const folder = options.folderOf(look);
          mkdirSync(folder, { recursive: true });
          await dress(running, look);
          for (const screen of screens) {
            await goTo(running.page, screen);
            const path = join(folder, `${screen.name}.png`);
            // Where the store lies on this machine is nobody's business in a picture.
            const mask = [running.page.getByText(dataFolder)];
            await running.page.screenshot({ path, animations: 'disabled', mask, maskColor: grey });
            taken += 1;
          }
          options.say(`${screens.length} screens, ${look.width}×${look.height} ${look.scheme}`);
        }
        await signOut(running.page);
      }
    } finally {
      await running.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  return taken;
}
