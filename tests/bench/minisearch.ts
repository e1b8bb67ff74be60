// The same figures for MiniSearch, asked as most people would: with the page's title, and with its first 1,000 characters.
import MiniSearch from 'minisearch';
import type { Collection } from './corpus';
import { figuresOf, meanFigures, type QueryFigures, round } from './figures';

export interface Opponent extends QueryFigures {
  msPerQuery: number;
}

export function askMiniSearch(collection: Collection): { title: Opponent; titleAndText: Opponent } {
  const search = new MiniSearch({
    fields: ['title', 'tags', 'text'],
    searchOptions: { boost: { title: 2 } },
  });
  search.addAll(
    collection.documents.map(({ id, title, tags, text }) => ({ id, title, tags: tags.join(' '), text })),
  );
  const ask = (queryOf: (page: { title: string; text: string }) => string): Opponent => {
    const started = performance.now();
    const figures = collection.queries.map(({ page, relevant, exclude }) => {
      const ranked = search.search(queryOf(page)).flatMap(({ id }) => (exclude.has(id) ? [] : [Number(id)]));
      return figuresOf(ranked, relevant);
    });
    const ms = (performance.now() - started) / Math.max(1, figures.length);
    return { ...meanFigures(figures), msPerQuery: round(ms, 1) };
  };
  return {
    title: ask(({ title }) => title),
    titleAndText: ask(({ title, text }) => `${title} ${text.slice(0, 1_000)}`),
  };
}
