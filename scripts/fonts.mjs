import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The fonts of screens and sheets, so that every Chinese character is right on a machine that has
 * no Chinese font at all. Three layers, each looked into when the one before lacks a character:
 *
 * 1. one file for the common characters, so that a PDF embeds one font for nearly all of its text;
 * 2. slices of the same face for 5,000 rarer ones, each loaded when a character of it is shown;
 * 3. Source Han Sans whole, for all others (𠮷, 䶮): loaded when one of them is shown.
 *
 * `sans.css` is for screens and headings, `serif.css` for the text of sheets; the family lists are
 * `"Noto Sans SC", "Source Han Sans SC"` and `"Noto Serif SC", "Source Han Sans SC"`.
 */
const sheets = {
  'sans.css': { package: '@fontsource/noto-sans-sc', weights: [400, 700] },
  'serif.css': { package: '@fontsource/noto-serif-sc', weights: [400] },
};
const sourceHan = {
  package: 'node-source-han-sans-sc',
  family: 'Source Han Sans SC',
  file: 'SourceHanSansSC-Regular.woff2',
};

/**
 * Puts the fonts, their styles and their licences into a folder, unless they are there already.
 * @param {string} folder
 */
export function putFonts(folder) {
  const stamp = join(folder, 'made');
  const made = statSync(join(root, 'scripts/fonts.mjs')).mtimeMs;
  const lock = statSync(join(root, 'package-lock.json')).mtimeMs;
  const wanted = `${made} ${lock}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, { package: from, weights }] of Object.entries(sheets)) {
    const faces = weights.flatMap((weight) => facesOf(from, weight));
    writeFileSync(join(folder, name), put(folder, [...faces, wholeSourceHan()]));
    licence(folder, from);
  }
  licence(folder, sourceHan.package);
  writeFileSync(stamp, wanted);
}

/**
 * @typedef {object} Face
 * @property {string} family
 * @property {number} weight
 * @property {string} file
 * @property {string} [range] the characters that it is looked into for; all when left out
 */

/**
 * The slices of a face, and after them, so that it is looked into first, its common characters.
 * @param {string} from
 * @param {number} weight
 * @returns {Face[]}
 */
function facesOf(from, weight) {
  const folder = join(root, 'node_modules', from);
  const css = readFileSync(join(folder, `${weight}.css`), 'utf8');
  const family = /font-family: '([^']+)'/.exec(css)?.[1] ?? '';
  const slices = [...css.matchAll(/url\(\.\/([^)]+\.woff2)\)[^}]*unicode-range: ([^;]+);/g)];
  const common = `files/${basename(from)}-chinese-simplified-${weight}-normal.woff2`;
  return [
    ...slices.map(([, file = '', range]) => ({ family, weight, file: join(folder, file), range })),
    { family, weight, file: join(folder, common) },
  ];
}

/** @returns {Face} */
function wholeSourceHan() {
  const { package: from, family, file } = sourceHan;
  return { family, weight: 400, file: join(root, 'node_modules', from, file) };
}

/**
 * Copies the files of faces; answers the style sheet that names them.
 * @param {string} folder
 * @param {readonly Face[]} faces
 */
function put(folder, faces) {
  return faces
    .map(({ family, weight, file, range }) => {
      copyFileSync(file, join(folder, basename(file)));
      const only = range ? `unicode-range:${range};` : '';
      return (
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;` +
        `src:url(${basename(file)}) format("woff2");${only}}\n`
      );
    })
    .join('');
}

/**
 * @param {string} folder
 * @param {string} from
 */
function licence(folder, from) {
  const text = join(root, 'node_modules', from, 'LICENSE');
  copyFileSync(text, join(folder, `${basename(from)}.LICENSE.txt`));
}
