/** In dots for each CSS pixel of paper: 200 to the inch, more than an office printer shows of a photo. */
const dots = 2.1;

/**
 * Brings every picture of a sheet down to what its place on the paper shows, one after the other: a
 * camera takes twenty times that, and a report may have hundreds. A script for the window that the
 * sheet is in, run there in a world of its own: the sheet itself may run none.
 */
export const shrinkScript = `(async () => {
  for (const picture of document.images) {
    if (picture.loading !== 'lazy') continue;
    picture.loading = 'eager';
    // Loaded and not decoded: whole it would lie in memory with all that a camera takes.
    if (!picture.complete) {
      await new Promise((done) => ['load', 'error'].forEach((end) => picture.addEventListener(end, done)));
    }
    const { width, height } = picture.getBoundingClientRect();
    const { naturalWidth, naturalHeight } = picture;
    const scale = Math.min((width * ${dots}) / naturalWidth, (height * ${dots}) / naturalHeight);
    if (!(scale < 1)) continue;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(naturalWidth * scale);
    canvas.height = Math.round(naturalHeight * scale);
    const brush = canvas.getContext('2d');
    // A picture with holes in it lies on paper.
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.src = canvas.toDataURL('image/jpeg', 0.85);
    await picture.decode().catch(() => undefined);
  }
})()`;
