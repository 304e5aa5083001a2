import { comparePlans, isSame, levels, weigh } from '../../../shared/planning/levels';
import type { Network } from '../../../shared/planning/network';
import type { Plan } from '../../../shared/planning/plan';
import { tidy } from '../../../shared/planning/tidy';

/** The best plan so far, and how far it may be from the best there is. */
export interface Found {
  plan: Plan;
  figures: number[];
  /** Figures that no plan falls below, as far as the levels before are the best there are. */
  bounds: number[];
  seconds: number;
}

/** Keeps the best plan that is offered, put in order, and tells of each better one and each better bound. */
export class Best {
  private plan: Plan;
  figures: number[];
  readonly bounds: number[] = levels.map(() => 0);

  constructor(
    private readonly network: Network,
    first: Plan,
    private readonly seconds: () => number,
    private readonly tell: (found: Found) => void,
  ) {
    this.plan = tidy(network, first);
    this.figures = weigh(network, this.plan);
    this.tell(this.found());
  }

  offer(plan: Plan) {
    if (comparePlans(weigh(this.network, plan), this.figures) >= 0) return;
    this.plan = tidy(this.network, plan);
    this.figures = weigh(this.network, this.plan);
    this.tell(this.found());
  }

  /** No plan has less in this level than so much. */
  bound(level: number, figure: number) {
    if (!(figure > (this.bounds[level] ?? 0))) return;
    this.bounds[level] = Math.min(figure, this.figures[level] ?? figure);
    this.tell(this.found());
  }

  /** Nothing is better than the best plan in this level. */
  settle(level: number) {
    this.bounds[level] = this.figures[level] ?? 0;
  }

  /** Forgets what was said of the levels from here on: it held for the best of those before. */
  forgetFrom(level: number) {
    this.bounds.fill(0, level);
  }

  isSettled(level: number): boolean {
    return isSame(this.figures[level] ?? 0, this.bounds[level] ?? 0);
  }

  found(): Found {
    const { plan, figures } = this;
    return { plan, figures, bounds: [...this.bounds], seconds: this.seconds() };
  }

  /** The plan to start a solver from. */
  get start(): Plan {
    return this.plan;
  }
}
