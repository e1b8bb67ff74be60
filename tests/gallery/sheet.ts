// Pictures put on one sheet, and made small: screens are flat, so few colours do, and letters stay sharp.
import sharp from 'sharp';

export interface Sheet {
  /** Pictures as PNG, a row after the other, from left to right. */
  rows: readonly (readonly Buffer[])[];
  /** Pixels between and around them. */
  gap: number;
  background: string;
  /** Colours of the whole sheet, those between letter and paper included. */
  colours: number;
}

/** As WebP that loses nothing besides colours; the same pictures are always the same bytes. */
export async function webpOf({ rows, gap, background, colours }: Sheet): Promise<Buffer> {
  const placed: { input: Buffer; left: number; top: number }[] = [];
  let [width, top] = [0, gap];
  for (const row of rows) {
    let [left, height] = [gap, 0];
    for (const input of row) {
      const size = await sharp(input).metadata();
      placed.push({ input, left, top });
      left += size.width + gap;
      height = Math.max(height, size.height);
    }
    width = Math.max(width, left);
    top += height + gap;
  }
  const sheet = sharp({ create: { width, height: top, channels: 3, background } }).composite(placed);
  const indexed = await sheet.png({ palette: true, colours, dither: 0 }).toBuffer();
  return sharp(indexed).webp({ lossless: true, effort: 5 }).toBuffer();
}
