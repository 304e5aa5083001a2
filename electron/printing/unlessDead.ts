import { Refused } from '../../shared/refusals';

/** What of the contents of a hidden window is listened to. */
interface Mortal {
  on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown;
  off(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown;
}

/**
 * Answers as the work in a hidden window does. When the window dies, or the work takes longer than
 * `seconds`, Electron's own promise may stay open for ever: then it is refused with `sheet.failed`.
 */
export async function unlessDead<T>(
  contents: Mortal,
  seconds: number,
  work: () => Promise<T>,
): Promise<T> {
  let end = () => {};
  const death = new Promise<never>((_, reject) => {
    const fail = (because: 'gone' | 'tooSlow') =>
      reject(new Refused({ code: 'sheet.failed', because }));
    const gone = () => fail('gone');
    const timer = Number.isFinite(seconds) ? setTimeout(fail, seconds * 1000, 'tooSlow') : null;
    contents.on('render-process-gone', gone);
    contents.on('destroyed', gone);
    end = () => {
      if (timer) clearTimeout(timer);
      contents.off('render-process-gone', gone);
      contents.off('destroyed', gone);
    };
  });
  try {
    return await Promise.race([work(), death]);
  } finally {
    end();
  }
}
