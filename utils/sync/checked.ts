// What a check of a source brought.
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';

export interface Checked {
  /** Entries to be taken in; null when nothing changed since the last check. */
  entries: Entry[] | null;
  /** What is new of the source itself, once the entries are in. */
  change: Partial<Pick<Source, 'validators' | 'seen' | 'title' | 'siteUrl' | 'lang'>>;
  /** How long the server asked to be left alone, in milliseconds, or null. */
  askedFor: number | null;
}
