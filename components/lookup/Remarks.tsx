// What a look-up did otherwise than it was typed: words corrected, filters that are none.
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';

/** Why a part was searched as plain words, with what would have been understood. */
function hintFor(part: string): string {
  const [, name = '', value = ''] = /^(\p{L}+):(.*)$/su.exec(part) ?? [];
  if (name === '' || value.startsWith('"')) return t('lookup.hint.quote', { part });
  switch (name.toLowerCase()) {
    case 'before':
    case 'after':
      return t('lookup.hint.date', { part });
    case 'is':
      return t('lookup.hint.state', { part });
    case 'in':
      return t('lookup.hint.place', { part });
    default:
      return t('lookup.hint.empty', { part });
  }
}

export function Remarks({ answer }: { answer: LookupAnswer }) {
  return (
    <>
      {answer.misunderstood.map((part) => (
        <p class="remark" key={part}>
          {hintFor(part)}
        </p>
      ))}
      {answer.corrected.map(([was, searched]) => (
        <p class="remark" key={was}>
          {t('lookup.corrected', { typed: was, searched })}
        </p>
      ))}
    </>
  );
}
