/** Red, green and blue of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 255; undefined for any other colour. */
function channels(colour: string): [number, number, number] | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((two) =>
        Number.parseInt(two, 16),
      )
    : /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(colour)?.slice(1).map(Number);
  return parts && [parts[0]!, parts[1]!, parts[2]!];
}

/** Black or white, whichever reads better on a colour: one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): string {
  const rgb = channels(colour);
  if (!rgb) return '#000000';
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}
