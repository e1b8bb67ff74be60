// An error code as two sentences: what happened, and what to do next.
import type { ErrorCode } from '@/utils/core/errors';
import { carries, t } from './translate';

export interface ErrorSentence {
  what: string;
  next: string;
}

/** The last part of an address's path. */
const lastPart = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) || url;

/**
 * The sentences for an error; the facts that came with it are told where there is a sentence for them. One that belongs
 * to another screen is told as one of our own.
 */
export function errorSentence(
  thrown: ErrorCode,
  facts: Readonly<Record<string, string | number>> = {},
): ErrorSentence {
  const code = carries(`error.${thrown}.what`) ? thrown : 'internal';
  const next = t(`error.${code}.next`);
  if (code === 'http-status' && facts.status !== undefined) {
    return { what: t('error.http-status.what.facts', { status: String(facts.status) }), next };
  }
  // The shard of a pack with a wrong hash is named.
  if (code === 'malformed' && facts.reason === 'hash')
    return { what: t('error.malformed.what.facts', { file: lastPart(String(facts.url ?? '')) }), next };
  return { what: t(`error.${code}.what`), next };
}
