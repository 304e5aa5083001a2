import { useEffect, useRef, useState } from 'react';
import { call } from '../api';
import { tell } from '../components/tell';
import { sheetWords } from '../messages/printing';

/**
 * The sheet of goods that go out now: on the printer that this station is used to, else as a preview
 * to choose one in. What the program prints by itself after a posting is not printed twice.
 */
export function usePrintIssued(document: string, isOut: boolean) {
  const [isPreview, setPreview] = useState(false);
  const asked = useRef(false);
  useEffect(() => {
    if (!isOut || asked.current) return;
    asked.current = true;
    const print = async () => {
      const { habits } = await call('sheets.habits', {});
      const { printer = null, afterPosting = false } = habits.dispatch ?? {};
      if (printer === null) return setPreview(true);
      if (afterPosting) return;
      const { reason } = await call('sheets.print', { sheet: { form: 'document', document } });
      if (reason === null) tell(sheetWords.printed);
      else setPreview(true);
    };
    // What did not come on paper undoes nothing: it is seen in the preview, with what to do.
    print().catch(() => setPreview(true));
  }, [document, isOut]);
  return { isPreview, setPreview };
}
