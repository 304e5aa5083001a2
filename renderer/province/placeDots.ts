/** Something to be drawn at a place on the earth. */
export interface Site {
  longitude: number;
  latitude: number;
  radius: number;
}

export interface Dot {
  x: number;
  y: number;
}

/** The frame of Hubei in degrees, with a little room. */
const west = 108.9;
const east = 116.1;
const south = 29.35;
const north = 33.05;

/** Where a place lies in a picture of this size, one degree of latitude as high as it is wide. */
export function project(
  { longitude, latitude }: Pick<Site, 'longitude' | 'latitude'>,
  size: { width: number; height: number },
): Dot {
  const squeeze = Math.cos((31 * Math.PI) / 180);
  const scale = Math.min(size.width / ((east - west) * squeeze), size.height / (north - south));
  return {
    x: size.width / 2 + (longitude - (west + east) / 2) * squeeze * scale,
    y: size.height / 2 - (latitude - (south + north) / 2) * scale,
  };
}

/**
 * Dots at their places, pushed apart until none lies on another: the provincial centre stands in
 * the city of 孝感, and 鄂州 and 黄冈 look at each other across the river.
 */
export function placeDots(sites: readonly Site[], size: { width: number; height: number }): Dot[] {
  const dots = sites.map((site) => project(site, size));
  for (let round = 0; round < 60; round += 1) {
    if (!sites.some((site, index) => pushApart(site, index, sites, dots))) break;
  }
  return dots;
}

/** Moves a dot and each later one that it touches away from each other, half of the way each. */
function pushApart(site: Site, index: number, sites: readonly Site[], dots: Dot[]): boolean {
  let moved = false;
  for (let other = index + 1; other < sites.length; other += 1) {
    const a = dots[index];
    const b = dots[other];
    if (!a || !b) continue;
    const apart = Math.hypot(b.x - a.x, b.y - a.y);
    const wanted = site.radius + (sites[other]?.radius ?? 0) + 3;
    if (apart >= wanted - 0.01) continue;
    const direction =
      apart === 0 ? { x: 0, y: 1 } : { x: (b.x - a.x) / apart, y: (b.y - a.y) / apart };
    const step = (wanted - apart) / 2;
    dots[index] = { x: a.x - direction.x * step, y: a.y - direction.y * step };
    dots[other] = { x: b.x + direction.x * step, y: b.y + direction.y * step };
    moved = true;
  }
  return moved;
}
