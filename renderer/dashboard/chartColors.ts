import type { Tone } from '../components/Tag';

/** The tones of tags, strong enough for bars and dots. */
export const chartColors: Record<Tone, string> = {
  grey: 'var(--line-strong)',
  blue: 'var(--blue)',
  teal: 'var(--action)',
  green: 'var(--good)',
  red: 'var(--danger)',
  orange: 'var(--warn)',
  straw: 'var(--straw)',
  gone: 'var(--gone)',
  outlined: 'var(--line-strong)',
};
