// Retry-After in both of its forms (RFC 9110, section 10.2.3).

/** Milliseconds to wait, or null where the header is missing or makes no sense. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const value = header.trim();
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
