// Finds the files of a build that a page or script loads, so that sizes count chunks as well.
import { readFileSync } from 'node:fs';
import path from 'node:path';

// `import './a.js'`, `import x from "./a.js"`, `import('./a.js')`, `export … from './a.js'`, minified or not.
const IMPORTS = /(?:\bimport\s*\(?\s*|\bfrom\s*)["'`]((?:\.{0,2}\/)[^"'`]+\.js)["'`]/g;
const TAGS = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * The files that are loaded with `entry` (an HTML page or a script), itself first, each once. What is imported on demand counts.
 * @param folder the build's folder; paths that begin with a slash are relative to it
 */
export function filesLoadedBy(folder, entry) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!/\.(?:html|js)$/.test(file)) return;
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, target] of text.matchAll(file.endsWith('.html') ? TAGS : IMPORTS)) {
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
