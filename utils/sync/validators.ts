// HTTP validators (RFC 9110, 8.8): which are believed, and for how long.
import type { Validators } from '@/utils/model/source';

const DAY = 86_400_000;
/** Servers forget to change their validators; once in a while the whole answer is read anyway. */
const OLDEST = 8 * DAY;
/** An entity tag by its grammar, with something in it; more of it than any server needs is taken for a mistake. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]{1,256}"$/;
/** Before there were feeds, every date is a clock that was never set. */
const FIRST_DATE = Date.UTC(1995, 0, 1);

/** Validators that may be sent: not too old, and not from the future (the clock was set back). */
export function usable(validators: Validators | null | undefined, now: number): Validators | null {
  if (!validators || validators.at > now || now - validators.at > OLDEST) return null;
  return validators.etag || validators.lastModified ? validators : null;
}

/** Validators of an answer, the absurd left out: what is no entity tag, a date in the future or before the Web. */
export function validatorsOf(headers: Headers, now: number): Validators | null {
  const statedTag = headers.get('etag')?.trim() ?? '';
  const statedDate = headers.get('last-modified')?.trim() ?? '';
  const date = Date.parse(statedDate);
  const etag = ETAG.test(statedTag) ? statedTag : null;
  const lastModified = date >= FIRST_DATE && date <= now + DAY ? statedDate : null;
  return etag === null && lastModified === null ? null : { etag, lastModified, at: now };
}
