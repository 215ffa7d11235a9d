/** The share of squares of pixels in which two pictures are clearly not alike; letters need not be set to the pixel. */
export async function differingSquares(png: Blob, svg: Blob): Promise<number> {
  const [a, b] = await Promise.all([png, svg].map(bitmapOf));
  const [one, other] = [a!, b!].map((image) => squaresOf(image, a!.width, a!.height));
  return one!.filter((value, at) => Math.abs(value - other![at]!) > 20).length / one!.length;
}

/** The mean red, green and blue of each square of 24 by 24 pixels. */
function squaresOf(image: HTMLImageElement, width: number, height: number): number[] {
  const side = 24;
  const pen = new OffscreenCanvas(width, height).getContext('2d')!;
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const across = Math.ceil(width / side);
  const sums = new Array<number>(across * Math.ceil(height / side) * 3).fill(0);
  for (let at = 0; at < data.length; at++) {
    const channel = at % 4;
    if (channel === 3) continue;
    const pixel = at >> 2;
    const square = Math.floor(Math.floor(pixel / width) / side) * across + Math.floor((pixel % width) / side);
    sums[square * 3 + channel]! += data[at]! / side ** 2;
  }
  return sums;
}

async function bitmapOf(blob: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  URL.revokeObjectURL(image.src);
  return image;
}
