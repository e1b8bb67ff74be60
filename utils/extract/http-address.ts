// Addresses written in a page, made absolute.

/** The absolute http or https address meant by `written`, or null. `base` null: only an absolute one will do. */
export function httpAddress(written: string | null, base: string | null): string | null {
  const trimmed = written?.trim();
  if (!trimmed) return null;
  const from = base ?? undefined;
  if (!URL.canParse(trimmed, from)) return null;
  const url = new URL(trimmed, from);
  return /^https?:$/.test(url.protocol) && url.href.length <= 4_096 ? url.href : null;
}
