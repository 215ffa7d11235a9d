import 'chancai/components/funding-leverage.js';
import type {} from 'chancai/types/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import dataset from '../../data.json';

function App() {
  const [data, setData] = useState(dataset);
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState('');
  return (
    <>
      {shown && (
        <chancai-funding-leverage
          id="view"
          data={data}
          group-by="programme"
          lang="en"
          onchancai-select={({ detail }) => setHeard(detail.values.join())}
        >
          <span slot="note">a child</span>
        </chancai-funding-leverage>
      )}
      <p id="heard">{heard}</p>
      <button type="button" id="change" onClick={() => setData({ ...dataset, funding: dataset.funding.slice(0, 1) })}>
        change
      </button>
      <button type="button" id="toggle" onClick={() => setShown(!shown)}>
        toggle
      </button>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
