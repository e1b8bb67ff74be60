// Arabic: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'لا يقبل الخادم هذا الاسم وكلمة المرور هذه.',
  'error.folder-login.next':
    'يُرجى التحقق من كليهما. تطلب خوادم كثيرة كلمة مرور للتطبيق تُنشأ في إعدادات الأمان فيها.',
  'error.folder-digest.what': 'يطلب الخادم نوعًا من تسجيل الدخول لا يعرفه Backlist، مثل Digest.',
  'error.folder-digest.next': 'اطلب من مديره أن يسمح بنوع Basic لهذا المجلد عبر https.',
  'error.folder-forbidden.what': 'لا يسمح الخادم بالكتابة في هذا المجلد.',
  'error.folder-forbidden.next': 'يُرجى اختيار مجلد خاص، أو طلب الإذن بالكتابة من صاحبه.',
  'error.folder-missing.what': 'لا وجود لهذا المجلد على الخادم.',
  'error.folder-missing.next': 'يُرجى التحقق من العنوان. ينشئ Backlist آخر مجلد فيه، لا المجلدات التي فوقه.',
  'error.folder-no-dav.what': 'لا مجلد WebDAV في هذا العنوان.',
  'error.folder-no-dav.next': 'يوجد عنوان WebDAV في إعدادات الخادم.',
  'error.folder-elsewhere.what': 'يحيل الخادم إلى عنوان آخر.',
  'error.folder-elsewhere.next': 'يُرجى إدخال العنوان الذي يحيل إليه، وغالبًا ما يبدأ بـ https.',
  'error.folder-busy.what': 'الخادم مشغول، أو المجلد محجوز لغيرك.',
  'error.folder-busy.next': 'تُعاد المحاولة تلقائيًا.',
  'error.folder-full.what': 'لا مساحة باقية على الخادم.',
  'error.folder-full.next': 'يُرجى إخلاء مساحة هناك. حتى ذلك الحين يبقى كل شيء على هذا الجهاز ولا يُفقد شيء.',
  'error.folder-insecure.what': 'هذا العنوان غير مشفّر في طريقه: قد تُقرأ كلمة المرور هناك.',
  'error.folder-insecure.next':
    'يُرجى استخدام عنوان يبدأ بـ https. ومن دونه لا تصلح إلا خوادم هذا الجهاز أو الشبكة الخاصة.',
  'error.folder-damaged.what': 'الملف الذي يبيّن كيف أُقفل هذا المجلد تالف.',
  'error.folder-damaged.next':
    'يُرجى استعادة backlist-vault.json من نسخة احتياطية للخادم، أو اختيار مجلد آخر.',
  'error.folder-newer.what': 'أنشأ هذا المجلدَ إصدارٌ أحدث من Backlist.',
  'error.folder-newer.next': 'يُرجى تحديث Backlist على هذا الجهاز. لم يُمس شيء هناك.',
  'error.wrong-passphrase.what': 'هذه ليست عبارة المرور لهذا المجلد. لم يُكتب شيء.',
  'error.wrong-passphrase.next': 'يُرجى استخدام العبارة التي اختيرت على الجهاز الأول.',
} as const satisfies Translation<typeof enFolderErrors, 'ar'>;
