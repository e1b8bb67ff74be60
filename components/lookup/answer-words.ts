// How many posts a look-up found, in words: for the eye and for the screen reader.
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';

export function answerInWords({ matched, total: count, complete, query }: LookupAnswer): string {
  if (matched === 'filters') {
    if (count === 0) return t('lookup.unfit');
    return t(complete ? 'lookup.fit' : 'lookup.newest', { count });
  }
  if (count === 0) return t('lookup.none', { query: query.trim() });
  if (matched === 'any') return t('lookup.any', { count });
  return t(complete ? 'lookup.total' : 'lookup.least', { count });
}
