/** Words of 快捷键 (F1). */
export const keyWords = {
  title: '快捷键',
  here: '这个画面',
  nothingHere: '这个画面没有自己的按键。',
  general: '处处可用',
  lists: '列表',
  papers: '填单',
} as const;

interface KeyLine {
  keys: readonly string[];
  does: string;
}

/** What works everywhere, in every list and on every paper. */
export const generalKeys: Readonly<Record<'general' | 'lists' | 'papers', readonly KeyLine[]>> = {
  general: [
    { keys: ['F1'], does: '看可用的按键' },
    { keys: ['F2'], does: '新建入库单' },
    { keys: ['F3'], does: '新建出库单' },
    { keys: ['Shift+F3'], does: '应急出库' },
    { keys: ['F4'], does: '看库存' },
    { keys: ['Ctrl+K'], does: '搜索物资、单号、条码、货位、画面' },
    { keys: ['Esc'], does: '关闭窗口' },
    { keys: ['扫码'], does: '打开扫到的单据、货位、批次或物资；填单时记一行' },
  ],
  lists: [
    { keys: ['↑', '↓'], does: '移到上一行、下一行' },
    { keys: ['PageUp', 'PageDown'], does: '翻一页' },
    { keys: ['Home', 'End'], does: '到第一行、最后一行' },
    { keys: ['Enter'], does: '打开这一行' },
    { keys: ['空格'], does: '选中这一行（单据列表），再按 F9 打印所选' },
    { keys: ['Ctrl+E'], does: '导出（有“导出”按钮的列表）' },
  ],
  papers: [
    { keys: ['Enter'], does: '到下一格；在最后一格再加一行' },
    { keys: ['F7'], does: '提交' },
    { keys: ['F8'], does: '审核、过账' },
    { keys: ['Shift+F8'], does: '先发后补（仅限进行中的应急响应）' },
    { keys: ['Alt+Y'], does: '把单据用于进行中的应急响应' },
    { keys: ['Alt+T'], does: '空白入库单：按入库通知填写' },
    { keys: ['Alt+M'], does: '空白单据：从模板填写' },
    { keys: ['F9'], does: '打印' },
  ],
};
