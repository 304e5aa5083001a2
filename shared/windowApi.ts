import type { Answer, Request } from './answer';

/** What the page finds as `window.api`: all that it can reach of the program. */
export interface WindowApi {
  call(request: Request): Promise<Answer>;
  /** Tells when something was changed that this window did not ask for; answers how to stop. */
  onChange(listener: () => void): () => void;
  /** Draws the page this many times as large. */
  zoom(factor: number): void;
}
