// The first-run page: what it does in three lines, one choice, how to open it, and the archive that is already there.
import { useState } from 'preact/hooks';
import { PostLines } from '@/components/posts/PostLines';
import { useServices } from '@/components/services';
import { LiveRegion, say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Spines } from '@/components/ui/Spines';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';

interface Props {
  /** The keys that open the panel, as the browser has them; null where none are assigned. */
  panelKeys: string | null;
}

type Chosen = 'every' | 'declined' | 'click';
const SAID = {
  every: 'welcome.every.done',
  declined: 'welcome.every.declined',
  click: 'welcome.click.done',
} as const;

export function Welcome({ panelKeys }: Props) {
  const { send, readSettings, requestEverySite, show } = useServices();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choosing = useAction();
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings').value;
  const every = chosen === null ? settings?.welcomed && settings.automatic : chosen === 'every';
  const click = chosen === null ? settings?.welcomed && !settings.automatic : chosen !== 'every';

  /** Runs within the click, as the browser asks only there. */
  const choose = (automatic: boolean) =>
    choosing.run(async () => {
      const granted = automatic ? requestEverySite() : null;
      const on = granted !== null && (await granted);
      await send('settings.automatic', { on });
      await send('settings.change', { welcomed: true });
      const outcome = on ? 'every' : automatic ? 'declined' : 'click';
      setChosen(outcome);
      say(t(SAID[outcome]));
    });

  const card = (automatic: boolean, on: boolean | undefined) => (
    <button
      type="button"
      class="choice-card"
      aria-pressed={on ?? false}
      aria-busy={choosing.busy}
      onClick={() => void choose(automatic)}
    >
      <span class="choice-card-label">{t(automatic ? 'welcome.every' : 'welcome.click')}</span>
      <span class="choice-card-why">{t(automatic ? 'welcome.every.explain' : 'welcome.click.explain')}</span>
    </button>
  );
  return (
    <div class="welcome">
      <main class="welcome-main">
        <header class="welcome-head">
          <p class="welcome-name">
            <Spines />
            {t('app.name')}
          </p>
          <h1 class="welcome-heading">{t('welcome.heading')}</h1>
        </header>
        <ul class="welcome-lines">
          <li>{t('welcome.line.keep')}</li>
          <li>{t('welcome.line.beside')}</li>
          <li>{t('welcome.line.private')}</li>
        </ul>
        <section aria-labelledby="choice-heading">
          <h2 class="heading" id="choice-heading">
            {t('welcome.choice')}
          </h2>
          <div class="choice-cards">
            {card(true, every)}
            {card(false, click)}
          </div>
          <p class="welcome-outcome">
            {choosing.busy ? t('welcome.working') : chosen ? t(SAID[chosen]) : '\u00a0'}
          </p>
          {choosing.error && <Notice error={choosing.error} />}
        </section>
        <section class="welcome-doors" aria-labelledby="open-heading">
          <h2 class="heading" id="open-heading">
            {t('welcome.open.heading')}
          </h2>
          <ul>
            <li>{t('welcome.open.toolbar')}</li>
            {panelKeys && <li>{t('welcome.open.keys', { keys: panelKeys })}</li>}
            <li>{t('welcome.open.menu')}</li>
          </ul>
          <p class="setting-explanation">{t('welcome.open.pin')}</p>
        </section>
      </main>
      <aside class="welcome-sample" aria-labelledby="sample-heading">
        <h2 class="heading" id="sample-heading">
          {t('welcome.sample')}
        </h2>
        <Sample />
        <button type="button" class="button button-main" onClick={() => show({ show: 'archive' })}>
          {t('welcome.archive')}
        </button>
      </aside>
      <LiveRegion />
    </div>
  );
}

/** The newest posts, as they arrive. */
function Sample() {
  const { archive } = useServices();
  const { value, error, reload } = useLoaded(
    () => archive.newestPosts(5),
    [archive],
    (change) => change.of === 'posts',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value || value.length === 0) return <p class="calm">{t('welcome.sample.wait')}</p>;
  return <PostLines posts={value} sourceOf={() => undefined} />;
}
