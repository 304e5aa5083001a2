import { useEffect } from 'react';

/** Files that are pasted anywhere on the screen; a text that is pasted goes where it always goes. */
export function usePastedFiles(mayAdd: boolean, add: (files: readonly File[]) => Promise<unknown>) {
  useEffect(() => {
    if (!mayAdd) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}
