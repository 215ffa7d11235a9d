import { css } from 'lit';

/** The second window: dark, so that it lights nobody's face. */
export const presenterStyles = css`
  .room {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100vh;
    padding: 16px 24px;
    background: #14181d;
    color: #eef1f4;
    font: 15px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    font-variant-numeric: tabular-nums;
  }
  header,
  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    padding: 0 0 12px;
    border-bottom: 1px solid #3a424b;
    color: #aab3bd;
  }
  header > div {
    margin-right: 36px;
  }
  header b {
    display: block;
    color: #eef1f4;
    font-size: 34px;
    line-height: 1.2;
  }
  .over b {
    color: #f0994f;
  }
  header > .where {
    margin: 0 0 0 auto;
    text-align: right;
  }
  main {
    display: flex;
    flex: 1 1 0;
    min-height: 0;
    padding: 12px 0;
  }
  section {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  section:first-child {
    flex-grow: 1.8;
    margin-right: 24px;
  }
  h2 {
    margin: 0 0 6px;
    color: #aab3bd;
    font-size: 15px;
    font-weight: 400;
  }
  figure {
    display: flex;
    flex: 0 1 auto;
    flex-direction: column;
    min-height: 0;
    margin: 0 0 12px;
    overflow: hidden;
    background: #1d232a;
  }
  figcaption {
    padding: 4px 10px;
    font-weight: 700;
  }
  canvas {
    display: block;
    flex: 0 1 auto;
    width: 100%;
    min-height: 0;
    max-height: 52vh;
    object-fit: contain;
    object-position: left top;
    background: #fff;
  }
  section:last-child canvas {
    max-height: 34vh;
  }
  .notes {
    flex: 1 1 auto;
    min-height: 120px;
    padding: 12px 18px;
    overflow: auto;
    background: #1d232a;
    font-size: var(--letters, 22px);
  }
  .notes b {
    margin-right: 0.6em;
    color: #7fb2f0;
  }
  .notes p {
    margin: 0;
  }
  .notes em {
    color: #aab3bd;
    font-style: normal;
  }
  ol {
    flex: 1 1 0;
    min-height: 80px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  li button {
    display: flex;
    justify-content: space-between;
    width: 100%;
    border: 0;
    background: none;
    text-align: start;
  }
  [aria-current='page'] {
    background: #27415f;
  }
  button {
    min-height: 40px;
    margin: 0 8px 0 0;
    padding: 4px 14px;
    border: 1px solid #3a424b;
    border-radius: 4px;
    background: #1d232a;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus {
    outline: 2px solid #a8c7fa;
  }
  footer {
    padding: 12px 0 0;
    border: 0;
    border-top: 1px solid #3a424b;
    color: #eef1f4;
  }
  footer .main {
    background: #7fb2f0;
    color: #14181d;
  }
  footer .end {
    margin: 0 0 0 auto;
  }
  kbd {
    color: inherit;
    font: inherit;
    opacity: 0.7;
  }
`;
