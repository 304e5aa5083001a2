import type { Locator, Page } from 'playwright-core';

/** Waits until the cursor stands in something: what is typed before goes elsewhere. */
export async function focused(field: Locator): Promise<void> {
  await field.and(field.page().locator(':focus')).waitFor();
}

/** Waits until the dialog on top has taken the cursor: it comes a moment after the dialog is seen. */
export async function dialogFocused(page: Page): Promise<void> {
  await focused(page.getByRole('dialog').last().locator('[data-autofocus]'));
}
