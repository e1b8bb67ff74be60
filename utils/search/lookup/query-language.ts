// The query language: words, "phrases in quotes", filters such as `author:ada` or `before:2023`, and a minus
// before any of them for what is not wanted. No query is an error: parts that are not understood are searched as words.
import type { Misunderstood, QueryProblem } from '@/utils/model/lookup';
import { parseDay } from './query-day';

const STATES = ['read', 'unread', 'starred'] as const;

/** The parts of a query that may be wanted or, with a minus, unwanted. */
export interface Wanted {
  /** Words outside quotes, as typed. */
  words: string[];
  phrases: string[];
  /** In lower case. */
  source: string[];
  tag: string[];
  author: string[];
  is: (typeof STATES)[number][];
}

export interface ParsedQuery extends Wanted {
  not: Wanted;
  /** The last word is still being typed: no space and no quote follows it. */
  unfinished: boolean;
  inTitle: boolean;
  /** Milliseconds since 1970; posts strictly before it. */
  before: number | null;
  /** Posts at or after it. */
  after: number | null;
  /** Parts that were taken as plain words, without repeats. */
  misunderstood: Misunderstood[];
}

/** How many misunderstood parts are reported, at most: that is enough to see what is wrong. */
const MOST_MISUNDERSTOOD = 3;

const PART =
  /(?<minus>-(?![-\s]|$))?(?:(?<name>\p{L}{2,}):(?![/:]))?(?:"(?<quoted>[^"]*)"|"(?<open>[^"]*)$|(?<plain>[^\s"]+)|(?<=:)(?<nothing>))|(?<gap>\s+)/gu;

const nothing = (): Wanted => ({ words: [], phrases: [], source: [], tag: [], author: [], is: [] });

/** What a list or a clause puts behind a value ("author:ada, tag:rust"). */
const BEHIND_VALUE = /[,;]+$/;

/** A filter's value as it is compared: in lower case, a tag without the number sign that sites put before it. */
function plainValue(name: string, value: string): string {
  const plain = value.replace(BEHIND_VALUE, '').trim().toLowerCase();
  return name === 'tag' ? plain.replace(/^#/, '') : plain;
}

/** Adds a filter to `query`, or answers why it is none. */
function takeFilter(query: ParsedQuery, minus: boolean, name: string, value: string): QueryProblem | null {
  const side = minus ? query.not : query;
  switch (name) {
    case 'source':
    case 'tag':
    case 'author': {
      const wanted = plainValue(name, value);
      if (wanted === '') return 'empty';
      side[name].push(wanted);
      return null;
    }
    case 'is': {
      const state = STATES.find((one) => one === value.toLowerCase());
      if (!state) return value === '' ? 'empty' : 'state';
      side.is.push(state);
      return null;
    }
    case 'before':
    case 'after': {
      if (value === '') return 'empty';
      const day = parseDay(value);
      if (!day) return 'date';
      if (minus) return 'minus';
      if (name === 'before') query.before = Math.min(query.before ?? Number.POSITIVE_INFINITY, day[0]);
      // After a day means from its end on; `after:2022` means 2023.
      else query.after = Math.max(query.after ?? Number.NEGATIVE_INFINITY, day[1]);
      return null;
    }
    case 'in':
      if (value.toLowerCase() !== 'title') return value === '' ? 'empty' : 'place';
      if (minus) return 'minus';
      query.inTitle = true;
      return null;
    default:
      return 'operator';
  }
}

/** A phrase in quotation marks as word processors and other languages write them. One that is never closed is left as it is. */
const QUOTES = [
  /[“„«＂]([^“”„«»＂"]*)[”“»＂]/g,
  /「([^「」"]*)」|『([^『』"]*)』/g,
  // Marks that also close: they open where a word begins, and close where one ends. Selected words may begin within a quotation.
  /(?<![^\s:：-])(?:”(?=\S)([^”"]*)(?<=\S)”|»(?=\S)([^«»"]*)(?<=\S)«|[‘‚‹](?=\S)([^‘’‚‹›"]*)(?<=\S)[’‘›])(?!\S)/g,
];
/** The colon of Chinese and Japanese keyboards behind the name of a filter. */
const WIDE_COLON = /(?<=\b[a-z]{2,})：/gi;
/** A minus as it is in tables and on wide keyboards. */
const OTHER_MINUS = /(?<!\S)[−－](?=\S)/g;
/** Characters without a sign, which come along with what is pasted: marks of direction and of where lines may break. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A query with the signs of one keyboard. */
function onOneKeyboard(typed: string): string {
  const plain = typed.replace(UNSEEN, '').replace(WIDE_COLON, ':').replace(OTHER_MINUS, '-');
  return QUOTES.reduce((text, quotes) => text.replace(quotes, quoted), plain);
}

/** @param parts what stands between the marks, of whichever kind these are */
const quoted = (_all: string, ...parts: unknown[]): string =>
  `"${parts.find((part) => typeof part === 'string') ?? ''}"`;

/** Adds words or a phrase to `side`: the wanted ones of `query`, or its unwanted ones. */
function takeWords(query: ParsedQuery, side: Wanted, text: string, quoted: boolean): void {
  if (quoted) {
    query.unfinished = false;
    if (text.trim() !== '') side.phrases.push(text);
    return;
  }
  const words = text.split(/\s+/).filter((word) => word !== '');
  side.words.push(...words);
  query.unfinished = side === query && words.length > 0;
}

/** Characters of a query that are quoted where it has no word at all. */
const QUOTED = 40;

/** What is said of a query without any word that can be searched. */
export function wordless(typed: string): Misunderstood {
  const part = typed.trim();
  return { part: part.length > QUOTED ? `${part.slice(0, QUOTED)}…` : part, problem: 'wordless' };
}

function misunderstand(query: ParsedQuery, part: string, problem: QueryProblem): void {
  const { misunderstood } = query;
  if (misunderstood.length < MOST_MISUNDERSTOOD && !misunderstood.some((one) => one.part === part))
    misunderstood.push({ part, problem });
}

/** Parses whatever was typed. */
export function parseQuery(typed: string): ParsedQuery {
  const query: ParsedQuery = {
    ...nothing(),
    not: nothing(),
    unfinished: false,
    inTitle: false,
    before: null,
    after: null,
    misunderstood: [],
  };
  for (const match of onOneKeyboard(typed).matchAll(PART)) {
    const { minus, name, quoted, open, plain, gap } = match.groups as Record<string, string | undefined>;
    query.unfinished = false;
    if (gap !== undefined) continue;
    const value = quoted ?? open ?? plain ?? '';
    const problem =
      open !== undefined
        ? // A single quotation mark at the end is the beginning of a phrase.
          open === ''
          ? null
          : 'quote'
        : name === undefined
          ? null
          : takeFilter(query, minus !== undefined, name.toLowerCase(), value);
    // "Note: it works" is no filter that somebody got wrong.
    const isProse = problem === 'operator' && value === '';
    if (problem && !isProse) misunderstand(query, match[0], problem);
    else if (name !== undefined && !isProse) continue;
    // Words of a misunderstood filter are wanted even behind a minus.
    const side = minus !== undefined && name === undefined ? query.not : query;
    if (name !== undefined) takeWords(query, side, name, false);
    takeWords(query, side, value, quoted !== undefined);
  }
  return query;
}

/** Whether a query has no wanted words, only filters or unwanted words, or nothing. */
export function isOnlyFilters({ words, phrases }: Pick<Wanted, 'words' | 'phrases'>): boolean {
  return words.length === 0 && phrases.length === 0;
}
