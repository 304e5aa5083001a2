import { focused } from '../../e2e/support/focus';
import { dialog, field, words } from '../screens';
import type { Stage } from '../stage';
import { operation } from '../story';
import { goTo } from './setUp';

/** The dispatcher opens an operation in three fields, and gives it a name of its own; from then on every screen names it. */
export async function openOperation(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(stage, words.operations.title);
  await stage.journey('启动应急响应：灾种、地点、时间，再起个名字', async () => {
    await stage.press('F7');
    const form = dialog(page);
    await focused(field(form, words.operations.place));
    await stage.write(operation.place);
    await stage.press('Tab', 3);
    await stage.write(operation.name);
    await stage.aside(async () => {
      await stage.picture('operation');
    });
    await stage.press('Enter');
    await form.waitFor({ state: 'hidden' });
  });
  await page.getByText(words.shell.operation(operation.name)).waitFor();
}
