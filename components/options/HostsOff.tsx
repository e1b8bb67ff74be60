// The sites on which nothing is read, each with the way back.
import { t } from '@/utils/i18n/translate';

export function HostsOff({ hosts, onRemove }: { hosts: readonly string[]; onRemove(host: string): void }) {
  return (
    <section class="setting setting-choice" aria-labelledby="hosts-off">
      <h3 class="setting-label" id="hosts-off">
        {t('options.hosts')}
      </h3>
      <p class="setting-explanation">{t('options.hosts.explain')}</p>
      {hosts.length === 0 ? (
        <p class="setting-explanation">{t('options.hosts.none')}</p>
      ) : (
        <ul class="plain-list hosts">
          {hosts.map((host) => (
            <li class="host" key={host}>
              <span>{host}</span>
              <button
                type="button"
                class="quiet-button"
                aria-label={t('options.hosts.removeLabel', { host })}
                onClick={() => onRemove(host)}
              >
                {t('options.hosts.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
