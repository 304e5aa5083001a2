import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { formOf } from '../../shared/sheets/forms';
import type { PaperName } from '../../shared/sheets/papers';
import { askPage } from '../e2e/support/askPage';
import { launch } from '../e2e/support/launch';
import { signIn, signOut } from '../screens/tour';
import { type FormOrder, formOrders } from './formOrders';

/** Who prints: the keeper of the warehouse at which everything happens once. */
const keeper = 'whbg';
/** Who begins drills. */
const dispatcher = 'sddy';

/** A form on one of its papers, as it came out. */
interface RenderedForm {
  order: FormOrder;
  paper: PaperName;
  bytes: Uint8Array;
}

/**
 * Has the real program write every form on each of its papers as PDF, from a demonstration store.
 * Each is handed on as it comes; answers how many there were.
 */
export async function renderForms(options: {
  /** Of a demonstration store. */
  dataFolder: string;
  /** Where the files go: `receipt-a4Wide.pdf`. */
  out: string;
  /** Only forms whose name contains it. */
  only?: string | undefined;
  /** In a drill (演练) of that store. */
  inDrill?: boolean;
  each: (rendered: RenderedForm) => Promise<void> | void;
}): Promise<number> {
  const { dataFolder, out, only = '', inDrill = false, each } = options;
  const { page, close } = await launch({ dataFolder, args: ['--pdf', out] });
  let count = 0;
  try {
    if (inDrill) {
      await signIn(page, dispatcher);
      await askPage(page, 'drills.begin', {
        ...{ drill: randomUUID(), script: 'flood-2016', besideOperation: true },
      });
      await signOut(page);
    }
    await signIn(page, keeper);
    for (const order of await formOrders(page)) {
      if (!order.name.includes(only)) continue;
      for (const paper of formOf(order.form).papers) {
        const { path } = await askPage(page, 'sheets.savePdf', {
          sheet: order.sheet,
          layout: { paper },
        });
        if (path === null) throw new Error(`${order.name} on ${paper}: no file`);
        const named = join(out, `${order.name}-${paper}.pdf`);
        renameSync(path, named);
        await each({ order, paper, bytes: new Uint8Array(readFileSync(named)) });
        count += 1;
      }
    }
  } finally {
    await close();
  }
  return count;
}
