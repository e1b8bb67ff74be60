// Simplified Chinese: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': '分区',
  'options.sources': '来源',
  'privacy.heading': '隐私',
  'privacy.reading': '你读了什么、查了什么：没有发送给你未选择的任何人。',
  'privacy.text':
    'Backlist 把一切都保存在此电脑上：文章、你读过的、你查找过的。你连接的阅读服务器会得知你读过、加星了它的哪些文章；发送到你其他设备的内容见上文。它只向上面的来源和你允许获取的网页发出请求，并在这里计数。你允许文章显示的图片由文章自己请求，不计在内。',
  'privacy.requests': '发出的请求',
  'privacy.origin': '服务器',
  'privacy.today': '今天',
  'privacy.week': '近 7 天',
  'privacy.all': '合计',
  'privacy.other': '其他',
  'privacy.none': '近七天没有向任何服务器发出请求。',
  'storage.heading': '存储',
  'storage.explain':
    '存档在此电脑上占用的空间。浏览器不会为腾出空间而清除它。其中几兆字节是预留的，以便磁盘写满时仍能阅读。',
  'storage.all': '共 {size}',
  'storage.source': '来源',
  'storage.posts': '文章',
  'storage.size': '大小',
  'storage.about': '约 {size}',
  'storage.rest': '搜索索引、标注及其他',
  'storage.sources': '各来源占用的空间',
  'about.heading': '关于',
  'about.licence': '以 MIT 许可证发布的自由软件。',
  'about.thirdParty': 'Backlist 中他人的成果及其许可证',
} as const satisfies Translation<typeof enSettingsParts, 'zh-Hans'>;
