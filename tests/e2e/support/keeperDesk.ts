import type { Page } from 'playwright-core';
import { seeds } from '../../../seeds/seeds';
import type { WindowApi } from '../../../shared/windowApi';
import type { Hands } from '../../support/papers';
import { goTo } from './goTo';
import { launchDemo } from './launchDemo';
import { signHere } from './signHere';

const { password } = seeds.demonstration;

/** The keeper of the city warehouse of Wuhan at the demonstration store, with nothing but keys. */
export interface KeeperDesk {
  page: Page;
  /** What lies behind the screen, for what a test needs to be there; the approver signs at this desk. */
  hands: Hands;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Types and goes on with Enter. */
  enter(...texts: string[]): Promise<void>;
  /** Waits until the cursor is in the field of that name. */
  cursorIn(name: string): Promise<void>;
  /** A new paper of a kind, with the cursor in the field where it begins. */
  begin(kind: string, first: string): Promise<void>;
  /** Goes to a screen by its address. */
  open(address: string): Promise<void>;
  /** Signs out whoever is there and somebody else in. */
  changeTo(login: string): Promise<void>;
  /** Submitted by F7, signed by the approver's password, posted by F8, and laid out by F9. */
  finish(printed: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the program on a demonstration store of its own and signs the keeper in. */
export async function keeperDesk(): Promise<KeeperDesk> {
  const running = await launchDemo();
  const { page } = running;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // As fast as people type: what comes faster is a scanner's.
  const type = (text: string) => page.keyboard.type(text, { delay: 45 });
  const state = (word: string) => page.locator('header').getByText(word, { exact: true }).waitFor();
  const signIn = async (login: string) => {
    await page.getByLabel('账号', { exact: true }).fill(login);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await press('Enter');
    await page.getByRole('navigation').first().waitFor();
  };
  await signIn('whbg');
  return {
    page,
    hands: handsAt(page),
    press,
    type,
    async enter(...texts) {
      for (const text of texts) {
        await type(text);
        await press('Enter');
      }
    },
    async cursorIn(name) {
      const isThere = (wanted: string) =>
        document.activeElement?.getAttribute('aria-label') === wanted;
      await page.waitForFunction(isThere, name).catch(async () => {
        const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
        throw new Error(`the cursor is not in ${name} but in ${at}`);
      });
    },
    async open(address) {
      await goTo(page, address);
    },
    async changeTo(login) {
      await page.getByRole('button', { name: /用户菜单/ }).click();
      await page.getByRole('menuitem', { name: '退出登录' }).click();
      await signIn(login);
    },
    async begin(kind, first) {
      await page.evaluate((to) => {
        location.hash = `/documents/new/${to}`;
      }, kind);
      await page.waitForFunction(
        (wanted) => document.activeElement?.getAttribute('aria-label') === wanted,
        first,
      );
    },
    async finish(printed) {
      await press('F7');
      await page
        .locator('header')
        .getByText(/^(待审核|已审核|无需审核)$/)
        .first()
        .waitFor()
        .catch(async () => {
          const told = await page.locator('[role="alert"], [data-problem]').allTextContents();
          throw new Error(`it was not submitted: ${told.join(' | ')}`);
        });
      if ((await page.locator('header').getByText('待审核', { exact: true }).count()) > 0) {
        await press('F8');
        await signHere(page, 'whsh', password);
        await state('已审核');
      }
      if ((await page.locator('header').getByText('已过账', { exact: true }).count()) === 0) {
        await press('F8');
      }
      await state('已过账');
      await press('F9');
      await page.frameLocator('iframe').getByText(printed).first().waitFor();
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async close() {
      await running.close();
    },
  };
}

/** Calls made by whoever is signed in; what the approver does carries his password. */
function handsAt(page: Page): Hands {
  const clock = { now: new Date() } as Hands['clock'];
  return {
    clock,
    async do(login, call, input) {
      const as = login === 'approver' ? { as: { login: 'whsh', password } } : {};
      const answer = await page.evaluate(
        (request) => (window as unknown as { api: WindowApi }).api.call(request),
        { call, input, key: crypto.randomUUID(), ...as },
      );
      if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
      return answer.value as never;
    },
  };
}
