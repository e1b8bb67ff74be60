// An entry from a list of posts, for posts whose page cannot be read: title, date and first words.
import { excerptOf } from '@/utils/core/excerpt';
import { plainHtml } from '@/utils/core/plain-html';
import type { Entry } from '@/utils/model/post';
import type { ListedPage } from './workshop';

type Listed = Pick<ListedPage, 'url' | 'title' | 'published' | 'excerpt'>;

/** Whether a list has more of a post than its title. */
export const hasWords = ({ title, excerpt }: Listed): boolean => title !== null && excerpt !== '';

export function listedEntry({ url, title, published, excerpt }: Listed): Entry {
  return {
    guid: url,
    url,
    title: title ?? '',
    published,
    updated: null,
    authors: [],
    tags: [],
    lang: null,
    summary: excerptOf(excerpt),
    html: plainHtml(excerpt),
    text: excerpt,
  };
}
