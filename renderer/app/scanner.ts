import { useEffect, useRef } from 'react';
import { type Burst, stepOn, takeBack } from './scanKeys';
import { playSound } from './sounds';

/**
 * What a screen does with a code: it took it, it refuses it (which is said by a low sound), or it has
 * no use for it, so that the next is asked.
 */
export type ScanAnswer = 'taken' | 'refused' | 'pass';
type Handler = (code: string) => ScanAnswer | Promise<ScanAnswer>;

interface Layer {
  handle: Handler;
  dialog: boolean;
  fallback: boolean;
}

let layers: readonly Layer[] = [];

/**
 * Hears what is scanned while the component is shown. The last that was shown is asked first; while
 * a dialog is open only dialogs are (`dialog: true`). Null hears nothing. The `fallback` is asked
 * after all others.
 */
export function useScan(handle: Handler | null, { dialog = false, fallback = false } = {}): void {
  const latest = useRef(handle);
  latest.current = handle;
  const hears = handle !== null;
  useEffect(() => {
    if (!hears) return;
    const layer: Layer = { dialog, fallback, handle: (code) => latest.current?.(code) ?? 'pass' };
    layers = [...layers, layer];
    return () => {
      layers = layers.filter((each) => each !== layer);
    };
  }, [dialog, fallback, hears]);
}

/** A field that is there to be scanned into: codes stay in it as if they had been typed. */
export const takesScans = { 'data-takes-scans': '' } as const;

/**
 * Hears scanners that type like a keyboard, in the whole window: signs that come faster than anybody
 * types, ended by Enter or Tab. What they have typed into a field is taken back, and the code goes
 * to the screen that wants it. Slow typing is not touched. Answers how to stop.
 */
export function listenToScanner(): () => void {
  let burst: Burst | null = null;
  let delivered = Promise.resolve();
  const hear = (event: KeyboardEvent) => {
    const step = stepOn(burst, event);
    if (step.kind === 'ignore') return;
    burst = step.kind === 'sign' ? step.burst : null;
    if (step.kind !== 'scan') return;
    const { before, code, composed } = step.burst;
    // What lies under the login hears nothing, and a password is nobody's to read.
    if (document.querySelector('[inert]') !== null || before?.field.type === 'password') return;
    if (before?.field.closest('[data-takes-scans]')) {
      if (composed) takeBack(step.burst, code);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    takeBack(step.burst);
    // One after the other, however fast they come; what fails is told in the corner.
    delivered = delivered.then(() => deliver(code)).catch((error) => void Promise.reject(error));
  };
  window.addEventListener('keydown', hear, true);
  return () => window.removeEventListener('keydown', hear, true);
}

async function deliver(code: string): Promise<void> {
  const dialogOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  const heard = layers
    .filter(({ dialog }) => !dialogOpen || dialog)
    .toReversed()
    .sort((a, b) => Number(a.fallback) - Number(b.fallback));
  for (const { handle } of heard) {
    const answer = await handle(code);
    if (answer === 'pass') continue;
    playSound(answer === 'taken' ? 'good' : 'refused');
    return;
  }
  playSound('refused');
}
