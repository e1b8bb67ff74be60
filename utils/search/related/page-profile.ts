// The page at hand as the engine sees it: its terms with how often they stand in it, and its own vector.
import type { PageText } from '@/utils/model/page';
import { type DocumentVector, vectorOf } from '../index/document-vector';
import { termHash } from '../index/term-hash';
import { denseWords } from '../text/dense-words';
import { type DocumentTerms, documentTerms } from '../text/document-terms';
import type { LanguageShares } from '../text/language-detection';
import { termsOf } from '../text/terms';
import { originOf } from './origin';
import { pairBucket } from './pair-table';

/** What an occurrence in the title, in a heading and in a tag adds, against 1 in the text. */
const TITLE_WEIGHT = 3;
const HEADING_WEIGHT = 1;
const TAG_WEIGHT = 1;

/** Pairs with hiragana, in which Japanese writes particles and endings: every text has them, and no text is about them. */
const ENDING = /[ぁ-ゖ]/;
const isNoEnding = (term: string): boolean => !ENDING.test(term);
const sizeOf = ({ title, blocks }: DocumentTerms): number => title.length + blocks.flat().length;

export interface PageTerm {
  term: string;
  hash: number;
  /** How often, weighted by where. */
  frequency: number;
}

export interface PageProfile {
  lang: string | null;
  terms: readonly PageTerm[];
  vector: DocumentVector;
  /** Hashes of the terms that it is asked without: posts are compared with it without these, too. */
  dropped: ReadonlySet<number>;
  /** The same with them, as it is written. */
  written: DocumentVector;
  /** How many times as many it has that are no endings, as posts of its script have: so much longer these are. */
  excess: number;
  /** Buckets of two terms that are one word. */
  bound: ReadonlySet<number>;
}

/** @param expected languages of the archive: what is too short to tell its own is stemmed as most posts are */
export function profileOf(page: PageText, expected: LanguageShares): PageProfile {
  const all = documentTerms(
    { title: page.title, tags: page.headings, lang: page.lang, text: page.text },
    expected,
  );
  const { across, bound } = denseWords(`${page.title}\n${page.text}`);
  const telling = (terms: readonly string[]): string[] =>
    terms.filter((term) => isNoEnding(term) && !across.has(term));
  const less = {
    ...all,
    title: telling(all.title),
    tags: all.tags.map(telling),
    blocks: all.blocks.map(telling),
  };
  const size = sizeOf(less);
  // Of what is written in hiragana alone nothing would be left.
  const document = size > 0 ? less : all;
  const tags = page.tags.flatMap((tag) => telling(termsOf(tag, document.lang).map(({ term }) => term)));
  const frequencies = new Map<string, number>();
  const count = (list: readonly string[], weight: number): void => {
    for (const term of list) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  };
  count(document.title, TITLE_WEIGHT);
  for (const heading of document.tags) count(heading, HEADING_WEIGHT);
  count(tags, TAG_WEIGHT);
  for (const block of document.blocks) count(block, 1);
  const origin = originOf(page.url, page.published);
  const asVector = (one: DocumentTerms): DocumentVector => vectorOf({ ...one, tags: [] }, origin, termHash);
  const vector = asVector(document);
  const written = size < sizeOf(all) ? asVector(all) : vector;
  const asked = new Set(vector.hashes);
  const dropped = new Set(written.hashes.filter((hash) => !asked.has(hash)));
  const terms = Array.from(frequencies, ([term, frequency]) => ({ term, hash: termHash(term), frequency }));
  const said = [all.title, ...all.blocks].flat().filter(isNoEnding).length;
  return {
    lang: document.lang,
    terms,
    vector,
    dropped,
    written,
    excess: size > 0 ? said / size : 1,
    bound: new Set(bound.map(([first, second]) => pairBucket(termHash(first), termHash(second)))),
  };
}
