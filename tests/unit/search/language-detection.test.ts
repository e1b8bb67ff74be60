// Promise: a text is stemmed in its own language, so that what is said in other forms of a word is found.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@/utils/search/text/language-detection';

describe('language', () => {
  it.each([
    ['en', 'The house that we saw there was not as old as the one which they had told us about.'],
    ['de', 'Das Haus, das wir dort gesehen haben, war nicht so alt wie das, von dem sie uns erzählt hatten.'],
    ['fr', 'La maison que nous avons vue n’était pas aussi vieille que celle dont ils nous avaient parlé.'],
    [
      'pt',
      'A casa que nós vimos não era tão velha como aquela de que eles nos tinham falado, mas também não é nova.',
    ],
    [
      'es',
      'La casa que vimos no era tan vieja como la que ellos nos habían contado, pero tampoco es una casa nueva.',
    ],
    ['it', 'La casa che abbiamo visto non era così vecchia come quella di cui ci avevano parlato.'],
    ['ru', 'Дом, который мы там видели, был не таким старым, как тот, о котором они нам рассказывали.'],
    ['nl', 'Het huis dat wij daar zagen was niet zo oud als het huis waarover zij ons hadden verteld.'],
    ['sv', 'Huset som vi såg där var inte så gammalt som det som de hade berättat om för oss.'],
  ])('%s is told by its frequent words, whatever the page declares', (code, text) => {
    expect(detectLanguage(text, null)).toBe(code);
    expect(detectLanguage(text, code === 'en' ? 'de' : 'en-US')).toBe(code);
  });

  it('is what the page declares where the text does not say', () => {
    expect(detectLanguage('Kubernetes Terraform', 'de-AT')).toBe('de');
    expect(detectLanguage('', null)).toBeNull();
  });

  it.each([
    ['pt', 'Como configurar o servidor para que os logs não encham o disco'],
    ['es', 'Cómo configurar el servidor para que los registros no llenen el disco'],
    ['en', 'A look at servers as they are'],
    ['da', 'Hvordan man sætter en server op, og hvad der skal til efter det'],
    ['no', 'Hvordan man setter opp en server, og hva som må til etter det'],
    ['ru', 'Настройка резервного копирования'],
  ])('%s is told from its neighbours in a single line', (code, text) => {
    expect(detectLanguage(text, null)).toBe(code);
  });

  it.each([
    ['Polish', 'Serwer nie jest gotowy, a jego dane są na dysku i w chmurze, więc trzeba poczekać.'],
    ['Czech', 'Server není připraven a jeho data jsou na disku i v cloudu, takže je třeba počkat.'],
    ['Ukrainian', 'Сервер не готовий, а його дані лежать на диску та у хмарі, тому треба чекати.'],
  ])('%s, which is not stemmed, is taken for no language that is', (_, text) => {
    expect(detectLanguage(text, null)).toBeNull();
  });

  it.each([
    '选项 a 和选项 b：把 x 复制到 y，然后用 c、d、f、g 检查结果。',
    'サーバーの設定を変更して Kubernetes を再起動します。',
    '서버의 설정을 바꾸고 Kubernetes 를 다시 시작합니다.',
  ])('of words between characters that need no stemming is English: %s', (text) => {
    expect(detectLanguage(text, null)).toBe('en');
  });

  it('of a line that does not say is that of most posts, and of a text that does say its own', () => {
    const archive = new Map([
      ['pt', 0.9],
      ['en', 0.1],
    ]);
    expect(detectLanguage('Servidores distribuídos', null, archive)).toBe('pt');
    expect(detectLanguage('Kubernetes Terraform', null, archive)).toBe('pt');
    expect(detectLanguage('The servers that we have are not the ones that we want', null, archive)).toBe(
      'en',
    );
    expect(
      detectLanguage('Les serveurs que nous avons ne sont pas ceux que nous voulons', null, archive),
    ).toBe('fr');
    expect(
      detectLanguage(
        'Serwery, które mamy, nie są tymi, o których było mówione, i nie jest to tak, jak miało być',
        null,
        archive,
      ),
    ).toBeNull();
  });
});
