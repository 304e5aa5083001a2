import type { RefusalCode, Refusals } from '../../../shared/refusals';

/** What happened, whether anything was saved, and what to do. */
export interface Sentence {
  title: string;
  detail: string;
  next?: string;
}

/** How each refusal is said, from what it carries. */
export type Sentences = { [C in RefusalCode]: (data: Refusals[C]) => Sentence };

export const unsaved = '这一步没有执行，账目未变动。';
export const unmoved = '单据保持原样，账目未变动。';
