// Pictures put on one sheet, and made into a small file by the browser itself: it writes WebP, so no library is needed.
import type { Page } from 'playwright-core';

export interface Sheet {
  /** Pictures as PNG, a row after the other, from left to right. */
  rows: readonly (readonly Buffer[])[];
  /** Pixels between and around them. */
  gap: number;
  background: string;
  /** 0 to 1, of what WebP loses nothing at 1. */
  quality: number;
}

/** @param desk any page of the extension's own, whose canvas is used */
export async function webpOf(desk: Page, { rows, gap, background, quality }: Sheet): Promise<Buffer> {
  const encoded = await desk.evaluate(
    async (sheet) => {
      const drawn = await Promise.all(
        sheet.rows.map((row) =>
          Promise.all(
            row.map(async (png) => {
              const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
              return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            }),
          ),
        ),
      );
      const { gap } = sheet;
      const widthOf = (row: ImageBitmap[]) => row.reduce((sum, { width }) => sum + width + gap, gap);
      const heightOf = (row: ImageBitmap[]) => Math.max(...row.map(({ height }) => height)) + gap;
      const canvas = new OffscreenCanvas(
        Math.max(...drawn.map(widthOf)),
        drawn.reduce((sum, row) => sum + heightOf(row), gap),
      );
      const context = canvas.getContext('2d');
      if (!context) throw new Error('the browser gave no canvas');
      context.fillStyle = sheet.background;
      context.fillRect(0, 0, canvas.width, canvas.height);
      let top = gap;
      for (const row of drawn) {
        let left = gap;
        for (const picture of row) {
          context.drawImage(picture, left, top);
          left += picture.width + gap;
        }
        top += heightOf(row);
      }
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: sheet.quality });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      return btoa(text);
    },
    { rows: rows.map((row) => row.map((png) => png.toString('base64'))), gap, background, quality },
  );
  return Buffer.from(encoded, 'base64');
}
