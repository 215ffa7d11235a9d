import type { WallWords } from './zh-CN.js';

/** What the wall says in English. */
export const en: WallWords = {
  untitled: 'Industries and talent',
  dataOf: (date, days) =>
    `Data ${date.charAt(0).toLowerCase()}${date.slice(1)}${days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} ago` : ''}`,
  day: (year, month, day, weekday) =>
    `${weekday}, ${[year, month, day].map((part) => String(part).padStart(2, '0')).join('-')}`,
  updated: (time, ago) => `Updated ${time}, ${ago}`,
  failed: (time, ago) => `Update failed; still the data of ${time}, ${ago}`,
  justNow: 'just now',
  minutesAgo: (minutes) => `${minutes} min ago`,
  hoursAgo: (hours, minutes) => `${hours} h${minutes > 0 ? ` ${minutes} min` : ''} ago`,
  daysAgo: (days) => `${days} ${days === 1 ? 'day' : 'days'} ago`,
  alerts: (count) => `To be dealt with: ${count}`,
  alertsShown: (first, last) => (first === 1 ? `first ${last}` : `${first}–${last}`),
  noAlerts: 'Nothing overdue, expired or urgently scarce',
  kinds: { overdue: 'Overdue', expired: 'Expired', stale: 'Old data', expiring: 'Expiring', urgent: 'Scarce' },
  late: (days) => `${days} d late`,
  gone: (days) => `${days} d ago`,
  left: (days) => `${days} d left`,
  old: (days) => `${days} d old`,
  short: (figure) => `short of ${figure}`,
  stalePhrase: 'Figures older than promised',
  pages: { matrix: 'All chains' },
  place: (at, of) => `${at}/${of}`,
  next: (seconds, name) => `in ${seconds} s: ${name}`,
  held: 'Paused',
  page: 'pages',
  pause: 'Pause',
  resume: 'Go on',
  first: (shown, more) => `First ${shown} shown; the other ${more} are in the data table`,
  leftOut: (names) => `No room on this screen for: ${names}`,
};
