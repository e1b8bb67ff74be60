// The side panel of Chrome, the sidebar of Firefox, and with `?tab=1` the same in a tab: wiring only.
import '@/utils/i18n/screens/panel-strings';
import '@/components/styles/panel.css';
import { signal } from '@preact/signals';
import { readDetails } from '@/components/detail-reading';
import { readList } from '@/components/list-reading';
import { Panel } from '@/components/panel/Panel';
import { createRouter } from '@/components/panel/route';
import type { Services } from '@/components/services';
import { onChange } from '@/utils/messaging/changes';
import { type PanelRequest, takePanelRequest } from '@/utils/messaging/panel-request';
import { begin, mount } from '../screens/mount';
import { makeServices } from '../screens/services';
import { followPassage } from './follow-passage';
import { followTab } from './follow-tab';

begin();

const inTab = new URLSearchParams(location.search).has('tab');
const router = createRouter(window);
const query = signal('');
const pageAsked = signal(false);

function show(request: PanelRequest): void {
  if (request.show === 'lookup') {
    if (request.query !== '') query.value = request.query;
    router.go({ view: 'lookup' });
  } else if (request.show === 'post') {
    const { postId: id, passage, highlight } = request;
    router.go({
      view: 'post',
      id,
      ...(passage === undefined ? {} : { passage }),
      ...(highlight === undefined ? {} : { highlight }),
    });
  } else if (request.show === 'highlights') {
    router.go({ view: 'highlights', ...(request.id === undefined ? {} : { id: request.id }) });
  } else if (request.show === 'source') router.go({ view: 'source', id: request.sourceId });
  else if (request.show === 'archive') {
    const { source } = request;
    router.go({ view: 'archive', ...(source === undefined ? {} : { filter: { source } }) });
  } else {
    if (request.ask) pageAsked.value = true;
    router.go({ view: 'page' });
  }
}

const services: Services = {
  ...makeServices(show),
  details: readDetails(),
  list: readList(),
  readMap: async () => (await import('./map-maker')).mapReading(),
  copyPost: async (id, form) => (await import('./copy-post')).copyPost(id, form),
};

function showAsked(request: PanelRequest | null): void {
  if (request) show(request);
}

async function start(): Promise<void> {
  // Before anything else, so that requests during the start are shown too.
  onChange((change) => {
    if (change.of === 'panel') void takePanelRequest().then(showAsked);
  });
  const [tab, draft, request] = await Promise.all([
    inTab ? signal(null) : followTab(),
    services.readDraft('lookup'),
    takePanelRequest(),
  ]);
  query.value ||= draft;
  showAsked(request);
  await mount(
    services,
    'title.panel',
    <Panel
      router={router}
      query={query}
      tab={tab}
      followPassage={inTab ? undefined : followPassage}
      inTab={inTab}
      pageAsked={pageAsked}
    />,
  );
}

void start();
