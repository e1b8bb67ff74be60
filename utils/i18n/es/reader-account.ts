// Spanish: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'Iniciar sesión',
  'server.signIn': 'Iniciar sesión',
  'server.signIn.explain':
    'Backlist no guarda ninguna contraseña, solo lo que el servidor dio a cambio, y eso nunca sale de este navegador. Inicia sesión y todo sigue donde estaba.',
  'server.items': 'Elementos',
  'server.items.none': 'Aún ninguno',
  'server.items.all': {
    one: '{count} elemento, todo aquí',
    many: '{count} de elementos, todos aquí',
    other: '{count} elementos, todos aquí',
  },
  'server.items.waiting': '{done} de {total} elementos están aquí',
  'server.items.label': 'Avance de los elementos de este servidor',
  'server.marks': {
    one: '{count} marca tuya espera para enviarse al servidor.',
    many: '{count} de marcas tuyas esperan para enviarse al servidor.',
    other: '{count} marcas tuyas esperan para enviarse al servidor.',
  },
  'server.subscriptions': 'Sus suscripciones',
  'server.subscriptions.none': 'Llegan con la primera comprobación.',
  'server.left': 'Quitadas aquí',
  'server.left.explain':
    'El servidor aún las tiene. Backlist no toma nada de ellas si no las vuelves a seguir.',
  'server.follow': 'Volver a seguir',
  'server.follow.label': 'Volver a seguir «{title}»',
  'server.remove.explain':
    'Sus suscripciones se van con él, o se quedan con sus entradas. En el servidor no cambia nada.',
  'source.reader': 'Servidor de lectura',
  'source.subscription': 'Suscripción',
  'subscription.of': 'Se lee a través de {account}, junto con sus otras suscripciones.',
  'subscription.account': 'Sobre este servidor',
  'subscription.remove.explain': 'Solo aquí: en el servidor sigue suscrita.',
  'wait.server': 'cada hora, porque es un servidor con muchos feeds',
} as const satisfies Translation<typeof enReaderAccount, 'es'>;
