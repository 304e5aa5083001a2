import assert from 'node:assert/strict';
import { stockWords } from '../../renderer/messages/stock';
import type { Proof } from '../../shared/ledger/api';
import { issueTents, issueToTeam } from './acts/dispatch';
import { lookAtCard, lookAtCustody, lookAtStock, openCard, whereIs } from './acts/look';
import { openOperation } from './acts/operation';
import { lookAtDashboard, lookAtProvince, prove } from './acts/oversee';
import {
  approveHere,
  documentOnScreen,
  type PaperResult,
  post,
  resultOf,
  submit,
} from './acts/paper';
import { receiveFromAbove, receiveGift } from './acts/receive';
import { reverse } from './acts/reverse';
import { change, makeStore, signIn } from './acts/setUp';
import { type SheetResult, saveSheet } from './acts/sheet';
import { content } from './screens';
import type { Stage } from './stage';
import { forTheTeam, gift, people, tents, warehouse } from './story';

/** What came of the day, filled while it is played. */
export interface DayResult {
  documents: PaperResult[];
  sheets: SheetResult[];
  proof: Proof | null;
}

/** The first working day, from goods at the gate to a printed sheet and a proved ledger. */
export async function playWorkingDay(stage: Stage, result: DayResult): Promise<void> {
  const { documents, sheets } = result;
  const quilts = { initials: 'mb', name: '棉被' };

  await stage.step('首次启动：建立演示账套', () => makeStore(stage));
  await stage.step(`保管员${people.keeper.name}登录`, async () => {
    await stage.picture('login');
    await signIn(stage, people.keeper);
  });

  await stage.step('入库：总会调拨 5 种，键盘录入', async () => {
    await receiveFromAbove(stage);
    await stage.picture('receipt-waiting');
  });
  await stage.step('换人审核、过账', async () => {
    await approveHere(stage, 'approve-here');
    documents.push(await post(stage));
    await stage.picture('receipt', { clear: true });
  });
  await stage.step('入库单：预览、存为 PDF', async () => {
    const { number, chain } = last(documents);
    sheets.push(
      await saveSheet(stage, [number, head(chain.hash), '10,000', '赈济家庭箱'], 'receipt'),
    );
  });
  await stage.step('入库：澳门红十字会捐赠家庭包 1,000 个，30 万元', async () => {
    await receiveGift(stage);
    await approveHere(stage);
    documents.push(await post(stage));
    const { number, quantity, known } = last(documents);
    assert.deepEqual([quantity, known], [1000, 30_000_000]);
    await content(stage.page).getByText(gift.capitals).waitFor();
    await stage.picture('gift', { clear: true });
    sheets.push(await saveSheet(stage, [number, gift.capitals], 'gift'));
  });

  await stage.step('库存和台账：棉被', async () => {
    await lookAtStock(stage, warehouse.shortName);
    await stage.picture('stock', { clear: true });
    const onHand = await openCard(stage, quilts);
    await lookAtCard(stage, { name: quilts.name, onHand, paper: first(documents).number });
  });

  await stage.step(`调度员${people.dispatcher.name}启动应急响应`, async () => {
    await change(stage, people.dispatcher);
    await openOperation(stage);
    await stage.picture('operations');
  });

  await stage.step('出库给赈济救援队：先到期先出、跳过的批次、不够时减量', async () => {
    await change(stage, people.keeper);
    await issueToTeam(stage);
  });
  await stage.step('换人审核、过账', async () => {
    await approveHere(stage);
    documents.push(await post(stage));
    await stage.picture('dispatch', { clear: true });
  });
  await stage.step('出库单：预览、存为 PDF', async () => {
    const { number, chain } = last(documents);
    const holds = [number, head(chain.hash), forTheTeam.to.name, forTheTeam.collector];
    sheets.push(await saveSheet(stage, holds, 'dispatch', true));
  });
  await stage.step('查哪里有：Ctrl+K', () => whereIs(stage, quilts));

  const { huangmei, yangxin, together } = tents;
  await stage.step('出库 200 顶帐篷，误开给黄梅一县', async () => {
    await issueTents(stage, huangmei, together);
    await submit(stage);
    await approveHere(stage);
    documents.push(await post(stage));
  });
  await stage.step('冲销：红字冲销单', async () => {
    const wrong = last(documents);
    await reverse(stage, wrong.number);
    await approveHere(stage);
    documents.push(await post(stage));
    await stage.picture('reversal', { clear: true });
    const { number, chain } = last(documents);
    sheets.push(await saveSheet(stage, [number, wrong.number, head(chain.hash)], 'reversal'));
    await stage.page.getByRole('link', { name: wrong.number }).first().click();
    await stage.page.getByRole('status').filter({ hasText: number }).waitFor();
    Object.assign(wrong, resultOf(await documentOnScreen(stage)));
    assert.equal(wrong.state, '已冲销');
    await stage.picture('reversed', { clear: true });
  });
  await stage.step('更正：黄梅 120 顶、阳新 80 顶', async () => {
    for (const county of [huangmei, yangxin]) {
      await issueTents(stage, county, county.count);
      await submit(stage);
      await approveHere(stage);
      documents.push(await post(stage));
    }
    await stage.picture('tents', { clear: true });
    const { number } = last(documents);
    sheets.push(await saveSheet(stage, [number, yangxin.name, '80'], 'tents'));
  });

  await stage.step('库存表：打印预览、存为 PDF；在外物资', async () => {
    await lookAtStock(stage, warehouse.shortName);
    sheets.push(
      await saveSheet(stage, ['库存表', '棉被', '夹克衫'], 'stock', false, stockWords.sheets.stock),
    );
    await lookAtCustody(stage, forTheTeam.to.name);
  });

  await stage.step('调度员看工作台和全省', async () => {
    await change(stage, people.dispatcher);
    await lookAtDashboard(stage);
    await lookAtProvince(stage);
  });
  await stage.step('账目自检', async () => {
    result.proof = await prove(stage);
    assert.ok(result.proof.ok);
    assert.equal(result.proof.head.hash, last(documents).chain.hash);
  });
}

function first<T>(list: readonly T[]): T {
  return last(list.slice(0, 1));
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error('nothing was done yet');
  return found;
}

/** As much of the chain's head as a sheet prints. */
function head(hash: string): string {
  return hash.slice(0, 12);
}
