/** Ends a run of `invoke` with a message on stderr. 2: it was asked wrongly; 1: it can't be done. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2,
  ) {
    super(message);
    this.name = 'Stop';
  }
}
