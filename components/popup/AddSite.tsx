// 'Add this site': a feed that the page names, or whatever is found behind the tab's address.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { BacklistError } from '@/utils/core/errors';
import { urlKey } from '@/utils/core/url-key';
import { t } from '@/utils/i18n/translate';

interface Props {
  /** Null until the page was read. */
  feeds: readonly { url: string; title: string }[] | null;
  url: string | null;
  /** The source of which the page is a post; null where it is none of the archive's. */
  knownOf: number | null;
}

const MOST_CHOICES = 3;

function isWeb(url: string | null): url is string {
  return url !== null && /^https?:/.test(url);
}

/** Whether one of the feeds is a source already, or the page a post of one: saved pages are of sites that are none. */
function useIsSource(addresses: readonly string[], knownOf: number | null): boolean {
  const { archive } = useServices();
  const sources = useLoaded(
    () => archive.sourceRows(),
    [archive],
    (change) => change.of === 'sources',
  ).value;
  const keys = new Set(addresses.map((address) => urlKey(address)));
  return (
    sources?.some(({ id, kind, url }) => keys.has(urlKey(url)) || (id === knownOf && kind !== 'saved')) ??
    false
  );
}

export function AddSite({ feeds, url, knownOf }: Props) {
  const services = useServices();
  const adding = useAction();
  const [added, setAdded] = useState(false);
  const isSource = useIsSource(feeds?.map((feed) => feed.url) ?? [], knownOf);
  if (!isWeb(url)) return <div class="add-site" />;
  if (isSource) return <p class="add-site foot-line">{t('popup.add.already')}</p>;
  if (added) return <p class="add-site foot-line">{t('popup.add.done')}</p>;

  // Everything up to the request runs in the click itself; the prompt may close the popup, and then the background
  // completes the wish.
  const add = async (address: string) => {
    const done = await adding.run(async () => {
      services.wishSource(address);
      const granted = services.requestSite(address);
      const allowed = await granted;
      await services.forgetWish();
      if (!allowed) throw new BacklistError('permission-needed');
      await services.send('source.add', { url: address }).catch((thrown: unknown) => {
        // The background was quicker with the wish.
        if (!(thrown instanceof BacklistError && thrown.code === 'already-added')) throw thrown;
      });
    });
    if (!done) return;
    setAdded(true);
    say(t('popup.add.done'));
  };

  const choices = (feeds ?? []).slice(0, MOST_CHOICES);
  const button = (label: string, address: string, name?: string) => (
    <button
      key={address}
      type="button"
      class="button"
      aria-busy={adding.busy}
      {...(name === undefined ? {} : { 'aria-label': name })}
      onClick={() => void add(address)}
    >
      <Icon name="plus" />
      <span class="one-line">
        <bdi>{label}</bdi>
      </span>
    </button>
  );
  return (
    <div class="add-site">
      {adding.error && <Notice error={adding.error} />}
      {choices.length > 1 && <p class="foot-line">{t('popup.add.which')}</p>}
      <div class="add-site-choices">
        {choices.length === 0 && button(adding.busy ? t('popup.add.looking') : t('popup.add'), url)}
        {choices.length === 1 &&
          choices.map((feed) => button(adding.busy ? t('popup.add.working') : t('popup.add'), feed.url))}
        {choices.length > 1 &&
          choices.map((feed) => {
            const title = feed.title || feed.url;
            return button(title, feed.url, t('popup.add.label', { title }));
          })}
      </div>
    </div>
  );
}
