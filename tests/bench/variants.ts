// Cut-down variants of a collection: archives and pages that are less well provided than whole articles. What is fitted has
// to hold for all of them.
import type { Collection, Query } from './corpus';

/** Words of a page that is no more than a question, and of one that is an abstract. */
const QUESTION = 24;
const ABSTRACT = 120;
/** Of a post that is no more than a teaser. */
const TEASER = 50;
/** Of a small archive: one post in so many, and what belongs beside so many pages. */
const SPARSE = 8;
const SPARSE_QUERIES = 20;

type Cut = (collection: Collection) => Collection;
type Post = Collection['documents'][number];

function firstWords(text: string, most: number): string {
  const word = /\S+/g;
  for (let n = 0; n < most; n++) if (word.exec(text) === null) return text;
  return text.slice(0, word.lastIndex);
}

const pages =
  (change: (page: Query['page']) => Partial<Query['page']>): Cut =>
  (collection) => ({
    ...collection,
    queries: collection.queries.map((query) => ({
      ...query,
      page: { ...query.page, ...change(query.page) },
    })),
  });

const posts =
  (change: (post: Post) => Partial<Post>): Cut =>
  (collection) => ({
    ...collection,
    documents: collection.documents.map((post) => ({ ...post, ...change(post) })),
  });

const compose =
  (...cuts: Cut[]): Cut =>
  (collection) =>
    cuts.reduce((left, cut) => cut(left), collection);

/** Words alone: no tags, no headings, no addresses, no dates. */
const bare = compose(
  posts(() => ({ tags: [], url: null, published: null })),
  pages(() => ({ tags: [], headings: [], url: '', published: null })),
);
const abstracts = posts(({ text }) => ({ text: firstWords(text, ABSTRACT) }));
const teasers = posts(({ text }) => ({ text: firstWords(text, TEASER) }));
const headlines = posts(() => ({ text: '' }));
const untitled = posts(() => ({ title: '' }));
const shortPages = pages(({ text }) => ({ text: firstWords(text, ABSTRACT) }));
const titles = pages(() => ({ text: '' }));
const questions = pages(({ text }) => ({ title: '', text: firstWords(text, QUESTION) }));

function sparse(collection: Collection): Collection {
  const queries = collection.queries.slice(0, SPARSE_QUERIES);
  const wanted = new Set(queries.flatMap(({ relevant }) => [...relevant.keys()]));
  const kept = collection.documents.filter(({ id }) => id % SPARSE === 0 || wanted.has(id));
  return { ...collection, documents: kept, queries };
}

/** Name and cut of each. */
export const VARIANTS: ReadonlyMap<string, Cut> = new Map<string, Cut>([
  ['whole', (collection) => collection],
  ['bare', bare],
  ['titles', compose(bare, titles)],
  ['questions', compose(bare, questions)],
  ['abstracts', abstracts],
  ['short pages of abstracts', compose(bare, abstracts, shortPages)],
  ['questions of abstracts', compose(bare, abstracts, questions)],
  ['titles of teasers', compose(bare, teasers, titles)],
  ['titles of headlines', compose(bare, headlines, titles)],
  ['titles of untitled posts', compose(bare, untitled, titles)],
  ['sparse', sparse],
]);
