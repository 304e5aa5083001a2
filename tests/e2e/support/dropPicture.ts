import type { Locator } from 'playwright-core';

/** Drops a picture onto something, as from the folder of a camera; each name is another picture. */
export async function dropPicture(onto: Locator, name: string): Promise<void> {
  const data = await onto.page().evaluateHandle(async (fileName) => {
    const canvas = new OffscreenCanvas(320, 24);
    const context = canvas.getContext('2d')!;
    context.font = '16px sans-serif';
    context.fillText(fileName, 4, 18);
    const files = new DataTransfer();
    files.items.add(new File([await canvas.convertToBlob()], fileName, { type: 'image/png' }));
    return files;
  }, name);
  await onto.dispatchEvent('dragover', { dataTransfer: data });
  await onto.dispatchEvent('drop', { dataTransfer: data });
}
