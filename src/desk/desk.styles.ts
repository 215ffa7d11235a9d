import { css } from 'lit';

/** The clerk's page. */
export const deskStyles = css`
  :host {
    display: block;
    min-height: 100vh;
  }
  .base {
    box-sizing: border-box;
    min-height: 100vh;
    background: var(--wash);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size-body);
  }
  .light {
    --wash: #f5f6f8;
    --pale: #e8f0fa;
    --bar: #33507a;
    --main: #1a5fb4;
    --on-main: #ffffff;
    --err: #8c1d18;
    --err-wash: #fbeceb;
    --ask: #8f4300;
    --ask-wash: #fdf3e3;
    --ok: #176b57;
    --ok-wash: #e6f3ee;
  }
  .dark {
    --wash: #0d1013;
    --pale: #1c2b40;
    --bar: #7fb2f0;
    --main: #7fb2f0;
    --on-main: #0d1013;
    --err: #ff9d90;
    --err-wash: #3a1a18;
    --ask: #f2b46b;
    --ask-wash: #35240f;
    --ok: #6fcfb4;
    --ok-wash: #12332b;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 4px 24px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-weight: 700;
    line-height: 1.4;
  }
  h1 {
    font-size: 16px;
  }
  h3 {
    font-size: 15px;
  }
  h4 {
    margin-top: 8px;
    font-size: var(--_size-body);
  }
  .large {
    font-size: 16px;
  }
  .quiet-head {
    display: inline-block;
    margin-bottom: 12px;
    font-size: 18px;
  }
  main {
    max-width: 1680px;
    margin: 0 auto;
    padding: 20px 24px 48px;
  }
  p,
  ul,
  ol {
    margin: 6px 0;
  }
  .plain {
    padding: 0;
    list-style: none;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }
  header > h1,
  header > nav,
  header > p {
    margin: 4px 12px 4px 0;
  }
  .steps button {
    min-height: 40px;
    padding: 4px 14px;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_size-body);
  }
  .steps button[aria-current='step'] {
    border-bottom-color: var(--main);
    color: var(--_text);
    font-weight: 700;
  }
  .good {
    color: var(--ok);
  }
  .muted {
    color: var(--_muted);
  }
  small.muted,
  .muted.small {
    font-size: var(--_size-small);
  }
  .grow {
    flex: 1 1 auto;
  }
  .end {
    text-align: right;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 4px -4px;
  }
  .row > * {
    margin: 4px;
  }
  .centred {
    justify-content: center;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 340px;
    grid-gap: 20px;
    align-items: start;
  }
  .columns.wide-right {
    grid-template-columns: minmax(0, 1fr) 400px;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-gap: 20px;
  }
  @media (max-width: 1000px) {
    .columns,
    .columns.wide-right,
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .card {
    margin: 0 0 20px;
    padding: 14px 16px;
    border-top: 2px solid var(--bar);
    background: var(--_surface);
  }
  .drop {
    margin: 0 0 20px;
    padding: 64px 24px;
    border: 2px dashed var(--_muted);
    border-radius: 6px;
    background: var(--_surface);
    text-align: center;
  }
  .drop .large {
    font-size: 24px;
  }
  .small.drop {
    margin: 8px 0 0;
    padding: 6px;
    border-width: 1px;
    border-radius: 3px;
    text-align: start;
  }
  .over {
    border-color: var(--main);
    background: var(--pale);
  }
  button,
  .button {
    min-height: max(32px, var(--_target));
    padding: 4px 12px;
    font-size: var(--_size-body);
  }
  .button {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    cursor: pointer;
  }
  .button:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .button input[type='radio'] {
    margin: 0 6px 0 0;
  }
  .main {
    border-color: var(--main);
    background: var(--main);
    color: var(--on-main);
  }
  button:disabled {
    border-color: var(--_line);
    background: var(--wash);
    color: var(--_muted);
    cursor: default;
  }
  button[aria-pressed='true'] {
    border-color: var(--main);
    background: var(--pale);
    box-shadow: inset 0 0 0 1px var(--main);
  }
  .wide {
    width: 100%;
    margin-top: 8px;
  }
  select,
  input[type='number'] {
    min-height: 28px;
    max-width: 100%;
    padding: 2px 6px;
    font-size: var(--_size-body);
  }
  input[type='number'] {
    box-sizing: border-box;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  input:focus,
  [tabindex]:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  h2:focus,
  h3:focus {
    outline-offset: 3px;
  }
  .short {
    width: 6em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
  }
  .choice {
    display: flex;
    align-items: center;
    min-height: 28px;
  }
  .choice input {
    width: 16px;
    height: 16px;
    margin: 0 8px 0 0;
  }
  .tag {
    padding: 1px 7px;
    border-radius: 3px;
    font-size: var(--_size-small);
    white-space: nowrap;
  }
  .tag.err {
    background: var(--err-wash);
    color: var(--err);
  }
  .tag.ask {
    background: var(--ask-wash);
    color: var(--ask);
  }
  .tag.ok {
    background: var(--ok-wash);
    color: var(--ok);
  }
  .busy {
    padding: 6px 12px;
    border-left: 4px solid var(--main);
    background: var(--pale);
  }
  .busy progress {
    width: 220px;
    max-width: 40vw;
  }
  .told {
    padding: 6px 12px;
    border-left: 4px solid var(--_muted);
    background: var(--wash);
  }
  .told.err {
    border-left-color: var(--err);
    background: var(--err-wash);
    color: var(--err);
  }
  .told.ask {
    border-left-color: var(--ask);
    background: var(--ask-wash);
    color: var(--ask);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
  }
  .tabs button {
    margin: 0 2px 0 0;
    border: 0;
    border-top: 3px solid transparent;
    border-radius: 0;
    background: var(--pale);
  }
  .tabs button[aria-pressed='true'] {
    border-top-color: var(--main);
    background: var(--_surface);
    box-shadow: none;
    font-weight: 700;
  }
  .sheet {
    padding: 10px 12px;
    background: var(--_surface);
  }
  .scroll {
    position: relative;
    overflow: auto;
    max-height: 70vh;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
  }
  .grid th,
  .grid td,
  .list th,
  .list td {
    padding: 3px 8px;
    border: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  .grid td {
    max-width: 22em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .grid thead td,
  .grid th {
    background: var(--wash);
    color: var(--_muted);
    text-align: center;
    white-space: nowrap;
  }
  .grid thead select {
    min-width: 7em;
    max-width: 12em;
    font-size: 12px;
  }
  .grid .figure,
  .list .figure {
    text-align: end;
  }
  .grid tr.head td {
    background: var(--pale);
    font-weight: 700;
  }
  .grid tr.title td,
  .grid tr.aside td {
    background: var(--wash);
    color: var(--_muted);
  }
  .grid tr > td.err {
    background: var(--err-wash);
    box-shadow: inset 0 0 0 1px var(--err);
    color: var(--_text);
  }
  .grid tr > td.ask {
    background: var(--ask-wash);
    box-shadow: inset 0 0 0 1px var(--ask);
    color: var(--_text);
  }
  .grid tr > td.chosen,
  .grid tr.under > td {
    overflow: visible;
  }
  .grid tr > td.chosen {
    box-shadow: inset 0 0 0 3px var(--ask);
    white-space: normal;
  }
  .grid tr > td.chosen.err {
    box-shadow: inset 0 0 0 3px var(--err);
  }
  .under {
    display: none;
  }
  @media (max-width: 1000px) {
    .grid tr.under {
      display: table-row;
    }
    .under div {
      position: sticky;
      left: 8px;
      max-width: calc(100vw - 90px);
      white-space: normal;
    }
  }
  .badge {
    display: inline-block;
    box-sizing: border-box;
    min-width: 24px;
    min-height: 24px;
    height: 24px;
    margin: 0 3px 0 0;
    padding: 0 5px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--_muted);
    color: var(--_surface);
    font-size: 12px;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  .badge.err {
    background: var(--err);
  }
  .badge.ask {
    background: var(--ask);
  }
  .badge[aria-pressed='true'] {
    border-color: var(--_text);
    box-shadow: 0 0 0 2px var(--_text);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    padding: 0;
    list-style: none;
    font-size: var(--_size-small);
  }
  .legend li {
    margin: 2px 14px 2px 0;
  }
  .legend i {
    display: inline-block;
    width: 14px;
    height: 10px;
    margin-right: 5px;
    border: 1px solid var(--_line);
  }
  .legend .head {
    background: var(--pale);
  }
  .legend .aside {
    background: var(--wash);
  }
  .legend .err {
    border: 2px solid var(--err);
    background: var(--err-wash);
  }
  .legend .ask {
    border: 2px solid var(--ask);
    background: var(--ask-wash);
  }
  .problems ol {
    overflow: auto;
    max-height: 76vh;
  }
  .problem {
    margin: 0 0 10px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_muted);
  }
  .problem.err {
    border-left-color: var(--err);
  }
  .problem.ask {
    border-left-color: var(--ask);
  }
  .problem.chosen {
    background: var(--pale);
  }
  .plainly {
    width: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .kept {
    border-top: 0;
    background: var(--ok-wash);
  }
  .list {
    width: 100%;
  }
  .list th:first-child {
    min-width: 11em;
  }
  .list td {
    min-width: 5.5em;
  }
  .list thead th {
    color: var(--_muted);
  }
  .list tr.removed th,
  .list tr.removed td {
    background: var(--err-wash);
  }
  .list tr.added th,
  .list tr.added td {
    background: var(--ok-wash);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    grid-gap: 8px;
    margin: 8px 0;
  }
  .tile {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: 56px;
    text-align: start;
  }
  summary {
    display: list-item;
    min-height: 28px;
    padding: 4px 8px;
  }
  details {
    margin: 6px 0;
  }
  .preview {
    overflow: hidden;
  }
  [data-shown] {
    margin-top: 8px;
  }
  chancai-briefing {
    height: 640px;
  }
  .counts {
    width: auto;
    max-width: 4.5em;
    min-height: 24px;
    margin-inline-start: 4px;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    color: var(--_muted);
    font-size: inherit;
  }
  .counts.rest {
    opacity: 0;
  }
  tr:hover .counts,
  .counts:focus {
    border-color: var(--_line);
    opacity: 1;
  }
  .said-otherwise {
    margin: 0;
  }
  .said-otherwise dt {
    margin-top: 6px;
    font-weight: 700;
  }
  .said-otherwise dd {
    margin: 0;
  }
  .said {
    position: sticky;
    bottom: 0;
    margin: 0;
    padding: 6px 24px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_muted);
  }
  .said:empty {
    display: none;
  }
  @media (max-width: 600px) {
    header,
    main,
    .said {
      padding-left: 12px;
      padding-right: 12px;
    }
    .drop {
      padding: 24px 12px;
    }
    header .end {
      flex: 1 1 100%;
      text-align: start;
    }
  }
  @media (pointer: coarse) {
    .button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    .problem.chosen {
      outline: 2px solid Highlight;
    }
  }
`;
