import { dialog, field, words } from '../screens';
import type { Stage } from '../stage';
import { operation } from '../story';
import { goTo } from './setUp';

/** The dispatcher opens an operation in three fields; from then on every screen names it. */
export async function openOperation(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(stage, words.operations.title);
  await stage.journey('启动应急响应：名称、灾种、地点', async () => {
    await stage.press('F7');
    const form = dialog(page);
    await field(form, words.operations.name).waitFor();
    await stage.write(operation.name);
    await stage.press('Tab', 2);
    await stage.write(operation.place);
    await stage.aside(async () => {
      await stage.picture('operation');
    });
    await stage.press('Enter');
    await form.waitFor({ state: 'hidden' });
  });
  await page.getByText(words.shell.operation(operation.name)).waitFor();
}
