// Checks the built Chrome extension: sizes in gzip, no zod in web pages, no remote code, no warning at installation.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesLoadedBy } from './build-files.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Traces that zod leaves in a bundle, minified or not. */
const ZOD = /\bZodError\b|\$ZodError|invalid_union|unrecognized_keys/;
const REMOTE_CODE = [
  [/\beval\s*\(/, 'eval()'],
  [/importScripts\s*\(\s*["'`]https?:/, 'importScripts() of a web address'],
  [/\bimport\s*\(\s*["'`]https?:/, 'import() of a web address'],
  [/<script[^>]+src=["']?https?:/i, 'a script element with a web address'],
];
const WITH_WARNING = new Set([
  'tabs',
  'history',
  'bookmarks',
  'topSites',
  'webNavigation',
  'notifications',
  'downloads',
  'clipboardRead',
  'geolocation',
  'debugger',
  'declarativeNetRequest',
  'declarativeNetRequestFeedback',
  'management',
  'nativeMessaging',
  'privacy',
  'proxy',
  'readingList',
  'sessions.*',
  'tabGroups',
  'webRequest',
  'favicon',
  'contentSettings',
  'desktopCapture',
  'identity.email',
  'pageCapture',
]);

const problems = [];
const read = (file) => readFileSync(path.join(FOLDER, file), 'utf8');
const all = (folder = '') =>
  readdirSync(path.join(FOLDER, folder), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? all(path.posix.join(folder, one.name)) : [path.posix.join(folder, one.name)],
  );

if (!existsSync(path.join(FOLDER, 'manifest.json'))) {
  console.error('There is no build in .output/chrome-mv3: run `npm run build` first.');
  process.exit(1);
}
const manifest = JSON.parse(read('manifest.json'));
/** The most that each part may load, in kB of gzip (1 kB = 1,000 bytes). */
const BUDGETS = [
  { name: 'probe (every page)', entry: 'probe.js', most: 4, inPages: true },
  { name: 'marked (sites with highlights)', entry: 'marked.js', most: 1, inPages: true },
  { name: 'look (articles)', entry: 'look.js', most: 4, inPages: true },
  { name: 'extractor (articles)', entry: 'extractor.js', most: 1, inPages: true },
  { name: 'capture (saved pages)', entry: 'capture.js', most: 2, inPages: true },
  { name: 'passage (beside the panel)', entry: 'passage.js', most: 4, inPages: true },
  { name: 'highlighter (marked pages)', entry: 'highlighter.js', most: 8, inPages: true },
  { name: 'marker (pages with related posts)', entry: 'marker.js', most: 6, inPages: true },
  { name: 'popup', entry: 'popup.html', most: 40 },
  { name: 'worker', entry: manifest.background.service_worker, most: 145 },
];
const files = all();

console.log('gzip sizes of the Chrome build');
for (const { name, entry, most, inPages } of BUDGETS) {
  if (!files.includes(entry)) {
    problems.push(`${name}: ${entry} is not in the build`);
    continue;
  }
  const loaded = filesLoadedBy(FOLDER, entry);
  const size =
    loaded.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(FOLDER, file)), { level: 9 }).length,
      0,
    ) / 1000;
  const verdict = size <= most ? 'ok' : 'TOO LARGE';
  console.log(
    `  ${name.padEnd(33)}${size.toFixed(1).padStart(7)} kB of ${String(most).padStart(3)} kB  ${verdict}  (${loaded.length} files)`,
  );
  if (size > most)
    problems.push(`${name}: ${size.toFixed(1)} kB gzip is more than ${most} kB (${loaded.join(', ')})`);
  for (const file of inPages ? loaded : [])
    if (ZOD.test(read(file))) problems.push(`${file}: zod runs in web pages`);
}

for (const file of files.filter((one) => /\.(?:js|html)$/.test(one))) {
  const text = read(file);
  for (const [pattern, what] of REMOTE_CODE) if (pattern.test(text)) problems.push(`${file}: ${what}`);
}

for (const key of ['host_permissions', 'content_scripts']) {
  if (manifest[key]?.length) problems.push(`manifest: ${key} brings a warning at install`);
}
for (const permission of manifest.permissions ?? []) {
  if (WITH_WARNING.has(permission) || permission.includes('/'))
    problems.push(`manifest: the permission ${permission} brings a warning at install`);
}
for (const [page, policy] of Object.entries(manifest.content_security_policy ?? {})) {
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  if (scripts.trim() !== "'self'")
    problems.push(`manifest: ${page} may run scripts from ${scripts || 'anywhere'}`);
}
console.log(
  `manifest: ${manifest.permissions.length} permissions, ${(manifest.host_permissions ?? []).length} host permissions, ${(manifest.content_scripts ?? []).length} content scripts at install`,
);

for (const problem of problems) console.error(`problem: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
