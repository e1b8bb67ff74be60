// `npm run icons`: the pictures of the stores that are drawn and not photographed, into docs/store.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STORE = path.join(ROOT, 'docs', 'store');
/** The extension's own sizes, and those of the stores. */
const SIZES = [16, 32, 48, 64, 96, 128, 256, 300, 512];

mkdirSync(path.join(STORE, 'icons'), { recursive: true });
for (const size of SIZES) {
  // Drawn at its size, not shrunk from a larger one: the SVG's own is 128 at 96 dots per inch.
  await sharp(path.join(ROOT, 'assets', 'icon.svg'), { density: Math.max(72, (96 * size) / 128) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(path.join(STORE, 'icons', `${size}.png`));
}
await sharp(path.join(STORE, 'tile.svg'))
  .resize(440, 280)
  .flatten()
  .png()
  .toFile(path.join(STORE, 'tile-440x280.png'));
