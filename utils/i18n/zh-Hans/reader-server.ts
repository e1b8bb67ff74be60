// Simplified Chinese: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': '连接阅读服务器',
  'server.explain':
    'FreshRSS、Miniflux 及其他支持 Google Reader API 的服务器：所有订阅都会到这里，已读和星标在两边都有效。',
  'server.address': '服务器地址',
  'server.address.hint': 'rss.example.org',
  'server.user': '用户名',
  'server.password': 'API 密码',
  'server.password.explain':
    'FreshRSS：在个人资料中设置的 API 密码，不是登录密码。Miniflux：设置中 Integrations、Google Reader 的用户名和密码。只发送给此服务器，不会保存。',
  'server.plain': '这个地址只用 http：途中的任何人都能读到密码。在自己的网络中或许可以，其他情况请用 https。',
  'server.connect': '连接',
  'server.working': '正在询问服务器…',
  'server.done': '已连接“{title}”。条目会在后台到达，从最新的开始。',
  'server.missing': '地址、用户名和密码都要填写。',
  'server.subscriptions.count': '{count} 个订阅',
  'server.subscriptions.label': '“{title}”的订阅',
  'subscription.row': '通过 {account}',
  'error.no-reader-api.what': '此地址没有找到阅读服务器。',
  'error.no-reader-api.next':
    '请输入在浏览器中打开它的地址；如果是 FreshRSS，也可以用其“API”页面上以 greader.php 结尾的地址。',
  'error.not-reader-api.what': '服务器的回答不是 Google Reader API。',
  'error.not-reader-api.next': '请在标签页中打开服务器，看看是否正常。Backlist 会自动重试。',
  'error.reader-api-off.what': '服务器在，但它的 API 已关闭。',
  'error.reader-api-off.next':
    '在 FreshRSS 的设置、认证中允许 API 访问，并在个人资料中设置 API 密码，然后重试。',
  'error.wrong-password.what': '服务器不接受此用户名和密码。',
  'error.wrong-password.next':
    'FreshRSS 需要个人资料中的 API 密码，Miniflux 需要其 Google Reader 集成的密码：两者都不是网站本身的密码。',
  'error.sign-in-needed.what': '服务器要求你重新登录。',
  'error.sign-in-needed.next': '密码已更改，或此浏览器从未有过密码。请在来源中打开该服务器的页面并登录。',
  'error.reader-behind-login.what': '阅读服务器前面的网页服务器要求单独登录。',
  'error.reader-behind-login.next':
    '请管理员将 API 排除在外：FreshRSS 是 /api/ 以下的内容，Miniflux 是 /reader/ 和 /accounts/ 以下的内容。',
  'error.reader-path-lost.what': 'FreshRSS 在那里，但其网页服务器没有转交请求的路径。',
  'error.reader-path-lost.next':
    '请让管理员把路径转交给 PHP（PATH_INFO）；FreshRSS 会在其“API”页面上检查这一点。',
  'error.reader-header-lost.what': '密码正确，但前面的网页服务器没有转发登录信息。',
  'error.reader-header-lost.next':
    '请让管理员放行“Authorization”标头；FreshRSS 会在其“API”页面上检查这一点。',
} as const satisfies Translation<typeof enReaderServer, 'zh-Hans'>;
