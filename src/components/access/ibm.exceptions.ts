import type { Exception } from '../internal/testing/ibm.js';

/** What IBM's checker says and is not so, or is not ours to change; each is looked at again with a new version of it. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'element_attribute_deprecated',
    markup: 'baseProfile="full" version="1.1"',
    reason:
      'written by ECharts on the root of its picture, which is hidden from assistive technology; nothing reads it',
    date: '2026-12-01',
  },
  {
    rule: 'aria_child_valid',
    markup: 'class="marks drawn"',
    reason:
      'its options are there, each where its mark is drawn, clipped out of sight; the checker takes what is clipped for absent, and finds nothing once it is not. Axe looks after the same (aria-required-children), with a fixture that fails',
    date: '2026-12-01',
  },
  {
    rule: 'aria_accessiblename_exists',
    markup: '<th class="ask" scope="col">',
    reason: 'the head has its name in a text that is clipped out of sight, which the checker takes for absent',
    date: '2026-12-01',
  },
  {
    rule: 'aria_content_in_landmark',
    markup: '<button',
    reason:
      'the briefing’s controls stand behind its foot, seen when the pointer moves or the keyboard comes: a landmark of their own would be one more to pass on every page',
    date: '2026-12-01',
  },
  {
    rule: 'element_tabbable_role_valid',
    markup: 'class="skeleton"',
    reason:
      'a view below the window is drawn once it is reached; until then its region takes the focus, or Tab would pass over it (WCAG 2.1.1)',
    date: '2026-12-01',
  },
  {
    rule: 'element_tabbable_role_valid',
    markup: 'part="table"',
    reason:
      'what scrolls takes the focus, so that keys scroll it (WCAG 2.1.1; axe asks for it: scrollable-region-focusable)',
    date: '2026-12-01',
  },
  {
    rule: 'element_tabbable_role_valid',
    markup: 'part="detail"',
    reason:
      'what scrolls takes the focus, so that keys scroll it (WCAG 2.1.1; axe asks for it: scrollable-region-focusable)',
    date: '2026-12-01',
  },
];
