import type { UrgentWords } from '../../data/language.js';

/** What is said, in English, where nothing more may be there to be fetched: of addresses, and of what failed. */
export const urgent: UrgentWords = {
  'missing-element': [
    'the page has no element with the id “{id}”. Check src, or add <script type="application/json" id="{id}">.',
    'an element with the id “{id}”',
  ],
  'stale-data': [
    'the last refresh failed ({reason}), so the chart shows data read {age}. Check the address; the next refresh tries again.',
    'an address that can be read',
  ],
  'slow-address': [
    '{url} was not read within {seconds} seconds, so waiting was given up. Check the network and the server; for big data set a longer timeout (seconds).',
    'an address that answers in time',
  ],
  'missing-formats': [
    'reading this kind of file takes {script}, which the page could not get. Put it beside chancai.js; a page opened as a file also needs <script src="{script}"></script>.',
    '{script} where the page can get it',
  ],
  'not-found': [
    '{url} could not be read, the server answered {status}. Check the address and the permission.',
    'an address that can be read',
  ],
  unreachable: [
    '{url} could not be read ({reason}). Check the network, CORS or the content security policy (connect-src); on a file:// page put the data into the page.',
    'an address that can be read',
  ],
  'view-failed': [
    'this chart could not be drawn ({reason}). The data table still works; please report this message to the developers.',
    'a chart that can be drawn',
  ],
};
