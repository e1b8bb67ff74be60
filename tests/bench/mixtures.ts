// Archives to fit and to measure the rule of silence with (utils/search/related/confidence.ts): whole collections, small ones cut
// out of them, and small ones with posts of several collections, each with pages that belong there and pages that do not.
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { seededRandom } from '../seeded-random';
import type { Collection, Query } from './corpus';

/** A page asked of an archive. */
export interface AskedPage {
  page: PageText;
  exclude: ReadonlySet<number>;
  /** Documents that belong beside it; empty for a page that has nothing to do with the archive. */
  relevant: ReadonlySet<number>;
  /** Documents of its own collection: of those that are not named as relevant nobody knows. */
  kin: ReadonlySet<number>;
}

export interface Archive {
  name: string;
  /** Names of the collections that it has posts of. */
  collections: string[];
  documents: IndexDocument[];
  pages: AskedPage[];
}

function some<T>(of: readonly T[], count: number, random: () => number): T[] {
  const left = [...of];
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0)
    chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

function firstWords(text: string, most: number): string {
  const word = /\S+/g;
  for (let n = 0; n < most; n++) if (word.exec(text) === null) return text;
  return text.slice(0, word.lastIndex);
}

const unrelated = (page: PageText): AskedPage => ({
  page,
  exclude: new Set(),
  relevant: new Set(),
  kin: new Set(),
});

const WHOLE_PAGES = 60;
const WHOLE_UNRELATED = 60;

/** A whole collection, asked with its own pages and with those of the others. */
export function wholeArchive(
  own: Collection,
  others: readonly Collection[],
  negatives: readonly PageText[],
  seed: number,
): Archive {
  const random = seededRandom(seed);
  const kin = new Set(own.documents.map(({ id }) => id));
  const related = some(
    own.queries.filter(({ relevant }) => relevant.size > 0),
    WHOLE_PAGES,
    random,
  ).map(
    ({ page, exclude, relevant }): AskedPage => ({ page, exclude, relevant: new Set(relevant.keys()), kin }),
  );
  const strangers = [
    ...others.flatMap(({ queries }) =>
      some(queries, WHOLE_UNRELATED / Math.max(1, others.length), random).map(({ page }) => page),
    ),
    ...some(negatives, WHOLE_UNRELATED / 3, random),
  ];
  return {
    name: own.name,
    collections: [own.name],
    documents: own.documents,
    pages: [...related, ...strangers.map(unrelated)],
  };
}

/** Posts of a small archive, pages of each collection that belong in it, and pages that do not. */
const [FEWEST, MOST] = [15, 40];
const PAGES_OF_EACH = 5;
const STRANGERS = 16;
const ABSTRACT = 90;

/** A small archive with posts of several collections. */
export function smallArchive(
  of: readonly Collection[],
  others: readonly Collection[],
  negatives: readonly PageText[],
  seed: number,
): Archive {
  const random = seededRandom(seed);
  const size = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
  const documents: IndexDocument[] = [];
  const pages: AskedPage[] = [];
  for (const collection of of) {
    const room = Math.round(size / of.length);
    const asAbstracts = random() < 0.4;
    const kept = new Set<number>();
    const asked: Query[] = [];
    for (const query of some(collection.queries, collection.queries.length, random)) {
      const wanted = [...query.relevant.keys()];
      if (asked.length === PAGES_OF_EACH || kept.size + 2 > room) break;
      if (wanted.length === 0) continue;
      for (const id of some(wanted, 2, random)) kept.add(id);
      asked.push(query);
    }
    for (const { id } of some(collection.documents, collection.documents.length, random)) {
      if (kept.size >= room) break;
      kept.add(id);
    }
    const numbers = new Map<number, number>();
    for (const id of kept) {
      const post = collection.documents[id] as IndexDocument;
      numbers.set(id, documents.length);
      const text = asAbstracts ? firstWords(post.text, ABSTRACT) : post.text;
      documents.push({ ...post, id: documents.length, text });
    }
    const now = (ids: Iterable<number>): Set<number> =>
      new Set([...ids].flatMap((id) => numbers.get(id) ?? []));
    for (const query of asked)
      pages.push({
        page: query.page,
        exclude: now(query.exclude),
        relevant: now(query.relevant.keys()),
        kin: new Set(numbers.values()),
      });
  }
  const strange = others.flatMap(({ queries }) =>
    some(queries, STRANGERS / 2, random).map(({ page }) => page),
  );
  const strangers = [...some(strange, STRANGERS / 2, random), ...some(negatives, STRANGERS / 2, random)];
  return {
    name: of.map(({ name }) => name).join('+'),
    collections: of.map(({ name }) => name),
    documents,
    pages: [...pages, ...strangers.map(unrelated)],
  };
}

/** So many small archives, of one to three collections each. */
export function smallArchives(
  collections: readonly Collection[],
  negatives: readonly PageText[],
  count: number,
): Archive[] {
  return Array.from({ length: count }, (_, n) => {
    const random = seededRandom(1_000 + n);
    const of = some(collections, 1 + Math.floor(random() * Math.min(3, collections.length)), random);
    const others = collections.filter((one) => !of.includes(one));
    return smallArchive(of, others, negatives, n);
  });
}
