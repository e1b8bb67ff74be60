// The page of import and export: wiring only.
import '@/components/styles/transfer.css';
import '@/utils/i18n/screens/transfer-strings';
import { TransferView } from '@/components/transfer/TransferView';
import { ToolsContext } from '@/components/transfer/tools';
import { windowAtHand } from '@/utils/platform/windows';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';
import { makeTools } from './tools';

begin();

async function start(): Promise<void> {
  const windowId = await windowAtHand();
  const services = makeServices((request) => void openPanel(windowId, request));
  await mount(
    services,
    'title.transfer',
    <ToolsContext.Provider value={makeTools()}>
      <TransferView isLost={location.search === '?lost'} />
    </ToolsContext.Provider>,
  );
}

void start();
