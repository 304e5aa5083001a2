import { dialogFocused } from '../../e2e/support/focus';
import { content, dialog, title, words } from '../screens';
import type { Stage } from '../stage';
import { tents } from '../story';

/** 冲销: the red-ink twin of what was posted, made and submitted in one go. */
export async function reverse(stage: Stage, number: string): Promise<void> {
  const { page } = stage;
  await page.getByRole('button', { name: words.step.more, exact: true }).click();
  await page.getByRole('menuitem', { name: words.stepNames.reverse }).click();
  const asked = dialog(page);
  await asked.getByText(words.step.reverseText).waitFor();
  await dialogFocused(page);
  await stage.write(tents.mistake);
  await stage.picture('reversal-reason');
  await stage.press('Control+Enter');
  await title(page).filter({ hasText: words.kinds.reversal }).waitFor();
  await content(page).getByText(words.states.waiting, { exact: true }).first().waitFor();
  await content(page).getByText(number).first().waitFor();
}
