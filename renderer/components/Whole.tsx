/** A number made of letters and hyphens, 批号 or 序列号: never broken in two; its whole in the title. */
export function Whole({ text }: { text: string }) {
  return (
    <span title={text} style={{ whiteSpace: 'nowrap' }}>
      {text}
    </span>
  );
}
