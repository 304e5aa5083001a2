/** What is said when the page has crashed more than once. */
const words = {
  title: '画面又意外关闭了',
  explain:
    '已过账的单据和已保存的草稿不受影响。可以重新显示；如果反复出现，请关闭程序，把数据文件夹里的 logs 交给维护人员。',
  reload: '重新显示',
  close: '关闭程序',
};

interface Hands {
  /** Loads the page anew. */
  reload: () => void;
  /** Closes the window, and the program with it. */
  close: () => void;
  /** Asks in words, and answers whether to load the page once more. */
  ask: (question: typeof words) => Promise<boolean>;
}

/**
 * What is done when the process of the page has died: the first time it is loaded again without a
 * word, from then on the person decides, so that a page that can't stand doesn't crash for ever.
 */
export function afterCrash({ reload, close, ask }: Hands): () => Promise<void> {
  let crashes = 0;
  return async () => {
    crashes += 1;
    if (crashes === 1 || (await ask(words))) reload();
    else close();
  };
}
