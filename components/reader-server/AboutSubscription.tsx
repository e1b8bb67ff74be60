// The page of a subscription: its account reads it, so there is nothing to check, pause or move.
import { useServices } from '@/components/services';
import { RemoveSource } from '@/components/sources/RemoveSource';
import { SiteLink } from '@/components/sources/SiteLink';
import { SourceFigures } from '@/components/sources/SourceFigures';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

interface Props {
  source: Source;
  account: Source | undefined;
  onRestore(): void;
  onRemoved(): void;
}

export function AboutSubscription({ source, account, onRestore, onRemoved }: Props) {
  const { show } = useServices();
  const { id, siteUrl, state } = source;
  return (
    <>
      {siteUrl && <SiteLink url={siteUrl} text={t('source.site')} />}
      {state === 'kept' ? (
        <p class="remark">{t('source.kept')}</p>
      ) : (
        account && <p class="setting-explanation">{t('subscription.of', { account: account.title })}</p>
      )}
      <div class="source-buttons">
        {state === 'kept' && account && (
          <button type="button" class="button button-main" onClick={onRestore}>
            {t('source.kept.follow')}
          </button>
        )}
        <button type="button" class="button" onClick={() => show({ show: 'archive', source: id })}>
          {t('source.posts.open')}
        </button>
        {account && (
          <button type="button" class="button" onClick={() => show({ show: 'source', sourceId: account.id })}>
            {t('subscription.account')}
          </button>
        )}
      </div>
      <h2 class="heading">{t('source.figures')}</h2>
      <SourceFigures id={id} />
      <h2 class="heading">{t('source.remove')}</h2>
      <p class="setting-explanation">{t('subscription.remove.explain')}</p>
      <RemoveSource source={source} onRemoved={onRemoved} />
    </>
  );
}
