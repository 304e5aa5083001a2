import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupWords } from '../../renderer/messages/backup';
import { common } from '../../renderer/messages/common';
import { proofWords, settingsWords } from '../../renderer/messages/settings';
import { shellWords } from '../../renderer/messages/shell';
import { firstStartWords, loginWords } from '../../renderer/messages/start';
import { packageProgram } from '../../scripts/package.mjs';
import { launchPackaged } from './support/launchPackaged';

/** The program as it is shipped: packaged, with its fuses, started by its own executable. */
let folder: string;
let file: string;
let runtime: string;
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'beizaiku-packaged-'));
  // Others than root have to get in, for the test of the sandbox.
  chmodSync(work, 0o755);
  const made = await packageProgram();
  folder = made.folder;
  file = join(folder, 'beizaiku');
  runtime = made.runtime.file;
});

afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

const { ENABLE, DISABLE } = FuseState;

test('the fuses are those of electron-builder.yml', async () => {
  expect(await getCurrentFuseWire(file)).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
});

test('packaging leaves the runtime it copies as it was', async () => {
  expect(await getCurrentFuseWire(runtime)).toMatchObject({
    [FuseV1Options.RunAsNode]: ENABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: ENABLE,
  });
});

test('no sources, tools or other platforms are in it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const native = files.filter((each) => each.endsWith('.node'));
  expect(native).not.toEqual([]);
  expect(native.filter((each) => !/linux-x64|build\/Release/.test(each))).toEqual([]);
  const packed = listPackage(join(folder, 'resources/app.asar'), { isPack: false });
  const floors = new Set(packed.map((path) => path.split('/')[1] ?? ''));
  expect([...floors].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
  // The licence texts of the bundled parts go with them.
  expect(packed).toContain('/out/licences/main.md');
  expect(packed).toContain('/out/renderer/licences.md');
});

describe('started', () => {
  test('goes through its first start, and a person signs in', async () => {
    const dataFolder = join(work, 'store');
    const program = await launchPackaged({ file, dataFolder });
    const { page } = program;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const password = 'Wuhan-2026';
    try {
      expect(page.url()).toMatch(/^app:\/\/main\//);
      expect(await page.title()).toContain('备灾库');

      await page.getByRole('radio', { name: firstStartWords.kind.real }).click();
      await press(common.next);
      await page.getByRole('checkbox').first().check();
      await press(common.next);
      const { administrator } = firstStartWords;
      await page.getByLabel(administrator.name).fill('李管理');
      await page.getByLabel(administrator.password, { exact: true }).fill(password);
      await page.getByLabel(administrator.again).fill(password);
      await press(firstStartWords.create);

      await page.getByRole('button', { name: loginWords.submit, exact: true }).waitFor();
      await page.getByRole('textbox', { name: loginWords.login }).fill('admin');
      await page.getByRole('textbox', { name: loginWords.password }).fill('wrong');
      await press(loginWords.submit);
      await page.getByRole('alert').waitFor();
      await page.getByRole('textbox', { name: loginWords.password }).fill(password);
      await press(loginWords.submit);
      await page.getByRole('button', { name: shellWords.user('') }).waitFor();
      const links = page.getByRole('navigation', { name: shellWords.navigation }).getByRole('link');
      const titles = new Set<string | null>();
      // The screen that is shown, which is behind the address for a moment.
      const shown = () => page.locator('main').getAttribute('data-shown');
      expect(await links.count()).toBeGreaterThan(5);
      for (let i = 0; i < (await links.count()); i++) {
        const before = await shown();
        await links.nth(i).click();
        if (i > 0) await expect.poll(shown).not.toBe(before);
        titles.add(await page.locator('main h1').first().textContent());
      }
      expect(titles.size).toBe(await links.count());
      // Long work is done by the packaged worker, in a thread of its own.
      const { tabs } = settingsWords;
      await page.getByRole('link', { name: tabs.proof, exact: true }).click();
      await press(`${proofWords.run} F8`);
      await page.getByText(proofWords.ok, { exact: true }).waitFor();
      await page.getByRole('link', { name: tabs.backup, exact: true }).click();
      await press(`${backupWords.now} F8`);
      await page.getByText(backupWords.made).waitFor();
      await page.getByText(backupWords.states.sound).waitFor();
      const copies = readdirSync(join(dataFolder, 'backups'));
      expect(copies.filter((name) => /^beizaiku-000001-\d+T\d+Z$/.test(name))).toHaveLength(1);
      expect(readFileSync(join(dataFolder, 'logs/beizaiku.log'), 'utf8')).not.toContain(
        '"level":50',
      );
      expect(existsSync(join(dataFolder, 'store.sqlite'))).toBe(true);
    } finally {
      await program.close();
    }
  });

  test('is the program and nothing else, whatever the environment asks for', async () => {
    const marker = join(work, 'marker');
    const hook = join(work, 'hook.cjs');
    writeFileSync(hook, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
    const stranger = join(folder, 'resources/app');
    mkdirSync(stranger);
    cpSync(hook, join(stranger, 'main.cjs'));
    writeFileSync(join(stranger, 'package.json'), '{ "name": "stranger", "main": "main.cjs" }');
    try {
      const program = await launchPackaged({
        file,
        dataFolder: join(work, 'hardened'),
        args: ['--inspect=0', '-r', hook],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${hook}` },
      });
      const output = program.output();
      const { page } = program;
      const url = page.url();
      await program.close();
      expect(url).toMatch(/^app:\/\/main\//);
      expect(output).not.toContain('Debugger listening');
      expect(existsSync(marker)).toBe(false);
    } finally {
      rmSync(stranger, { recursive: true });
    }
  });

  const nobody = 65_534;
  test.skipIf(process.getuid?.() !== 0 || !mayMakeNamespaces(nobody))(
    "runs its page in Chromium's sandbox when the user is not root",
    async () => {
      const copy = join(work, 'copy');
      const home = join(work, 'home');
      cpSync(folder, copy, { recursive: true });
      mkdirSync(home);
      chownSync(home, nobody, nobody);
      const program = await launchPackaged({
        file: join(copy, 'beizaiku'),
        dataFolder: join(home, 'data'),
        env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home },
        uid: nobody,
      });
      try {
        expect(program.page.url()).toMatch(/^app:\/\/main\//);
        const pages = processesUnder(program.pid).filter((each) =>
          each.command.includes('--type=renderer'),
        );
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) {
          expect(page.command).not.toContain('--no-sandbox');
          // A filter on system calls, and no way to gain rights.
          expect(page.status).toMatch(/^Seccomp:\s+2$/m);
          expect(page.status).toMatch(/^NoNewPrivs:\s+1$/m);
        }
      } finally {
        await program.close();
      }
    },
  );
});

/** Whether a user may make the namespaces that the sandbox is built of; containers often forbid it. */
function mayMakeNamespaces(uid: number): boolean {
  try {
    execFileSync('unshare', ['--user', '--pid', '--fork', 'true'], {
      uid,
      gid: uid,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** The living descendants of a process, as Linux describes them. */
function processesUnder(pid: number): { command: string; status: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent, command, status }];
      } catch {
        return []; // it has just ended
      }
    });
  const under = (root: number): typeof all =>
    all.filter(({ parent }) => parent === root).flatMap((each) => [each, ...under(each.pid)]);
  return under(pid);
}
