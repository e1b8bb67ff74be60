// HTTP validators (RFC 9110, 8.8): which are used, and for how long.
import type { Validators } from '@/utils/model/source';

const DAY = 86_400_000;
/** Milliseconds after which validators are not sent: servers forget to change them. */
const OLDEST = 8 * DAY;
/** A valid entity tag that is not empty, of a plausible length. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]{1,256}"$/;
/** Dates before there were feeds come from a clock that was never set. */
const FIRST_DATE = Date.UTC(1995, 0, 1);

/** Validators that may be sent: not too old, and not from the future (the clock was set back). */
export function usable(validators: Validators | null | undefined, now: number): Validators | null {
  if (!validators || validators.at > now || now - validators.at > OLDEST) return null;
  return validators.etag || validators.lastModified ? validators : null;
}

/** Validators of a response, without invalid entity tags and dates in the future or before the Web. */
export function validatorsOf(headers: Headers, now: number): Validators | null {
  const statedTag = headers.get('etag')?.trim() ?? '';
  const statedDate = headers.get('last-modified')?.trim() ?? '';
  const date = Date.parse(statedDate);
  const etag = ETAG.test(statedTag) ? statedTag : null;
  const lastModified = date >= FIRST_DATE && date <= now + DAY ? statedDate : null;
  return etag === null && lastModified === null ? null : { etag, lastModified, at: now };
}
