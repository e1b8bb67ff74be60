// The first-run page: wiring only.
import '@/utils/i18n/screens/welcome-strings';
import '@/components/styles/welcome.css';
import { Welcome } from '@/components/welcome/Welcome';
import { readShortcuts } from '@/utils/platform/shortcuts';
import { windowAtHand } from '@/utils/platform/windows';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';

begin();

async function start(): Promise<void> {
  const [windowId, shortcuts] = await Promise.all([windowAtHand(), readShortcuts()]);
  const keys = shortcuts.find(({ command }) => command === 'open-panel')?.keys || null;
  const services = makeServices((request) => void openPanel(windowId, request));
  await mount(services, 'title.welcome', <Welcome panelKeys={keys} />);
}

void start();
