/** A clock of a script: what it showed at a moment of the machine, and how fast it runs since. */
export interface DrillClock {
  shownAt: string;
  setAt: string;
  factor: number;
}

/** How many of its minutes pass in one: as they come, or drawn together. */
export const paces = [1, 5, 15, 60] as const;

/** What the clock shows; where the machine's was set back it stands, and never runs back. */
export function shownBy({ shownAt, setAt, factor }: DrillClock, machine: Date): Date {
  const passed = Math.max(0, machine.getTime() - Date.parse(setAt));
  return new Date(Date.parse(shownAt) + passed * factor);
}

/** Whole minutes from one instant to another; nothing before the first. */
export function minutesBetween(from: string, to: string | Date): number {
  const end = typeof to === 'string' ? Date.parse(to) : to.getTime();
  return Math.max(0, Math.floor((end - Date.parse(from)) / 60_000));
}

/** The instant of a minute of the script. */
export function atMinute(begunAt: string, minutes: number): Date {
  return new Date(Date.parse(begunAt) + minutes * 60_000);
}
