// The report for bugs: read at a click, shown whole, and copied exactly as it is shown.
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say, useSaid } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';

/** The address of the settings that shows it at once: `options.html#diagnostics`. */
const ID = 'diagnostics';

export function Diagnostics() {
  const { readDiagnostics } = useServices();
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  useSaid(copied === 'refused' ? t('diagnostics.refused') : null);
  const reading = useAction();

  const read = () =>
    void reading.run(async () => {
      setCopied(null);
      setText((await readDiagnostics?.()) ?? null);
    });
  const isWanted = location.hash === `#${ID}`;
  useEffect(() => {
    if (isWanted) read();
  }, []);
  const isShown = text !== null;
  // By then what stands above it has come, and moves it no more.
  useEffect(() => {
    if (isWanted && isShown) document.getElementById(ID)?.scrollIntoView();
  }, [isShown]);

  const copy = async () => {
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
      say(t('diagnostics.copied'));
    } catch (error) {
      console.warn('Backlist: the clipboard was refused.', error);
      setCopied('refused');
    }
  };

  return (
    <div class="diagnostics">
      <h3 class="setting-label" id={ID}>
        {t('diagnostics.heading')}
      </h3>
      <p class="setting-explanation">{t('diagnostics.explain')}</p>
      {reading.error && <Notice error={reading.error} onRetry={read} />}
      {text !== null && (
        <label class="diagnostics-report">
          <span class="setting-explanation">{t('diagnostics.preview')}</span>
          <textarea class="diagnostics-text" lang="en" dir="ltr" readOnly rows={16} value={text} />
        </label>
      )}
      {copied === 'copied' && <p class="done">{t('diagnostics.copied')}</p>}
      {copied === 'refused' && <p class="setting-explanation">{t('diagnostics.refused')}</p>}
      <div class="diagnostics-buttons">
        {text !== null && (
          <button type="button" class="button button-main" onClick={() => void copy()}>
            {t('diagnostics.copy')}
          </button>
        )}
        <button type="button" class="button" disabled={reading.busy} onClick={read}>
          {t(text === null ? 'diagnostics.show' : 'diagnostics.again')}
        </button>
      </div>
    </div>
  );
}
