// The filters of a query as a test of posts.
import type { Post } from '@/utils/model/post';
import { folded, plainWord } from '../text/spellings';
import type { ParsedQuery, Wanted } from './query-language';

type Test = (post: Post, sourceTitle: string) => boolean;

/** A name as it is compared: nobody types the marks of another language's letters, or knows which apostrophe a site writes. */
const plain = (name: string): string => folded(plainWord(name));

const someHas = (texts: readonly string[], part: string): boolean =>
  texts.some((text) => plain(text).includes(part));

/** `big-data` is the tag "Big Data", as a query has no spaces outside quotes. A number sign before it is none of its letters. */
function isTag(own: string, wanted: string): boolean {
  const bare = plain(own).replace(/^#/, '');
  return bare === wanted || bare.replaceAll(' ', '-') === wanted;
}

function isInState(post: Post, state: Wanted['is'][number]): boolean {
  if (state === 'starred') return post.starredAt !== null;
  return (post.readAt !== null) === (state === 'read');
}

function testsOf({ source, tag, author, is }: Wanted): Test[] {
  return [
    ...source.map(plain).map(
      (wanted): Test =>
        (post, title) =>
          someHas([title, post.url ?? ''], wanted),
    ),
    ...tag.map(plain).map(
      (wanted): Test =>
        (post) =>
          [...post.tags, ...(post.labels ?? [])].some((own) => isTag(own, wanted)),
    ),
    ...author.map(plain).map(
      (wanted): Test =>
        (post) =>
          someHas(post.authors, wanted),
    ),
    ...is.map(
      (wanted): Test =>
        (post) =>
          isInState(post, wanted),
    ),
  ];
}

/** Whether a post passes the filters of a query, or null where it has none. `sourceTitle` is that of the post's source. */
export function postFilter(query: ParsedQuery): Test | null {
  const { before, after } = query;
  const wanted = testsOf(query);
  const unwanted = testsOf(query.not);
  if (wanted.length + unwanted.length === 0 && before === null && after === null) return null;
  return (post, sourceTitle) =>
    (before === null || (post.published !== null && post.published < before)) &&
    (after === null || (post.published !== null && post.published >= after)) &&
    wanted.every((test) => test(post, sourceTitle)) &&
    !unwanted.some((test) => test(post, sourceTitle));
}
