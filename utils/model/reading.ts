// How posts are set, shown and read aloud, and the reading position in a post. No zod here: panel and popup load it.
import { fieldsOf, isBoolean, isOneOf, validOr } from './stored-value';

export const FACES = ['serif', 'sans', 'dyslexic'] as const;
export const LEADINGS = ['tight', 'normal', 'loose'] as const;
export const MEASURES = ['narrow', 'normal', 'wide'] as const;
/** `theme`: as the rest of Backlist. */
export const PAPERS = ['theme', 'light', 'sepia', 'dark'] as const;
export const IMAGE_CHOICES = ['never', 'ask', 'always'] as const;

export type ImageChoice = (typeof IMAGE_CHOICES)[number];

/** Text sizes in percent of the usual one. */
export const SIZE = { least: 80, most: 180, step: 10 } as const;
/** Speed of speech as a multiple of the voice's own. */
export const RATE = { least: 0.5, most: 2.5, step: 0.25 } as const;
/** Most sources with a choice, and languages with a voice, that are kept. */
export const MOST_CHOICES = 2_000;

export interface ReadingSettings {
  face: (typeof FACES)[number];
  /** In percent. */
  size: number;
  leading: (typeof LEADINGS)[number];
  measure: (typeof MEASURES)[number];
  paper: (typeof PAPERS)[number];
  /** Remote images, for sources without a choice of their own. */
  images: ImageChoice;
  /** By the source's id. */
  imagesOf: Record<string, ImageChoice>;
  rate: number;
  /** Voice (its URI) by primary language. */
  voices: Record<string, string>;
  /** Single letters are shortcuts in the reader (WCAG 2.1.4 asks for a way to switch that off). */
  letterKeys: boolean;
}

/** Where the user stopped in a post: a place in its text, so that it can be found at any width and size. */
export interface ReadingPosition {
  postId: number;
  /**
   * Offset of the first character in view, in the body's text without white space (UTF-16 units). 0 with an empty quote where
   * the share alone is known, as the text is still to come.
   */
  offset: number;
  /** The text there, without white space, to find the place again if the text changed. */
  quote: string;
  /** Share of the text that was read, 0 to 1. */
  progress: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Longest quote of a position. */
export const MOST_QUOTE = 64;

const within =
  ({ least, most }: { least: number; most: number }) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most;

/** The entries of a stored record whose value is valid, the last ones where they are too many. */
function record<T>(stored: unknown, isValid: (value: unknown) => value is T): Record<string, T> {
  const entries = Object.entries(fieldsOf(stored)).filter((entry): entry is [string, T] => isValid(entry[1]));
  return Object.fromEntries(entries.slice(-MOST_CHOICES));
}

/** Reading settings from whatever was stored: a field that is missing or invalid gets its initial value, the others stay. */
export function repairReading(stored: unknown): ReadingSettings {
  const from = fieldsOf(stored);
  const field = <T>(name: keyof ReadingSettings, isValid: (value: unknown) => value is T, initial: T): T =>
    validOr(from[name], isValid, initial);
  return {
    face: field('face', isOneOf(FACES), 'serif'),
    size: field('size', within(SIZE), 100),
    leading: field('leading', isOneOf(LEADINGS), 'normal'),
    measure: field('measure', isOneOf(MEASURES), 'normal'),
    paper: field('paper', isOneOf(PAPERS), 'theme'),
    images: field('images', isOneOf(IMAGE_CHOICES), 'ask'),
    imagesOf: record(from.imagesOf, isOneOf(IMAGE_CHOICES)),
    rate: field('rate', within(RATE), 1),
    voices: record(from.voices, (value): value is string => typeof value === 'string'),
    letterKeys: field('letterKeys', isBoolean, true),
  };
}

/** The choice for the images of a source. */
export function imagesOf(reading: ReadingSettings, sourceId: number): ImageChoice {
  return reading.imagesOf[sourceId] ?? reading.images;
}

/** A change of reading settings; fields that are absent stay. */
export interface ReadingChange
  extends Partial<{
    [K in keyof Omit<ReadingSettings, 'imagesOf' | 'voices'>]: ReadingSettings[K] | undefined;
  }> {
  /** The choice for one source; null: the same as for all. */
  imagesFor?: { sourceId: number; choice: ImageChoice | null } | undefined;
  /** The voice for a primary language; null: the browser's own choice. */
  voiceFor?: { lang: string; voice: string | null } | undefined;
}

/** A record with one entry set (and moved to the end), or removed. */
function withEntry<T>(from: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = from;
  return value === null ? others : { ...others, [key]: value };
}

/** Reading settings after a change. */
export function changedReading(before: ReadingSettings, change: ReadingChange): ReadingSettings {
  const { imagesFor, voiceFor, ...plain } = change;
  const named = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...before,
    ...named,
    imagesOf: imagesFor
      ? withEntry(before.imagesOf, String(imagesFor.sourceId), imagesFor.choice)
      : before.imagesOf,
    voices: voiceFor ? withEntry(before.voices, voiceFor.lang, voiceFor.voice) : before.voices,
  };
}
