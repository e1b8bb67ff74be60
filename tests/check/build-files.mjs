// Reads a built extension: what a page loads, following HTML and imports, so that sizes count chunks as well.
import { readFileSync } from 'node:fs';
import path from 'node:path';

// `import './a.js'`, `import x from "./a.js"`, `import('./a.js')`, `export … from './a.js'`, minified or not.
const IMPORTS = /(?:\bimport\s*\(?\s*|\bfrom\s*)["'`]((?:\.{0,2}\/)[^"'`]+\.js)["'`]/g;
const TAGS = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * The files that are loaded with `entry` (an HTML page or a script), itself first, without repeats.
 * @param folder the build's folder; paths that begin with a slash are relative to it.
 * @param {{ lazy: boolean }} options `lazy` follows `import()` too.
 */
export function filesLoadedBy(folder, entry, { lazy } = { lazy: true }) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!/\.(?:html|js)$/.test(file)) return;
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const match of text.matchAll(file.endsWith('.html') ? TAGS : IMPORTS)) {
      if (!lazy && /^import\s*\(/.test(match[0])) continue;
      const target = match[1];
      if (/^[a-z]+:/.test(target)) continue;
      visit(
        path.posix.normalize(
          target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target),
        ),
      );
    }
  };
  visit(entry);
  return [...seen];
}
