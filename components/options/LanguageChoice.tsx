// The language of the interface. Each is named in itself, so that its reader finds it whatever is spoken at the moment.
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import { type LanguageChoice as Choice, LANGUAGES, type Language } from '@/utils/model/language';

interface Props {
  value: Choice;
  onChoose(value: Choice): void;
}

export function LanguageChoice({ value, onChoose }: Props) {
  const id = useId();
  return (
    <div class="setting setting-choice">
      <label class="setting-label" for={id}>
        {t('options.language')}
      </label>
      <p class="setting-explanation" id={`${id}-why`}>
        {t('options.language.explain')}
      </p>
      <select
        id={id}
        class="select"
        aria-describedby={`${id}-why`}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as Choice)}
      >
        <option value="browser">{t('options.language.browser')}</option>
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <option key={language} value={language} lang={language} dir={LANGUAGES[language].dir}>
            {LANGUAGES[language].name}
          </option>
        ))}
      </select>
    </div>
  );
}
