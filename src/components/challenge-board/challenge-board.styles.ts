import { css } from 'lit';

export const challengeBoardStyles = css`
  .lanes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 14px;
  }
  .six {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .stage {
    display: flex;
    justify-content: space-between;
    padding-bottom: 4px;
    border-bottom: 2px solid var(--_text);
  }
  .empty .stage {
    border-bottom-color: var(--_line);
    color: var(--_muted);
  }
  .nobody {
    padding: 8px;
  }
  .list .nobody {
    display: none;
  }
  .card {
    margin-top: 10px;
    padding: 4px 8px 6px;
    border: 0 solid var(--_line);
    border-left-width: 4px;
  }
  .card.late {
    border-left-color: var(--_ink-urgent);
  }
  .deadline {
    padding: 2px 0;
  }
  .deadline .small {
    display: inline-block;
  }
`;
