// Sites for which something is switched off, each with the way back.
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';

interface Props {
  heading: string;
  explanation: string;
  hosts: readonly string[];
  remove: string;
  removeLabel(host: string): string;
  onRemove(host: string): void;
}

export function HostsOff({ heading, explanation, hosts, remove, removeLabel, onRemove }: Props) {
  const id = useId();
  return (
    <section class="setting setting-choice" aria-labelledby={id}>
      <h3 class="setting-label" id={id}>
        {heading}
      </h3>
      <p class="setting-explanation">{explanation}</p>
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
                aria-label={removeLabel(host)}
                onClick={() => onRemove(host)}
              >
                {remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
