import { code128, drawingSVG, qrcode } from 'bwip-js/generic';

/**
 * 二维码 of a text of digits and capitals (shared/search/codes.ts), as black squares that a printer of
 * any kind draws sharp. `size` in mm.
 */
export function QrCode({ text, size }: { text: string; size: number }) {
  const svg = qrcode({ bcid: 'qrcode', text }, drawingSVG());
  return <Picture svg={svg} text={text} width={size} height={size} />;
}

/** 条码 (Code 128) of a text, for scanners that read no squares. `width` and `height` in mm. */
export function BarCode(props: { text: string; width: number; height: number }) {
  const svg = code128({ bcid: 'code128', text: props.text, height: 10 }, drawingSVG());
  const stretched = svg.replace('<svg ', '<svg preserveAspectRatio="none" ');
  return <Picture {...props} svg={stretched} />;
}

function Picture(props: { svg: string; text: string; width: number; height: number }) {
  const { svg, text, width, height } = props;
  return (
    <img
      className="code"
      alt={text}
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      style={{ width: `${width}mm`, height: `${height}mm` }}
    />
  );
}
