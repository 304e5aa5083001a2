import { button, link, title, userMenu, words } from '../screens';
import type { Stage } from '../stage';

const password = 'yanshi2026';

/** The first start: a demonstration store, made by the program itself. */
export async function makeStore(stage: Stage): Promise<void> {
  const { page } = stage;
  await page.getByRole('radio', { name: words.firstStart.kind.demonstration }).click();
  await stage.picture('first-start');
  await button(page, words.firstStart.createDemonstration).click();
  await page.getByRole('textbox', { name: words.login.login }).waitFor({ timeout: 240_000 });
  await page.getByText(words.stores.demonstration).first().waitFor();
}

/** Signs a person of the demonstration in, by name and password. */
export async function signIn(stage: Stage, who: { login: string; name: string }): Promise<void> {
  const { page } = stage;
  await page.getByRole('textbox', { name: words.login.login }).click();
  await stage.type(who.login);
  await stage.press('Tab');
  await stage.type(password);
  await stage.press('Enter');
  await userMenu(page).filter({ hasText: who.name }).waitFor();
  await title(page).filter({ hasText: '工作台' }).waitFor();
}

export async function signOut(stage: Stage): Promise<void> {
  const { page } = stage;
  await userMenu(page).click();
  await page.getByRole('menuitem', { name: words.shell.signOut }).click();
  await page.getByRole('textbox', { name: words.login.login }).waitFor();
}

/** Another person takes the chair. */
export async function change(stage: Stage, to: { login: string; name: string }): Promise<void> {
  await signOut(stage);
  await signIn(stage, to);
}

/** Goes to a screen by the list on the left. */
export async function goTo(stage: Stage, name: string): Promise<void> {
  await link(stage.page, name).click();
  await title(stage.page).filter({ hasText: name }).waitFor();
}

export { password };
