import type { Answer } from '../../shared/answer';

/** A value that a reader has written as JSON already, so that the main process need not read it. */
export class Written {
  constructor(readonly json: string) {}
}

/** The answer with its value to be worked with. */
export function opened(answer: Answer): Answer {
  if (!answer.ok || !(answer.value instanceof Written)) return answer;
  return { ...answer, value: JSON.parse(answer.value.json) };
}

/** The answer as JSON. */
export function writtenOut(answer: Answer): string {
  if (!answer.ok || !(answer.value instanceof Written)) return JSON.stringify(answer);
  const { value, ...others } = answer;
  return `${JSON.stringify(others).slice(0, -1)},"value":${value.json}}`;
}
