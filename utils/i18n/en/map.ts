// English: the map of the archive.
import type { Message } from '../catalogue';

export const enMap = {
  'map.heading': 'Map of the archive',
  'map.back': 'Back',
  'map.tab': 'Open the map in a tab',
  'map.table': 'As a table',
  'map.picture': 'As a picture',
  'map.anew': 'Make the map anew',
  'map.legend': 'Groups',
  'map.lines': { one: '{count} relation', other: '{count} relations' },
  'map.most': 'These have the most relations of {count} posts.',
  'map.asking': 'Finding out which posts belong together',
  'map.asking.progress': { one: '{done} of {count} post', other: '{done} of {count} posts' },
  'map.asking.how':
    'The search engine is asked with each post, on this computer. It goes on while you read, also when the panel is closed, and is kept.',
  'map.stop': 'Stop',
  'map.stopped': {
    one: 'Stopped: {done} of {count} post was looked at.',
    other: 'Stopped: {done} of {count} posts were looked at.',
  },
  'map.goOn': 'Go on',
  'map.waits': 'Something went wrong; it is tried again at {when}.',
  'map.again': 'Try again now',
  'map.laying': 'Laying out the map',
  'map.since': {
    one: '{count} post came or changed since this map was made.',
    other: '{count} posts came or changed since this map was made.',
  },
  'map.update': 'Bring the map up to date',
  'map.none.heading': 'No two posts belong together yet.',
  'map.none.text':
    'The map shows which posts speak of the same things. It begins to draw as soon as some of them do: add a publication that you know well, or let older posts come in.',
  'map.label': { one: 'Map of {count} post', other: 'Map of {count} posts' },
  'map.keys':
    'Arrow keys go from post to post, Home to the one with the most relations, Enter opens it. Page Down and Page Up go from group to group, plus and minus come closer and go farther, 0 shows all, Escape lets go.',
  'map.closer': 'Closer',
  'map.farther': 'Farther',
  'map.fit': 'Show all',
  'map.all': 'All groups',
  'map.alone': 'In no group',
  'map.group.unnamed': 'A group without words of its own',
  'map.group.said': { one: '{name}: {count} post', other: '{name}: {count} posts' },
  'map.more': { one: 'and {count} more', other: 'and {count} more' },
  'map.with': { one: 'Belongs with {count} post', other: 'Belongs with {count} posts' },
  'map.with.none': 'On its own',
  'map.table.caption': 'Posts of the group {name}',
  'map.table.post': 'Post',
  'map.table.beside': 'Belongs with',
} as const satisfies Record<string, Message>;
