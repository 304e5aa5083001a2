import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formOf } from '../../shared/sheets/forms';
import type { PaperName } from '../../shared/sheets/papers';
import { askPage } from '../e2e/support/askPage';
import { launch } from '../e2e/support/launch';
import { signIn } from '../screens/tour';
import { invoke } from '../support/invoke';
import { type FormOrder, formOrders } from './formOrders';

/** Who prints: the keeper of the warehouse at which everything happens once. */
const keeper = 'whbg';

/** A form on one of its papers, as it came out. */
export interface RenderedForm {
  order: FormOrder;
  paper: PaperName;
  /** The file, and what is in it. */
  path: string;
  bytes: Uint8Array;
}

/**
 * Has the real program write every form on each of its papers as PDF, from a demonstration store
 * made for it. Each is handed on as it comes; answers how many there were.
 */
export async function renderForms(options: {
  /** Where the files go: `receipt-a4Wide.pdf`. */
  out: string;
  /** Only forms whose name contains it. */
  only?: string | undefined;
  each: (rendered: RenderedForm) => Promise<void> | void;
}): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-forms-'));
  try {
    const made = await invoke(['--data', dataFolder, '--demo']);
    if (made.code !== 0) throw new Error(made.err);
    return await renderFrom(dataFolder, options);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function renderFrom(
  dataFolder: string,
  { out, only = '', each }: Parameters<typeof renderForms>[0],
): Promise<number> {
  const { page, close } = await launch({ dataFolder, args: ['--pdf', out] });
  let count = 0;
  try {
    await signIn(page, keeper);
    for (const order of await formOrders(page)) {
      if (!order.name.includes(only)) continue;
      for (const paper of formOf(order.form).papers) {
        const { path: named } = await askPage(page, 'sheets.savePdf', {
          sheet: order.sheet,
          layout: { paper },
        });
        if (named === null) throw new Error(`${order.name} on ${paper}: no file`);
        const path = join(out, `${order.name}-${paper}.pdf`);
        renameSync(named, path);
        await each({ order, paper, path, bytes: new Uint8Array(readFileSync(path)) });
        count += 1;
      }
    }
  } finally {
    await close();
  }
  return count;
}
