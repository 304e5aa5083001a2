import { formatCount, moneyText } from '../../../shared/format/money';
import { formOf } from '../../../shared/sheets/forms';
import { papers } from '../../../shared/sheets/papers';
import { stepNames } from '../names';
import { problemText } from '../problems';
import { type Sentences, unmoved, unsaved } from './sentence';

function stepName(step: string): string {
  return stepNames[step as keyof typeof stepNames] ?? step;
}

/** Refusals about papers, their attachments and their sheets, in words. */
export const documentsRefusals = {
  'operation.ended': ({ operation, endedOn }) => ({
    title: `应急响应“${operation}”已经终止`,
    detail: `${unmoved}它于 ${endedOn} 终止，不论单据写的是哪一天，都不能再为它发出物资。`,
    next: '货还没有走的，请去掉或更换单据上的应急响应，或把单据作废。终止之前货已经发走、现在补录的，或响应仍在进行的，请省级调度员先恢复响应，过账后再按原日期终止。',
  }),
  'document.stale': () => ({
    title: '单据已被他人改动',
    detail: '您的改动尚未保存，对方的改动没有被覆盖。',
    next: '请重新打开单据，核对后再改。',
  }),
  'document.step': ({ step, because }) => ({
    title:
      because === 'maker' ? '制单人和先发货的人不能审核这张单据' : `现在不能“${stepName(step)}”`,
    detail: because === 'maker' ? unmoved : `单据的状态已经不同，可能他人刚刚办理过。${unmoved}`,
    next: because === 'maker' ? '请由另一位审核人审核，可在此换人审核。' : '请重新打开单据查看。',
  }),
  'document.incomplete': ({ kind, problems }) => ({
    title: '单据还不能提交',
    detail: `${unmoved}还有 ${problems.length} 处要补：${problems
      .slice(0, 5)
      .map((each) => problemText(each, kind))
      .join('；')}${problems.length > 5 ? '……' : ''}。`,
    next: '请按提示补全。',
  }),
  'reversal.already': ({ number, posted }) => ({
    title: posted ? '已经冲销过了' : '冲销正在办理',
    detail: posted
      ? `冲销单 ${number} 已过账，这一次没有记账。`
      : `冲销单 ${number} 已提交，还没有过账，库存尚未恢复。这一次没有记账。`,
    next: posted ? undefined : `请办完冲销单 ${number}，或将它作废后重来。`,
  }),
  'reversal.ofReversal': () => ({
    title: '冲销单不能再冲销',
    detail: unmoved,
    next: '请另开一张单据更正。',
  }),
  'reversal.beforeOriginal': ({ businessDate, original }) => ({
    title: '冲销不能早于原单',
    detail: `${unmoved}原单的业务日期是 ${original}，这台电脑今天是 ${businessDate}。`,
    next: '请核对这台电脑的日期，改正后再冲销。',
  }),
  'reversal.counted': ({ number, item, place }) => ({
    title: '过账之后盘点单已调整过这些物资',
    detail: `${unmoved}盘点单 ${number} 已按实物调整了 ${place} 的${item}，再冲销原单会重复调整。`,
    next: `账实已相符的不必冲销。确要冲销的，请先冲销盘点单 ${number}，冲销原单后重新盘点。`,
  }),
  'reversal.otherValue': ({ item, came, left }) => ({
    title: '物资的价值已经变了',
    detail: `${unmoved}“${item}”当时随单据记入 ${moneyText(came)}，与同批物资混放并出库后，现在只能转回 ${moneyText(left)}，冲销会使账面价值对不上。`,
    next: '请先冲销其后领用这批物资的单据，或另开组套单、拆套单、批次更正单更正。',
  }),
  'reversal.matched': ({ number }) => ({
    title: '这张入库单已与调拨单匹配',
    detail: `${unmoved}它的物资已作为调拨单 ${number} 的到货记账。`,
    next: `请先在调拨单 ${number} 上冲销匹配，再冲销这张入库单。`,
  }),
  'sheet.failed': ({ because }) => ({
    title: '没有排出版面',
    detail: `${because === 'gone' ? '排版的窗口意外关闭' : '排版用时太长，已停止'}。单据和账目未变动。`,
    next: '请再试一次；仍不行请重新启动程序。',
  }),
  'sheet.noFolder': () => ({
    title: '还没有选文件夹',
    detail: '没有存为 PDF，单据和账目未变动。',
    next: '请先选一个文件夹。',
  }),
  'sheet.notWritten': ({ file, because }) => ({
    title: `${file} 没有写成`,
    detail: `${
      {
        denied: '没有写入权限，或文件正被其他程序打开',
        gone: '文件夹已经不在',
        full: '磁盘空间不足',
        failed: '写入时出错',
      }[because]
    }。单据和账目未变动。`,
    next: '请换一个文件夹再试。',
  }),
  'sheet.noRoom': ({ paper, page }) => ({
    title: `「${papers[paper].name}」放不下这张单据`,
    detail: `第 ${page} 页的文字太长。没有打印，也没有删减内容，单据和账目未变动。`,
    next: '请换大一些的纸张，例如 A4。',
  }),
  'sheet.paper': ({ form, paper }) => ({
    title: `${formOf(form).title}没有「${papers[paper].name}」的版式`,
    detail: '没有打印，单据和账目未变动。',
    next: '请换一种纸张。',
  }),
  'sheet.tooLong': ({ rows, limit }) => ({
    title: '库存表太长',
    detail: `符合筛选的有 ${formatCount(rows)} 行，一次最多打印 ${formatCount(limit)} 行。账目未变动。`,
    next: '请缩小筛选范围，例如只选一个仓库或一个类别。',
  }),
  'attachment.damaged': ({ name, because }) => ({
    title: because === 'missing' ? '附件文件不在了' : '附件已经不是原来的文件',
    detail: `“${name}”${because === 'missing' ? '的文件不在数据文件夹里' : '的内容与附上时不符'}，所以不打开。单据和账目未变动。`,
    next: '请不要继续使用这份附件，做一次账目自检，并从备份恢复文件。',
  }),
  'attachment.type': () => ({
    title: '这种文件不能作附件',
    detail: `${unsaved}只收图片（JPG、PNG、WebP）、PDF、Excel（.xlsx）和 Word（.docx），不收带宏的。`,
    next: '请换一种格式，例如拍照或扫描为 PDF。',
  }),
  'attachment.fixed': () => ({
    title: '过账后的附件不能移除',
    detail: `${unmoved}附件是凭据，过账后与单据一起留存。`,
    next: '附错了的，请在批注里说明，并补上正确的附件。',
  }),
} satisfies Partial<Sentences>;
