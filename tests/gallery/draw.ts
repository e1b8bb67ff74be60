// `npm run gallery [-- names…]`: draws every screen, or those whose name or view is given, into docs/gallery.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installPackages } from '../machine/debian.mjs';
import { fileOf, indexPage } from './index-page';
import { takePictures } from './picture';
import { type Screen, viewOf } from './screen';
import { SCREENS } from './screens';
import { webpOf } from './sheet';
import type { Stage } from './stage';
import { STORE_PICTURES, storePicture } from './store-pictures';
import { WORLDS, type WorldName } from './worlds';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/gallery');
/** Between the pictures of a sheet, a grey that neither theme has. */
const SHEET = { gap: 12, background: '#8b908d', colours: 24 } as const;

const names = process.argv.slice(2);
const isWanted = (screen: Pick<Screen, 'name'>) =>
  names.length === 0 || names.includes(screen.name) || names.includes(viewOf(screen));
const wanted = SCREENS.filter(isWanted);
const stores = STORE_PICTURES.filter(isWanted);
if (wanted.length + stores.length === 0) {
  console.error(`no screen is called ${names.join(' or ')}`);
  process.exit(2);
}

const failures: string[] = [];
let weight = 0;

async function draw(what: string, file: string, picture: () => Promise<Buffer>): Promise<void> {
  const began = Date.now();
  try {
    const bytes = await picture();
    weight += bytes.length;
    await writeFile(path.join(FOLDER, file), bytes);
    console.log(`${file}  ${Math.round(bytes.length / 1_000)} kB, ${Date.now() - began} ms`);
  } catch (thrown) {
    failures.push(what);
    console.error(`${what} FAILED: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

const sheetOf = async (screen: Screen, stage: Stage): Promise<Buffer> => {
  const pictures = await takePictures(screen, stage);
  // What is wide stands a theme below the other.
  const rows =
    screen.door === 'tab' || screen.door === 'site' ? [pictures.slice(0, 2), pictures.slice(2)] : [pictures];
  return webpOf({ ...SHEET, rows });
};

// The letters that all pictures have; others are as wide as a machine's own happen to be.
const fontless = await installPackages(['fonts-noto-core', 'fonts-noto-cjk']);
if (fontless) console.error(`drawn with this machine's own fonts: ${fontless}`);
await mkdir(FOLDER, { recursive: true });
for (const world of Object.keys(WORLDS) as WorldName[]) {
  const screens = wanted.filter((screen) => screen.world === world);
  const pictures = stores.filter((store) => store.world === world);
  if (screens.length + pictures.length === 0) continue;
  const stage = await WORLDS[world]();
  try {
    for (const screen of screens) await draw(screen.name, fileOf(screen), () => sheetOf(screen, stage));
    for (const store of pictures) await draw(store.name, store.file, () => storePicture(store, stage));
  } finally {
    await stage.close();
  }
}
if (names.length === 0) {
  const kept = new Set([...SCREENS.map(fileOf), ...STORE_PICTURES.map(({ file }) => file), 'README.md']);
  for (const file of await readdir(FOLDER)) if (!kept.has(file)) await rm(path.join(FOLDER, file));
}
await writeFile(path.join(FOLDER, 'README.md'), indexPage(SCREENS, STORE_PICTURES));
console.log(`${Math.round(weight / 1_000)} kB in all`);
if (failures.length > 0) {
  console.error(`not drawn: ${failures.join(', ')}`);
  process.exitCode = 1;
}
