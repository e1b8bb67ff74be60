// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { safeHtml, makeSafe } from '@/utils/extract/safe-html';
it('x', () => {
  for (const h of ['<p onclick=x>hi <script>alert(1)</script><a href="/a#b">x</a><img src="/i.png" onerror=1 class=a id=b>', '<svg><script>1</script></svg><math><mi>x</mi></math>', '<a href="javascript:alert(1)">x</a>'])
    console.log(safeHtml(h, 'https://e.org/p/'));
});
