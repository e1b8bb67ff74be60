// Header fields that say when to come again.

/** Seconds that `Retry-After` asks to wait, from seconds or an HTTP date (RFC 9110, 10.2.3); null when it says nothing. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text);
  if (!/[a-z]{3}/i.test(text)) return null;
  // The oldest of the three forms of an HTTP date names no zone and means UTC (RFC 9110, 5.6.7).
  const date = Date.parse(/\d{4}$/.test(text) ? `${text} GMT` : text);
  return Number.isNaN(date) ? null : Math.max(0, Math.round((date - now) / 1_000));
}

/** Seconds that an answer stays fresh by `Cache-Control: max-age` less `Age`, or by `Expires`; null when it is not said. */
export function freshSeconds(headers: Headers, now: number): number | null {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - (Number(headers.get('age')) || 0));
  const expires = Date.parse(headers.get('expires') ?? '');
  return Number.isNaN(expires) ? null : Math.max(0, Math.round((expires - now) / 1_000));
}
