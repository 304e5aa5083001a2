import { formatCount } from '../../../shared/format/money';
import type { UnfitFile } from '../../../shared/refusals';
import { type Sentence, type Sentences, unsaved } from './sentence';

/** Why a file is not read, and how to make one that is. */
const unfitFiles: Record<UnfitFile, Pick<Sentence, 'title' | 'next'>> = {
  oldExcel: {
    title: '这是旧格式的 .xls 文件',
    next: '请在 Excel 或 WPS 中打开，用“另存为”选“Excel 工作簿 (*.xlsx)”，再选择新存的文件。',
  },
  locked: {
    title: '这个文件加了打开密码',
    next: '请在 Excel 中取消密码（文件→信息→保护工作簿），另存为 .xlsx 后重试。',
  },
  macros: {
    title: '这个文件带有宏',
    next: '为防止病毒，带宏的文件不予读取。请另存为不带宏的“Excel 工作簿 (*.xlsx)”。',
  },
  links: {
    title: '这个文件引用了别的文件',
    next: '请在 Excel 中断开链接（数据→编辑链接→断开链接），保存后重试。',
  },
  nested: {
    title: '这个文件里嵌有别的文件',
    next: '请删去嵌入的对象，或把数据复制到新的工作簿后重试。',
  },
  name: {
    title: '文件内容与扩展名不符',
    next: '它其实是 Excel 工作簿，请把扩展名改回 .xlsx 后重试。',
  },
  noText: {
    title: '认不出这个文件的文字编码',
    next: '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
  },
  quotes: {
    title: 'CSV 里有没有配对的引号',
    next: '请在 Excel 中打开检查，另存为 .xlsx 后重试。',
  },
  columns: {
    title: '列数太多',
    next: '一张表最多 50 列。请只保留要导入的列。',
  },
};

/** Refusals of files that are read or written, in words. */
export const filesRefusals = {
  'file.tooLarge': ({ limit }) => ({
    title: '文件太大',
    detail: `${unsaved}最多 ${Math.round(limit / 1_000_000)} MB。`,
  }),
  'file.unfit': ({ because }) => ({ detail: unsaved, ...unfitFiles[because] }),
  'import.gone': () => ({
    title: '请重新选择文件',
    detail: `${unsaved}这个文件已不在内存里。`,
    next: '请再选一次同一个文件，列的对应会记住。',
  }),
  'import.stopped': () => ({ title: '已停止', detail: `文件中的内容一行也没有存入。${unsaved}` }),
  'export.stopped': () => ({ title: '已停止导出', detail: '没有写出文件，账目未变动。' }),
  'import.errors': ({ errors }) => ({
    title: `还有 ${formatCount(errors)} 处错误`,
    detail: '一行也没有导入，账目未变动。',
    next: '请按提示改正后重新选择文件。',
  }),
  'file.notExcel': () => ({
    title: '这不是可读的 Excel 文件',
    detail: `${unsaved}只能读取 .xlsx 和 .csv 文件。`,
    next: '请用下载的模板填写，存为 .xlsx 后重试。',
  }),
  'file.tooManyRows': ({ limit }) => ({
    title: '行数太多',
    detail: `${unsaved}一次最多 ${formatCount(limit)} 行。`,
    next: '请分成几个文件；表格下方设过格式的空行也算，可以删去。',
  }),
} satisfies Partial<Sentences>;
