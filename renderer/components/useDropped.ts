import { type DragEvent, useState } from 'react';

/** What an element needs for files to be dropped on it, and whether some are just above it. */
export function useDropped(onFiles: (files: readonly File[]) => unknown) {
  const [dragged, setDragged] = useState(false);
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDragged(true);
    },
    onDragLeave: () => setDragged(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDragged(false);
      void onFiles([...event.dataTransfer.files]);
    },
  };
  return { dragged, dropping };
}
