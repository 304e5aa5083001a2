/** A component of a kit: how much one kit takes, and how much can be taken. */
export interface Component {
  each: number;
  available: number;
}

/** How many kits a bill allows, and what stands in the way of the next one. */
export interface HowMany<C extends Component> {
  kits: number;
  lines: (C & {
    /** How many kits this component alone would allow. */
    allows: number;
    /** Whether no other component allows fewer. */
    limits: boolean;
    /** How much more of it one more kit than can be made now would take; 0 for most. */
    missing: number;
  })[];
}

/**
 * How many kits can be made of what is available, and which components limit it (rule 14).
 *
 * A kit of 1 basin and 2 towels, with 40 basins and 50 towels there: 25 kits; the towels limit it
 * and 2 more are missing for the 26th.
 */
export function howMany<C extends Component>(components: readonly C[]): HowMany<C> {
  const allows = components.map(({ each, available }) => Math.floor(available / each));
  const kits = components.length === 0 ? 0 : Math.min(...allows);
  return {
    kits,
    lines: components.map((component, index) => ({
      ...component,
      allows: allows[index] ?? 0,
      limits: allows[index] === kits,
      missing: Math.max(0, component.each * (kits + 1) - component.available),
    })),
  };
}
