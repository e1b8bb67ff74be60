// What the engine's ranking knows of each candidate of each query, out of the product's own code, beside what is right.

import { documentFrequency, OpenIndex } from '@/utils/search/index/open-index';
import type { Features } from '@/utils/search/related/features';
import { profileOf } from '@/utils/search/related/page-profile';
import { relatedTo } from '@/utils/search/related/related';
import { rankByBm25 } from '@/utils/search/scoring/bm25';
import { damped } from '@/utils/search/scoring/term-weight';
import type { Collection, Query } from './corpus';
import { figuresOf } from './figures';
import { MemoryIndex } from './memory-index';

/** One query: its candidates' features, and which of them are right. */
export interface FeatureRow {
  collection: string;
  variant: string;
  features: Features[];
  relevant: boolean[];
  /** Relevant documents of the whole collection. */
  wanted: number;
  /** nDCG@10 of plain BM25. */
  plain: number;
}

/** Terms of a page that plain BM25 is asked with, and documents that it ranks. */
const PLAIN_TERMS = 64;
const PLAIN_LIMIT = 100;

/** nDCG@10 of plain BM25 over stemmed words: the page's best terms by (1 + ln tf) · idf. */
async function plainBm25(index: MemoryIndex, { page, exclude, relevant }: Query): Promise<number> {
  const open = await OpenIndex.open(index);
  await open.readFrequencies();
  const weight = (frequency: number, documents: number): number => damped(frequency) * open.idf(documents);
  const best = profileOf(page, open.languages())
    .terms.filter(({ hash }) => open.frequency(hash) > 0)
    .map((term) => ({ ...term, weight: weight(term.frequency, open.frequency(term.hash)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, PLAIN_TERMS);
  const postings = await open.postings(best.map(({ term }) => term));
  const weighted = best.map(({ term, frequency }) => {
    const found = postings.get(term) ?? [];
    return { weight: weight(frequency, documentFrequency(found)), postings: found };
  });
  const ranked = rankByBm25(open, weighted, PLAIN_LIMIT, exclude).map(({ id }) => id);
  return figuresOf(ranked, relevant).ndcg10;
}

/** The rows of a collection. @param variant what it is called that was made of it */
export async function featureRows(collection: Collection, variant: string): Promise<FeatureRow[]> {
  const index = await MemoryIndex.of(collection.documents);
  const rows: FeatureRow[] = [];
  for (const query of collection.queries) {
    const { explanation } = await relatedTo(query.page, index, {
      amount: 'normal',
      exclude: query.exclude,
      explain: true,
    });
    const candidates = explanation?.candidates ?? [];
    rows.push({
      collection: collection.name,
      variant,
      features: candidates.map(({ features }) => features),
      relevant: candidates.map(({ id }) => query.relevant.has(id)),
      wanted: query.relevant.size,
      plain: await plainBm25(index, query),
    });
  }
  return rows;
}
