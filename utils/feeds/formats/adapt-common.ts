// Shared by the adapters: lists, names, languages, and the choice among several dates and texts.

import { absolute } from '../address';
import { parseDate } from '../dates/parse-date';
import { LIST_LENGTH } from '../limits';
import { oneLine } from '../plain-title';
import type { RawEnclosure } from '../raw-feed';
import type { Markup } from './adapted-feed';

type Maybe<T> = T | null | undefined;

/** Distinct non-empty lines, in order, at most `LIST_LENGTH`. */
export function lines(values: readonly Maybe<string>[] | undefined): string[] {
  const found = (values ?? []).slice(0, LIST_LENGTH * 2).map((value) => oneLine(value));
  return [...new Set(found.filter((line) => line !== null))].slice(0, LIST_LENGTH);
}

/** The first of some dates that can be understood, in milliseconds since 1970. */
export function firstDate(...stated: Maybe<string>[]): number | null {
  for (const date of stated) {
    const time = parseDate(date);
    if (time !== null) return time;
  }
  return null;
}

/** How a person is named in a feed: by name, else by mail address, else by web address. */
export function personName(person: {
  name?: string;
  email?: string;
  uri?: string;
  link?: string;
  url?: string;
}): string | null {
  const name = person.name?.trim();
  const address = person.uri ?? person.link ?? person.url ?? null;
  const mail = person.email ?? /^mailto:([^?]+)/i.exec(address ?? '')?.[1];
  return (name && nameIn(name)) || mail?.trim() || address;
}

const MAIL = String.raw`(?:mailto:)?([^\s<>()[\]]+@[^\s<>()[\]]+)`;
const NAME_AND_MAIL = new RegExp(String.raw`^"?([^<>()[\]@]+?)"?\s*[<([]\s*${MAIL}\s*[>)\]]$`, 'i');
const MAIL_AND_NAME = new RegExp(String.raw`^${MAIL}\s*[<([]\s*([^<>()[\]]+?)\s*[>)\]]$`, 'i');

/** The name in what some feeds write into one line: `Ada Keeper <ada@example.org>`, `ada@example.org (Ada Keeper)`. */
export function nameIn(line: string): string {
  const text = oneLine(line)?.replace(/^mailto:/i, '') ?? '';
  return NAME_AND_MAIL.exec(text)?.[1] ?? MAIL_AND_NAME.exec(text)?.[2] ?? text;
}

/** The first that is a language tag (BCP 47), as written but for underscores; null when none is. */
export function languageTag(...stated: Maybe<string>[]): string | null {
  for (const tag of stated) {
    const dashed = tag?.trim().replaceAll('_', '-');
    if (!dashed || dashed.length > 35 || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(dashed)) continue;
    try {
      Intl.getCanonicalLocales(dashed);
      return dashed;
    } catch {
      // RangeError: it has the form of a tag and is none; the next one may be.
    }
  }
  return null;
}

const ELEMENT = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i;

/** A text whose feed does not say what it is, or is known to say it carelessly: HTML when it looks like it. */
export function guessed(value: Maybe<string>, base: string | null): Markup | null {
  if (!value) return null;
  return { value, type: ELEMENT.test(value) || ENTITY.test(value) ? 'html' : 'text', base };
}

/** An enclosure with an absolute address; null when it has none. */
export function enclosure(
  url: Maybe<string>,
  type: Maybe<string>,
  length: Maybe<number>,
  ...bases: Maybe<string>[]
): RawEnclosure | null {
  const address = absolute(url, ...bases);
  if (address === null) return null;
  return {
    url: address,
    type: oneLine(type),
    length: length !== undefined && length !== null && length >= 0 ? length : null,
  };
}

/** Enclosures without the missing and the repeated. */
export function enclosures(found: readonly (RawEnclosure | null)[]): RawEnclosure[] {
  const byUrl = new Map<string, RawEnclosure>();
  for (const one of found) if (one && !byUrl.has(one.url)) byUrl.set(one.url, one);
  return [...byUrl.values()].slice(0, LIST_LENGTH);
}

interface Media {
  url?: string;
  type?: string;
  fileSize?: number;
}

/** What Media RSS carries, alone or in groups. */
export const mediaContents = (
  media: Maybe<{ contents?: readonly Media[]; groups?: readonly { contents?: readonly Media[] }[] }>,
): Media[] => [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes between updates that a feed states by RSS `ttl` or by the syndication module; null when it states none. */
export function ttlMinutes(
  ttl: Maybe<number>,
  sy: Maybe<{ updatePeriod?: string; updateFrequency?: number }>,
): number | null {
  if (typeof ttl === 'number' && Number.isFinite(ttl) && ttl > 0) return ttl;
  const period = PERIOD_MINUTES[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  const frequency = sy?.updateFrequency ?? 1;
  return period === undefined || !(frequency > 0) ? null : period / frequency;
}
