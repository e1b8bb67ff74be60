// Safe HTML → Markdown (CommonMark with GFM tables, strikethrough and task lists), marks as ==marks==.
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { parseHtml } from '@/utils/extract/html/parse-html';

let made: TurndownService | null = null;

function service(): TurndownService {
  if (made) return made;
  made = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  made.use(gfm);
  made.addRule('mark', {
    filter: (node) => node.nodeName === 'MARK',
    replacement: (content) => (content.trim() === '' ? content : `==${content}==`),
  });
  return made;
}

/** Markdown of safe HTML. */
export function toMarkdown(html: string): string {
  const { body } = parseHtml(html);
  // Where the sanitiser put what must not be asked for by itself; in a file of the user's own it is their picture.
  for (const picture of body.querySelectorAll('img[data-src]'))
    picture.setAttribute('src', picture.getAttribute('data-src') ?? '');
  for (const code of body.querySelectorAll('[data-language]'))
    code.setAttribute('class', `language-${code.getAttribute('data-language')}`);
  return service().turndown(body).trim();
}
