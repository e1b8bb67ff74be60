// Feeds and answers as they should not be, for the tests of bad input.
import type { ServerResponse } from 'node:http';
import type { Route } from './server';

const MEGABYTE = 1_000_000;

/** Everything in it that could run asks for /ran, so that the server's own record tells whether anything did. */
export const HOSTILE_HTML = `<p>Before the script.</p>
<script>fetch('/ran?script')</script>
<img src="/ran?src-of-image" onerror="fetch('/ran?onerror')">
<svg onload="fetch('/ran?svg')"><script>fetch('/ran?svg-script')</script></svg>
<iframe src="/ran?iframe"></iframe><object data="/ran?object"></object><embed src="/ran?embed">
<a href="javascript:fetch('/ran?link')">a link to press</a>
<form action="/ran?form"><input name="x" autofocus onfocus="fetch('/ran?focus')"><button>send</button></form>
<style>@import '/ran?style'; body { background: url('/ran?background') }</style>
<details open ontoggle="fetch('/ran?toggle')"><summary>more</summary></details>
<math><mtext><table><mglyph><style><img src onerror="fetch('/ran?mutation')"></style></mglyph></table></mtext></math>
<meta http-equiv="refresh" content="0;url=/ran?refresh"><base href="/ran/">
<p onclick="fetch('/ran?click')">After the script.</p>`;

const cdata = (html: string): string => `<![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]>`;

/** RSS with: scripts, no date, no title, no id, nothing but a text, and two entries at one address. */
function strangeRss(origin: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>A strange feed</title><link>${origin}/strange</link>
<item><title>A hostile entry</title><link>${origin}/strange/hostile</link><guid>hostile</guid><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>${cdata(HOSTILE_HTML)}</description></item>
<item><title>No date on this letter</title><link>${origin}/strange/undated</link><guid>undated</guid><description>Nobody knows when the glazier wrote it.</description></item>
<item><link>${origin}/strange/untitled</link><guid>untitled</guid><pubDate>Wed, 06 Mar 2024 08:00:00 GMT</pubDate><description>Nobody named the porcelain parrot.</description></item>
<item><title>No id on the lighthouse</title><pubDate>Thu, 07 Mar 2024 08:00:00 GMT</pubDate><description>The keeper never numbered his notebooks.</description></item>
<item><title>Twice at one address</title><link>${origin}/strange/twice</link><pubDate>Fri, 08 Mar 2024 08:00:00 GMT</pubDate><description>A marmalade recipe.</description></item>
<item><title>Twice at one address</title><link>${origin}/strange/twice?utm_source=feed</link><pubDate>Fri, 08 Mar 2024 08:00:00 GMT</pubDate><description>A marmalade recipe.</description></item>
<item><title>A date that is none</title><link>${origin}/strange/when</link><guid>when</guid><pubDate>the day after tomorrow</pubDate><description>An almanac of sorts.</description></item>
</channel></rss>`;
}

/** Two whole items; the connection was lost within the third. */
const BROKEN_RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed that breaks off</title>
<item><title>The first whole item</title><guid>whole-1</guid><description>A cooper and his barrels.</description></item>
<item><title>The second whole item</title><guid>whole-2</guid><description>A chandler and her candles.</description></item>
<item><title>Half an it`;

/** How many posts the strange feed makes: seven items, two of which are one. */
export const STRANGE_POSTS = 6;

async function sendMegabytes(response: ServerResponse, count: number): Promise<void> {
  response.setHeader('content-type', 'application/rss+xml');
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Too large</title>');
  const block = `<item><title>x</title><description>${'y'.repeat(MEGABYTE)}</description></item>`;
  for (let sent = 0; sent < count && !response.destroyed; sent += 1) {
    if (response.write(block)) continue;
    await new Promise<void>((go) => {
      response.once('drain', go);
      response.once('close', go);
    });
  }
  response.end('</channel></rss>');
}

/** Answers under /strange…, /empty, /plain, /large, /broken and /ran. */
export const strangeRoute: Route = async (request, response) => {
  const path = (request.url ?? '').split('?')[0];
  const origin = `http://${request.headers.host}`;
  switch (path) {
    case '/strange.rss':
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.end(strangeRss(origin));
      return true;
    case '/plain.txt':
      response.setHeader('content-type', 'text/plain');
      response.end('This is a shopping list and no feed: eggs, twine, lamp oil.');
      return true;
    case '/broken.rss':
      response.setHeader('content-type', 'application/rss+xml');
      response.end(BROKEN_RSS);
      return true;
    case '/empty':
      response.setHeader('content-type', 'text/html');
      response.end('');
      return true;
    case '/large.rss':
      await sendMegabytes(response, 30);
      return true;
    case '/ran':
      response.end('');
      return true;
    default:
      return false;
  }
};
