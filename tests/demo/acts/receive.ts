import assert from 'node:assert/strict';
import { formatCount } from '../../../shared/format/money';
import { cellName, field, lines, title, words } from '../screens';
import type { Stage } from '../stage';
import { allocationFromAbove, gift, type ReceivedLine, warehouse } from '../story';
import { leaveLines, submit } from './paper';

/** 上级调拨: five lines by keyboard, in packs where they come in packs. */
export async function receiveFromAbove(stage: Stage): Promise<void> {
  const { page } = stage;
  const { type, source, acceptors, note } = allocationFromAbove;
  await stage.journey(
    '收上级调拨：F2 到 F7，5 行，带包装、批号、效期、货位、两位验收人',
    async () => {
      await openReceipt(stage);
      await stage.press('Shift+Tab');
      await stage.cursorAt(words.receipt.receiptType);
      await stage.chooseByArrows(type);
      await stage.press('Enter');
      await chooseSource(stage, source);
      for (const [index, line] of allocationFromAbove.lines.entries()) {
        await typeLine(stage, index + 1, line);
      }
      await leaveLines(stage);
      await typeAcceptors(stage, acceptors);
      await stage.aside(async () => {
        await writeNote(stage, note);
        const { length } = allocationFromAbove.lines;
        await lines(page).getByText(words.lines.linesCount(length)).first().waitFor();
        for (const line of allocationFromAbove.lines.filter(({ pack }) => pack))
          await lines(page)
            .getByText(`= ${formatCount(unitsOf(line))} `)
            .waitFor();
        await stage.picture('receipt-draft');
      });
      await submit(stage);
    },
  );
}

/** A gift of one kind of goods, as it comes to the gate most days. */
export async function receiveGift(stage: Stage): Promise<void> {
  await stage.journey('收捐赠：F2 到 F7，1 行，单价、批号、效期、两位验收人', async () => {
    await openReceipt(stage);
    await chooseSource(stage, gift.source);
    await typeLine(stage, 1, gift.line);
    await leaveLines(stage);
    await typeAcceptors(stage, gift.acceptors);
    await stage.aside(() => writeNote(stage, gift.note));
    await submit(stage);
  });
}

export async function writeNote(stage: Stage, note: string): Promise<void> {
  await field(stage.page, words.receipt.note).click();
  await stage.write(note);
}

const unitsOf = ({ count, pack }: Pick<ReceivedLine, 'count' | 'pack'>): number =>
  count * (pack?.factor ?? 1);

async function openReceipt(stage: Stage): Promise<void> {
  await stage.press('F2');
  await title(stage.page)
    .filter({ hasText: words.draft.newTitle(words.kinds.receipt) })
    .waitFor();
  await stage.page.getByText(warehouse.name).first().waitFor();
  await stage.cursorAt(words.receipt.source);
}

async function chooseSource(stage: Stage, source: { initials: string; name: string }) {
  await stage.cursorAt(words.receipt.source);
  await stage.type(source.initials);
  await stage.press('Enter');
  await stage.cursorAt(cellName(null, 'item'));
  assert.equal(await field(stage.page, words.receipt.source).inputValue(), source.name);
}

/** Item, quantity, price, batch, expiry, bin: Enter leads from one to the next. */
async function typeLine(stage: Stage, number: number, line: ReceivedLine): Promise<void> {
  const { page } = stage;
  await stage.cursorAt(cellName(null, 'item'));
  await stage.type(line.initials);
  await stage.press('Enter');
  await stage.cursorAt(cellName(number, 'entered'));
  assert.equal(await field(page, cellName(number, 'item')).inputValue(), line.name);
  await stage.type(String(line.count));
  if (line.pack) await choosePack(stage, line.pack.unit);
  await stage.press('Enter');
  await stage.cursorAt(cellName(number, 'price'));
  if (line.price) await stage.type(line.price.typed);
  await stage.press('Enter');
  if (line.price) {
    await stage.cursorAt(cellName(number, 'priceBasis'));
    await stage.chooseByArrows(line.price.basis);
  }
  await stage.cursorAt(cellName(number, 'batchNumber'));
  await stage.type(line.batchNumber);
  await stage.press('Enter');
  if (line.expiry) {
    await stage.cursorAt(cellName(number, 'expiry'));
    await stage.type(line.expiry.typed);
    await stage.press('Enter');
  }
  // The bin is there already when the item lies somewhere here; else it is asked for.
  const bin = cellName(number, 'bin');
  if ((await stage.cursorAt(bin, cellName(null, 'item'))) === bin) {
    await stage.type(line.bin);
    await stage.press('Enter');
    await stage.cursorAt(cellName(null, 'item'));
  }
  assert.match(await field(page, bin).inputValue(), /^[A-Z]-\d\d-\d\d$/);
  if (line.expiry) {
    assert.equal(await field(page, cellName(number, 'expiry')).inputValue(), line.expiry.means);
  }
}

/** From the count over to the unit, and down to the pack. */
async function choosePack(stage: Stage, unit: string): Promise<void> {
  await stage.press('Tab');
  await stage.chooseByArrows(unit);
}

async function typeAcceptors(stage: Stage, acceptors: readonly string[]): Promise<void> {
  const [first = '', second = ''] = acceptors;
  await stage.cursorAt(words.person.deliverer);
  await stage.press('Enter');
  await stage.cursorAt(words.person.acceptor1);
  await stage.write(first);
  await stage.press('Enter');
  await stage.cursorAt(words.person.acceptor2);
  await stage.write(second);
}
