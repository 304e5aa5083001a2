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

/**
 * Where each name stands: under its dot, else above, right or left of it, wherever it covers no dot
 * and no name that stands already; under it when nowhere is free.
 */
export function placeLabels(
  names: readonly string[],
  dots: readonly Dot[],
  radii: readonly number[],
): Dot[] {
  const taken: Box[] = dots.map(({ x, y }, index) => {
    const side = 2 * (radii[index] ?? 0);
    return { x, y, width: side, height: side };
  });
  return names.map((name, index) => {
    const dot = dots[index] ?? { x: 0, y: 0 };
    const radius = radii[index] ?? 0;
    const size = { width: name.length * letter, height: lineHeight };
    const away = radius + lineHeight / 2 + 1;
    const beside = radius + size.width / 2 + 3;
    const places: [Dot, ...Dot[]] = [
      { x: dot.x, y: dot.y + away },
      { x: dot.x, y: dot.y - away },
      { x: dot.x + beside, y: dot.y },
      { x: dot.x - beside, y: dot.y },
    ];
    const others = taken.filter((_, at) => at !== index);
    const free = places.find((at) => !others.some((box) => overlap(box, { ...at, ...size })));
    const chosen = free ?? places[0];
    taken.push({ ...chosen, ...size });
    return chosen;
  });
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
  );
}
