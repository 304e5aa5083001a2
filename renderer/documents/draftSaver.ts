/** How far the saving of a draft has come. */
export type SaveState =
  | { type: 'untouched' }
  | { type: 'unsaved' }
  | { type: 'saving' }
  | { type: 'saved'; at: Date }
  | { type: 'failed'; error: unknown };

interface Saving<Draft> {
  /** The revision that was read; 0 for a draft that was never saved. */
  revision: number;
  /** Saves on top of a revision and answers the new one. */
  save: (draft: Draft, revision: number) => Promise<number>;
  /** How long typing must rest before a save, in milliseconds. */
  rest: number;
  onState: (state: SaveState) => void;
  now: () => Date;
}

/**
 * Saves a draft while it is typed: one save at a time, each on top of the revision of the one
 * before, the latest text last. What failed is tried again with the next change or {@link flush}.
 */
export class DraftSaver<Draft> {
  private revision: number;
  private pending: { draft: Draft } | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly saving: Saving<Draft>) {
    this.revision = saving.revision;
  }

  /** Takes a new text of the draft; it is saved when typing rests. */
  change(draft: Draft): void {
    this.pending = { draft };
    this.saving.onState({ type: 'unsaved' });
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(() => undefined), this.saving.rest);
  }

  /** Saves what is not saved yet and answers the revision. Rejects with what stopped the save. */
  async flush(): Promise<number> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.pending === null && this.running === null) return this.revision;
    this.running ??= this.saveAll().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.revision;
  }

  /**
   * Saves what is not saved yet, then does something else on top of that revision which answers a
   * new one; what is typed meanwhile is saved after it.
   */
  async inTurn(work: (revision: number) => Promise<number>): Promise<void> {
    await this.flush();
    this.running = work(this.revision)
      .then((revision) => {
        this.revision = revision;
      })
      .finally(() => {
        this.running = null;
      });
    try {
      await this.running;
    } finally {
      if (this.pending !== null) void this.flush().catch(() => undefined);
    }
  }

  /** Waits for a save that is on its way, starts none, and answers the revision. */
  async settle(): Promise<number> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.running?.catch(() => undefined);
    return this.revision;
  }

  /** Whether all that was typed is in the store, so that nothing is lost by reading it again. */
  holdsNothing(): boolean {
    return this.pending === null && this.running === null;
  }

  /** Whether the store has a newer text than this one, and nothing here is lost by reading it. */
  isOutrunBy(revision: number): boolean {
    return this.holdsNothing() && revision > this.revision;
  }

  /** Lets go of what could not be saved: somebody chose what the store has instead. */
  forget(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.pending = null;
  }

  private async saveAll(): Promise<void> {
    while (this.pending !== null) {
      const taken = this.pending;
      this.pending = null;
      this.saving.onState({ type: 'saving' });
      try {
        this.revision = await this.saving.save(taken.draft, this.revision);
      } catch (error) {
        // Nothing typed is forgotten: what could not be saved waits, unless newer text has come.
        this.pending ??= taken;
        this.saving.onState({ type: 'failed', error });
        throw error;
      }
    }
    this.saving.onState({ type: 'saved', at: this.saving.now() });
  }
}
