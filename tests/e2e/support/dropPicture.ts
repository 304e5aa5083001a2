import type { Locator } from 'playwright-core';

/**
 * Drops a picture onto something, as from the folder of a camera; each name is another picture. What
 * is called `.jpg` is a JPEG file of 1600 × 1200 points, as cameras make them; all else is a small PNG.
 */
export async function dropPicture(onto: Locator, name: string): Promise<void> {
  const data = await onto.page().evaluateHandle(async (fileName) => {
    const isPhoto = fileName.endsWith('.jpg');
    const canvas = isPhoto ? new OffscreenCanvas(1600, 1200) : new OffscreenCanvas(320, 24);
    const context = canvas.getContext('2d')!;
    if (isPhoto) {
      context.fillStyle = '#c83c28';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#fff';
    }
    context.font = '16px sans-serif';
    context.fillText(fileName, 4, 18);
    const type = isPhoto ? 'image/jpeg' : 'image/png';
    const files = new DataTransfer();
    files.items.add(new File([await canvas.convertToBlob({ type })], fileName, { type }));
    return files;
  }, name);
  await onto.dispatchEvent('dragover', { dataTransfer: data });
  await onto.dispatchEvent('drop', { dataTransfer: data });
}
