// Thirty made-up pages for what a page view costs: ten sizes from 2 kB to 2 MB of an article, a front page and an app.
import { makePosts } from '../sites/sentences';

export interface MadePage {
  name: string;
  shape: 'article' | 'front page' | 'app';
  /** Of the document, or of what an app's script makes of it. */
  bytes: number;
}

const SIZES = [2, 10, 25, 50, 100, 200, 400, 800, 1_400, 2_000];
export const MADE_PAGES: readonly MadePage[] = SIZES.flatMap((kilobytes) =>
  (['article', 'front page', 'app'] as const).map((shape) => ({
    name: `${shape} of ${kilobytes} kB`,
    shape,
    bytes: kilobytes * 1_000,
  })),
);

const paragraphs = makePosts(40).flatMap(({ paragraphs: own }) => own);
const wordsOf = (n: number) => paragraphs[n % paragraphs.length] ?? '';

const repeated = (bytes: number, make: (n: number) => string): string => {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < bytes; n += 1) {
    const part = make(n);
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n');
};
const menu = repeated(1_000, (n) => `<li><a href="/section/${n}">Section ${n}</a></li>`);

/** A page as publications, front pages and apps are built; an app builds itself, in five goes within a second. */
export function htmlOf({ shape, bytes, name }: MadePage): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>`;
  if (shape === 'article') {
    const text = repeated(
      bytes,
      (n) => `${n % 9 === 0 ? `<h2>Part ${n}</h2>` : ''}<p>${wordsOf(n)} <a href="/post/${n}">More</a></p>`,
    );
    return `${head}<body><nav><ul>${menu}</ul></nav><main><article><h1>${name}</h1>${text}</article></main><footer>${menu}</footer></body></html>`;
  }
  if (shape === 'front page') {
    const cards = repeated(
      bytes,
      (n) => `<li class="card"><a href="/post/${n}">Story ${n}</a><span>${n} min</span></li>`,
    );
    return `${head}<body><nav><ul>${menu}</ul></nav><main><ul>${cards}</ul></main></body></html>`;
  }
  const row = '<tr><td><button>Open</button></td><td>1,234</td><td><input value="12"></td></tr>';
  const rows = Math.ceil(bytes / row.length / 5);
  return `${head}<body><div id="app"><table></table></div><script>
    let goes = 0;
    const build = () => {
      document.querySelector('table').insertAdjacentHTML('beforeend', ${JSON.stringify(row)}.repeat(${rows}));
      if (++goes < 5) setTimeout(build, 200);
    };
    build();
  </script></body></html>`;
}
