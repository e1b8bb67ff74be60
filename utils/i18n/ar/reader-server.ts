// Arabic: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'ربط خادم قراءة',
  'server.explain':
    'FreshRSS وMiniflux وغيرهما مما يتكلم واجهة Google Reader: تأتي كل اشتراكاته إلى هنا، وما يُقرأ أو يأخذ نجمة يسري على الجانبين.',
  'server.address': 'عنوان الخادم',
  'server.address.hint': 'rss.example.org',
  'server.user': 'اسم المستخدم',
  'server.password': 'كلمة مرور API',
  'server.password.explain':
    'في FreshRSS: كلمة مرور API المحددة في الملف الشخصي، لا كلمة تسجيل الدخول. وفي Miniflux: الاسم وكلمة المرور من الإعدادات ثم Integrations ثم Google Reader. تُرسل إلى هذا الخادم وحده ولا تُحفظ.',
  'server.plain':
    'عنوان بـ http وحده: يستطيع من يقف في الطريق إليه أن يقرأ كلمة المرور. قد يصلح ذلك في شبكتك الخاصة، وفي غيرها يُكتب بـ https.',
  'server.connect': 'ربط',
  'server.working': 'يُسأل الخادم…',
  'server.done': 'تم الربط مع «{title}». تصل عناصره في الخلفية، الأحدث أولًا.',
  'server.missing': 'يلزم العنوان والاسم وكلمة المرور جميعًا.',
  'server.subscriptions.count': {
    zero: 'الاشتراكات: {count}',
    one: 'الاشتراكات: {count}',
    two: 'الاشتراكات: {count}',
    few: 'الاشتراكات: {count}',
    many: 'الاشتراكات: {count}',
    other: 'الاشتراكات: {count}',
  },
  'server.subscriptions.label': 'اشتراكات «{title}»',
  'subscription.row': 'عبر {account}',
  'error.no-reader-api.what': 'لم يُعثر على خادم قراءة في هذا العنوان.',
  'error.no-reader-api.next':
    'يُرجى إدخال العنوان الذي يُفتح به في المتصفح، أو مع FreshRSS العنوان الذي في صفحته «API» وينتهي بـ greader.php.',
  'error.not-reader-api.what': 'ردّ الخادم بما ليس من واجهة Google Reader.',
  'error.not-reader-api.next': 'يُرجى فتح الخادم في لسان تبويب لمعرفة حاله. ويعيد Backlist المحاولة تلقائيًا.',
  'error.reader-api-off.what': 'الخادم موجود، لكن واجهته API متوقفة.',
  'error.reader-api-off.next':
    'يُسمح في FreshRSS بالوصول إلى API من الإعدادات ثم المصادقة، وتُحدد كلمة مرور API في الملف الشخصي، ثم تُعاد المحاولة.',
  'error.wrong-password.what': 'لا يقبل الخادم هذا الاسم وكلمة المرور هذه.',
  'error.wrong-password.next':
    'يريد FreshRSS كلمة مرور API من الملف الشخصي، ويريد Miniflux بيانات تكامل Google Reader فيه: وليس أي منهما كلمة مرور الموقع نفسه.',
  'error.sign-in-needed.what': 'يطلب الخادم تسجيل الدخول من جديد.',
  'error.sign-in-needed.next':
    'تغيّرت كلمة مروره، أو لم تكن في هذا المتصفح قط. يُرجى فتح صفحة الخادم ضمن المصادر وتسجيل الدخول.',
  'error.reader-behind-login.what': 'خادم الويب الذي أمام خادم القراءة يطلب تسجيل دخول خاصًا به.',
  'error.reader-behind-login.next':
    'اطلب من مديره أن يستثني واجهة API من ذلك: ما تحت ‎/api/‎ في FreshRSS، وما تحت ‎/reader/‎ و‎/accounts/‎ في Miniflux.',
  'error.reader-path-lost.what': 'خادم FreshRSS موجود، لكن خادم الويب لا يمرّر إليه المسار المطلوب.',
  'error.reader-path-lost.next':
    'يُطلب من مديره تمرير المسار إلى PHP (PATH_INFO)، ويتحقق FreshRSS من ذلك في صفحته «API».',
  'error.reader-header-lost.what': 'كلمة المرور صحيحة، لكن خادم الويب الذي أمامه لا يمرّر تسجيل الدخول.',
  'error.reader-header-lost.next':
    'يُطلب من مديره تمرير الترويسة «Authorization»، ويتحقق FreshRSS من ذلك في صفحته «API».',
} as const satisfies Translation<typeof enReaderServer, 'ar'>;
