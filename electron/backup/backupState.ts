/** What the program remembers of copies while it runs. */
export interface BackupState {
  /** While a copy is being made. */
  isCopying: boolean;
  /** Whether files were found sound, by what identifies them: a file that did not change is not read
   * again in the same run. */
  hashed: Map<string, boolean>;
  /** Where somebody had the program look for copies. */
  searched: string | null;
}

export function newBackupState(): BackupState {
  return { isCopying: false, hashed: new Map(), searched: null };
}
