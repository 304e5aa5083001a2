/** In the units of the picture, which its place on the paper scales. */
const radius = 100;
const rings = [25, 50, 75, 100];

/**
 * Scores of 100 on axes that stand round a middle, as an outline; the figures stand beside it. Fewer
 * than three axes make no outline.
 */
export function RadarPicture({ axes }: { axes: readonly { name: string; score: number }[] }) {
  if (axes.length < 3) return null;
  const at = (index: number, distance: number) => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle) * distance, Math.sin(angle) * distance] as const;
  };
  const outline = (distanceOf: (index: number) => number) =>
    axes.map((_, index) => at(index, distanceOf(index)).map(Math.round).join(',')).join(' ');
  return (
    <svg className="radar" viewBox="-200 -128 400 252" role="img" aria-label="各维度得分">
      {rings.map((ring) => (
        <polygon key={ring} className="ring" points={outline(() => (ring * radius) / 100)} />
      ))}
      {axes.map(({ name }, index) => {
        const [x, y] = at(index, radius);
        return <line key={name} className="ring" x1={0} y1={0} x2={x} y2={y} />;
      })}
      <polygon className="outline" points={outline((index) => axes[index]?.score ?? 0)} />
      {axes.map(({ name }, index) => {
        const [x, y] = at(index, radius + 10);
        const anchor = Math.abs(x) < 20 ? 'middle' : x > 0 ? 'start' : 'end';
        return (
          <text key={name} x={x} y={y + (y > 20 ? 10 : 4)} textAnchor={anchor}>
            {name}
          </text>
        );
      })}
    </svg>
  );
}
