// What Backlist puts on pages of the web, once it is wanted there.
import type { Marker } from '@/utils/model/marker';
import { until } from '../../harness/until';
import { ARTICLE } from '../publications';
import { DOORS, type Screen } from '../screen';
import type { Stage } from '../stage';

const onPage = (name: string, title: string, marker: Marker): Screen => ({
  name,
  title,
  world: 'lived',
  door: 'site',
  async open(stage: Stage) {
    await stage.send('settings.automatic', { on: true });
    await stage.send('settings.change', { marker });
    const page = await stage.tab(ARTICLE);
    await page.setViewportSize(DOORS.site.wide);
    await page.bringToFront();
    await until('the sign', () =>
      page.evaluate(() =>
        [...document.documentElement.children].some((child) => child.matches('div[popover]')),
      ),
    );
    return page;
  },
  after: async (stage) => {
    await stage.send('settings.change', { marker: 'off' });
    await stage.send('settings.automatic', { on: false });
  },
});

export const MARKER: readonly Screen[] = [
  onPage('marker-dot', 'The dot on a page', 'dot'),
  onPage('marker-card', 'The card on a page', 'card'),
];
