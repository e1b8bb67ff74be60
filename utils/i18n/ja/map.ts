// Japanese: the map of the archive.
import type { Translation } from '../catalogue';
import type { enMap } from '../en/map';

export const map = {
  'map.heading': 'アーカイブの地図',
  'map.back': '戻る',
  'map.tab': '地図をタブで開く',
  'map.table': '表で見る',
  'map.picture': '図で見る',
  'map.anew': '地図を作り直す',
  'map.legend': 'グループ',
  'map.lines': '{count}本のつながり',
  'map.most': '{count}件の記事のうち、つながりの多いものです。',
  'map.asking': '関連する記事を調べています',
  'map.asking.progress': '記事{count}件中{done}件',
  'map.asking.how':
    '記事を一つずつ、このコンピューターの検索エンジンで調べます。読んでいる間も、パネルを閉じても続き、結果は残ります。',
  'map.stop': '停止',
  'map.stopped': '停止しました：記事{count}件中{done}件を調べました。',
  'map.goOn': '続ける',
  'map.waits': 'うまくいきませんでした。{when}にもう一度試します。',
  'map.again': '今すぐもう一度試す',
  'map.laying': '地図を配置しています',
  'map.since': 'この地図を作ってから、{count}件の記事が増えたか変わりました。',
  'map.update': '地図を最新にする',
  'map.none.heading': '関連する記事がまだありません。',
  'map.none.text':
    'この地図は、同じことに触れた記事を示します。そうした記事が現れると描き始めます。よく知る発行元を追加するか、古い記事を取り込んでください。',
  'map.label': '{count}件の記事の地図',
  'map.keys':
    '矢印キーで記事から記事へ、Homeでつながりの最も多い記事へ移り、Enterで開きます。Page DownとPage Upでグループを移り、プラスとマイナスで拡大と縮小、0で全体を表示、Escで選択を外します。',
  'map.closer': '拡大',
  'map.farther': '縮小',
  'map.fit': '全体を表示',
  'map.all': 'すべてのグループ',
  'map.alone': 'グループなし',
  'map.group.unnamed': '特有の言葉のないグループ',
  'map.group.said': '{name}：{count}件の記事',
  'map.more': 'ほか{count}件',
  'map.with': '{count}件の記事と関連',
  'map.with.none': '単独',
  'map.table.caption': 'グループ「{name}」の記事',
  'map.table.post': '記事',
  'map.table.beside': '関連する記事',
} as const satisfies Translation<typeof enMap, 'ja'>;
