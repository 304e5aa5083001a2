import type { Dot } from './placeDots';

/** A box on the picture, by its middle. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const letter = 11;
const lineHeight = 13;

/** The middle of a name; with a leader when it stands too far off to be read as its dot's. */
export interface Label extends Dot {
  leader: boolean;
}

/** How much further from its dot a name is moved when nothing is free close by. */
const steps = [0, 9, 18, 27];

/**
 * Where each name stands: under its dot, else above, beside or aslant of it, else a little further
 * off, wherever it covers no dot and no name that stands already; under it when nowhere is free.
 */
export function placeLabels(
  names: readonly string[],
  dots: readonly Dot[],
  radii: readonly number[],
): Label[] {
  const taken: Box[] = dots.map(({ x, y }, index) => {
    const side = 2 * (radii[index] ?? 0) + 2;
    return { x, y, width: side, height: side };
  });
  return names.map((name, index) => {
    const dot = dots[index] ?? { x: 0, y: 0 };
    const size = { width: name.length * letter, height: lineHeight };
    const places = placesAround(dot, radii[index] ?? 0, size);
    const others = taken.filter((_, at) => at !== index);
    const free = places.find((at) => !others.some((box) => overlap(box, { ...at, ...size })));
    const chosen = free ?? places[0];
    taken.push({ ...chosen, ...size });
    return chosen;
  });
}

/** Under, above, right, left, then the four corners; each step further after all of them. */
function placesAround(
  { x, y }: Dot,
  radius: number,
  { width, height }: { width: number; height: number },
): [Label, ...Label[]] {
  const below = (by: number): Label => ({ x, y: y + radius + height / 2 + 1 + by, leader: by > 0 });
  const around = steps.flatMap((by): Label[] => {
    const leader = by > 0;
    const away = radius + height / 2 + 1 + by;
    const beside = radius + width / 2 + 3 + by;
    const corner = { x: radius * 0.7 + width / 2 + 1 + by, y: radius * 0.7 + height / 2 + by / 2 };
    return [
      below(by),
      { x, y: y - away, leader },
      { x: x + beside, y, leader },
      { x: x - beside, y, leader },
      { x: x + corner.x, y: y + corner.y, leader },
      { x: x - corner.x, y: y + corner.y, leader },
      { x: x + corner.x, y: y - corner.y, leader },
      { x: x - corner.x, y: y - corner.y, leader },
    ];
  });
  return [below(0), ...around];
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
  );
}
