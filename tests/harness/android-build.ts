// A copy of the build for Firefox that finds of the browser only what Firefox for Android has: a script that runs before any of
// ours, in the background and in every page, takes the rest away.
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIREFOX_EXTENSION } from './firefox';
import { NOT_ON_ANDROID } from './not-on-android';

const TAKE_AWAY = `for (const area of new Set([globalThis.browser, globalThis.chrome]))
  for (const name of ${JSON.stringify(NOT_ON_ANDROID)})
    Object.defineProperty(area, name, { value: undefined, configurable: true });
`;
const SCRIPT = 'not-on-android.js';

/** Makes the copy, and answers its folder, which is the caller's to delete. */
export async function androidBuild(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlist-android-'));
  await cp(FIREFOX_EXTENSION, folder, { recursive: true });
  await writeFile(path.join(folder, SCRIPT), TAKE_AWAY);
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.background.scripts.unshift(SCRIPT);
  await writeFile(file, JSON.stringify(manifest));
  for (const page of (await readdir(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(folder, page), 'utf8');
    await writeFile(
      path.join(folder, page),
      html.replace(/<head>/, () => `<head><script src="/${SCRIPT}"></script>`),
    );
  }
  return folder;
}
