/** A drill whose copy is being made: how far it is, and what stops it. */
export interface Beginning {
  part: number;
  stopping: AbortController;
}
