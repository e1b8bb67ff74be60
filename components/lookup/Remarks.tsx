// What a look-up did otherwise than it was typed: words corrected, filters that are none.
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';

export function Remarks({ answer }: { answer: LookupAnswer }) {
  return (
    <>
      {answer.misunderstood.map(({ part, problem }) => (
        <p class="remark" key={part}>
          {t(`lookup.hint.${problem}`, { part })}
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
